import { type Axis, tickText } from './axis.ts';
import styles from './charts.module.css';
import type { PlotScale } from './plot-area.ts';

export interface HorizontalAxis extends Axis {
  /** Below the drawing. */
  readonly label: string;
  readonly text?: (value: number) => string;
}

interface Props {
  readonly places: PlotScale;
  readonly x: HorizontalAxis;
  readonly y: Axis;
}

/** Height of the ticks of the horizontal axis and its label. */
export const AXIS_HEIGHT = 48;
const TICK = 5;

/** The axes of a drawing of lines, and a hairline at every tick of the vertical one. */
export function LineAxes({ places, x, y }: Props) {
  const { left, top, right, bottom } = places.area;
  const [least, most] = x.domain;
  const text = x.text ?? tickText;
  return (
    <g>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${places.y(tick)}H${right}`} stroke="var(--stroke-subtle)" />
          <path d={`M${left - TICK} ${places.y(tick)}H${left}`} stroke="var(--stroke-control)" />
          <text className={styles.label} x={left - TICK - 3} y={places.y(tick) + 4} textAnchor="end">
            {tickText(tick)}
          </text>
        </g>
      ))}
      {x.ticks
        .filter((tick) => tick >= least && tick <= most)
        .map((tick) => (
          <g key={tick}>
            <path d={`M${places.x(tick)} ${bottom}v${TICK}`} stroke="var(--stroke-control)" />
            <text className={styles.label} x={places.x(tick)} y={bottom + TICK + 13} textAnchor="middle">
              {text(tick)}
            </text>
          </g>
        ))}
      <path d={`M${left} ${top}V${bottom}H${right}`} fill="none" stroke="var(--stroke-control)" />
      <text className={styles.label} x={(left + right) / 2} y={bottom + 38} textAnchor="middle">
        {x.label}
      </text>
    </g>
  );
}
