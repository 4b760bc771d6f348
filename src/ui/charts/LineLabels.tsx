import { measureText } from '../map/measure-text.ts';
import styles from './charts.module.css';
import type { Level } from './growth-data.ts';
import type { LineDot, LineRow, ModelLine } from './lines.ts';
import { LINE, type PlacedMark } from './mark-places.ts';
import { modelColour } from './model-looks.ts';
import type { PlotScale } from './plot-area.ts';
import { spread } from './spread.ts';

interface Props {
  readonly places: PlotScale;
  readonly lines: readonly ModelLine[];
  readonly rows: readonly LineRow[];
  readonly dots: readonly LineDot[];
  readonly levels: readonly Level[];
  readonly marks: readonly PlacedMark[];
  /** Whether there is room for the names of lines. */
  readonly wide: boolean;
}

/** The texts on a drawing of lines: names at their ends, levels on theirs, marks above theirs. */
export function LineLabels({ places, lines, rows, dots, levels, marks, wide }: Props) {
  const { area, x, y } = places;
  const { right, bottom } = area;
  const ends = lines.flatMap(({ id, name }) => {
    const end = rows.findLast(({ values }) => values[id] !== null);
    const value = end?.values[id] ?? null;
    return end && value !== null ? [{ id, name, x: x(end.x), y: y(value) }] : [];
  });
  // A line that ends before the others carries its name where it ends, the others theirs beside the plot.
  const early = ends.filter((end) => end.x < right - LINE);
  const last = ends.filter((end) => !early.includes(end));
  const heights = spread(
    last.map((end) => end.y),
    LINE + 2,
    area.top + 4,
    bottom - 4,
  );
  const levelHeights = spread(
    levels.map(({ addresses }) => y(addresses)),
    LINE,
    area.top + LINE,
    bottom,
  );
  return (
    <g>
      {wide &&
        last.map((end, index) => {
          const place = heights[index] ?? end.y;
          return (
            <g key={end.id}>
              <path d={`M${end.x + 2} ${end.y}L${right + 8} ${place}`} stroke={modelColour(end.id)} />
              <Name name={end.name} x={right + 12} y={place + 4} />
            </g>
          );
        })}
      {wide && early.map((end) => <Name key={end.id} name={end.name} x={end.x + 6} y={end.y - 6} />)}
      {levels.map(({ id, text }, index) => (
        <text
          key={id}
          className={`${styles.label} ${styles.rim}`}
          x={area.left + 6}
          y={(levelHeights[index] ?? bottom) - 5}
        >
          {text}
        </text>
      ))}
      {marks.map(({ nodes, text, from, row }) => (
        <text key={nodes} className={`${styles.label} ${styles.rim}`} x={from} y={area.top - 6 - LINE * row}>
          {text}
        </text>
      ))}
      {wide &&
        apart(
          dots.map((dot) => ({ ...dot, left: x(dot.x), top: y(dot.y) })),
          { from: area.left, to: right },
        ).map(({ id, text, left, top, before }) => (
          <text
            key={id}
            className={`${styles.label} ${styles.rim}`}
            x={before ? left - 7 : left + 7}
            y={top - 8}
            textAnchor={before ? 'end' : 'start'}
          >
            {text}
          </text>
        ))}
    </g>
  );
}

/** In ink: the colours of lines are too light to be read. */
const Name = ({ name, x, y }: { name: string; x: number; y: number }) => (
  <text className={`${styles.strong} ${styles.rim}`} x={x} y={y}>
    {name}
  </text>
);

interface PlacedDot extends LineDot {
  readonly left: number;
  readonly top: number;
}

interface DotText extends PlacedDot {
  /** Whether its text ends at the dot; else it starts there. */
  readonly before: boolean;
}

/** Texts of dots that would lie over the text of another dot, or leave the plot, are left to the legend. */
function apart(dots: readonly PlacedDot[], area: { from: number; to: number }): readonly DotText[] {
  const shown: (DotText & { readonly from: number; readonly to: number })[] = [];
  for (const dot of dots) {
    const length = measureText(dot.text) + 12;
    const before = dot.left - length > area.from;
    const span = before
      ? { from: dot.left - length, to: dot.left }
      : { from: dot.left, to: dot.left + length };
    const touches = shown.some(
      (other) => Math.abs(other.top - dot.top) < LINE + 2 && span.from < other.to && other.from < span.to,
    );
    if (!touches && span.to <= area.to + 1) shown.push({ ...dot, ...span, before });
  }
  return shown;
}
