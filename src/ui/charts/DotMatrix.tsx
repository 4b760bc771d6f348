import type { ModelId } from '../../core/models/index.ts';
import type { Profile } from '../../core/plan/profile.ts';
import { measureText } from '../map/measure-text.ts';
import { wrapped } from '../picture/frame.ts';
import styles from './charts.module.css';
import { modelColour } from './model-looks.ts';
import { TooltipText } from './Tooltip.tsx';
import { WalkPlot } from './WalkPlot.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly each: readonly Profile[];
  /** The model of the plan. */
  readonly own: ModelId;
}

const ROW = 28;
const LINE = 15;
/** Columns narrower than this have their names upright. */
const UPRIGHT = 72;

/** A row of dots for each axis and model: as many filled as the model has of what the axis has. */
export function DotMatrix({ width, title, each, own }: Props) {
  const axes = each[0]?.values.map(({ axis }) => axis) ?? [];
  const names = Math.max(...axes.map(({ name }) => measureText(name))) + 16;
  const left = Math.min(names, width * 0.3);
  const column = (width - left) / each.length;
  const upright = column < UPRIGHT;
  const heads = each.map(({ model }) =>
    upright ? [model.shortName] : wrapped(model.shortName, column - 6, (text) => measureText(text, true)),
  );
  const top = upright
    ? Math.max(...each.map(({ model }) => measureText(model.shortName, true))) + 12
    : Math.max(...heads.map((lines) => lines.length)) * LINE + 10;
  const dot = column < UPRIGHT ? { radius: 4, step: 11 } : { radius: 5.5, step: 16 };
  const cells = axes.flatMap((axis, row) =>
    each.map((profile, at) => ({
      id: `${axis.id} ${profile.model.id}`,
      x: left + at * column,
      y: top + row * ROW,
      width: column,
      height: ROW,
      profile,
      value: profile.values[row],
    })),
  );
  return (
    <WalkPlot
      width={width}
      height={top + axes.length * ROW + 2}
      title={title}
      places={cells}
      textOf={(index) => {
        const cell = cells[index];
        return (
          cell?.value && (
            <TooltipText
              head={`${cell.value.axis.name}, ${cell.profile.model.shortName}: ${cell.value.value} of ${cell.value.of}, ${cell.value.means}`}
              lines={cell.value.rows.map(({ row, cell: said, counts }) => ({
                id: row.id,
                mark: null,
                name: `${row.id} ${row.feature}`,
                value: `${said.text}${counts === null ? '' : counts ? ' (counts)' : ' (does not count)'}`,
              }))}
              wrap
            />
          )
        );
      }}
    >
      {each.map(({ model }, at) => (
        <g key={model.id}>
          {model.id === own && (
            <rect
              x={left + at * column}
              y="0"
              width={column}
              height={top + axes.length * ROW}
              fill="var(--bg-selected)"
            />
          )}
          {heads[at]?.map((line, index) =>
            upright ? (
              <text
                key={line}
                className={styles.bold}
                transform={`translate(${left + (at + 0.5) * column + 4} ${top - 6}) rotate(-90)`}
              >
                {line}
              </text>
            ) : (
              <text
                key={line}
                className={styles.bold}
                x={left + (at + 0.5) * column}
                y={LINE * (index + 1)}
                textAnchor="middle"
              >
                {line}
              </text>
            ),
          )}
        </g>
      ))}
      {axes.map((axis, row) => (
        <g key={axis.id}>
          <line x1="0" x2={width} y1={top + row * ROW} y2={top + row * ROW} stroke="var(--stroke-subtle)" />
          {wrapped(axis.name, left - 8, measureText).map((line, index, lines) => (
            <text
              key={line}
              className={styles.label}
              x="0"
              y={top + row * ROW + 18 + (index - (lines.length - 1) / 2) * 13}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {cells.map(({ id, x, y, profile, value }) => {
        if (!value) return null;
        const from = x + column / 2 - ((value.of - 1) * dot.step) / 2;
        return Array.from({ length: value.of }, (_, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity but their place.
            key={`${id} ${index}`}
            cx={from + index * dot.step}
            cy={y + ROW / 2}
            r={dot.radius}
            fill={index < value.value ? modelColour(profile.model.id) : 'none'}
            stroke={index < value.value ? modelColour(profile.model.id) : 'var(--stroke-control)'}
          />
        ));
      })}
    </WalkPlot>
  );
}
