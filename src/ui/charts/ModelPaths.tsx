import type { LineRow, ModelLine } from './lines.ts';
import { modelColour, modelDash } from './model-looks.ts';
import { linePath, type PlotScale } from './plot-area.ts';

interface Props {
  readonly places: PlotScale;
  readonly lines: readonly ModelLine[];
  readonly rows: readonly LineRow[];
}

/** A line for each model up to its end, and thinner beyond it. The first lies on top: its dots let others through. */
export function ModelPaths({ places, lines, rows }: Props) {
  return lines.toReversed().map(({ id, until }) => {
    const path = (shown: (x: number) => boolean) =>
      linePath(
        rows.map(({ x, values }) => {
          const value = shown(x) ? values[id] : null;
          return value === null ? null : [places.x(x), places.y(value)];
        }),
      );
    const look = { fill: 'none', stroke: modelColour(id), strokeDasharray: modelDash(id) };
    return (
      <g key={id}>
        <path {...look} d={path((x) => until === null || x >= until)} strokeWidth="1" />
        <path {...look} d={path((x) => until !== null && x <= until)} strokeWidth="2" />
      </g>
    );
  });
}

interface HereProps extends Props {
  /** Recharts' own: the values of the row that is pointed at. */
  readonly payload?: readonly { readonly value?: unknown }[];
}

/** A line from top to bottom where the drawing is read, and a dot on every line of a model. */
export function Here({ places, lines, rows, payload }: HereProps) {
  const row = rows.find(({ x }) => x === payload?.[0]?.value);
  if (!row) return null;
  const x = places.x(row.x);
  return (
    <g pointerEvents="none">
      <path d={`M${x} ${places.area.top}V${places.area.bottom}`} stroke="var(--fg-secondary)" />
      {lines.map(({ id }) => {
        const value = row.values[id];
        return (
          value !== null && (
            <circle
              key={id}
              cx={x}
              cy={places.y(value)}
              r="3.5"
              fill={modelColour(id)}
              stroke="var(--bg)"
              strokeWidth="1"
            />
          )
        );
      })}
    </g>
  );
}
