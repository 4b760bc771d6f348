import { formatAddress } from '../../core/ip/address.ts';
import type { MapWindow, Point } from '../../core/map/layout.ts';
import { stripRows } from '../../core/map/layout-strip.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { baseline } from '../map/Marks.tsx';
import styles from './Canvas.module.css';
import type { Stage } from './camera.ts';

/** Parts of a row that are marked above it. */
const parts = 4;

/** The first address of every row beside it, and how far into a row one is above all. */
export function StripRuler({
  stage: { space, size },
  window,
  origin,
}: {
  readonly stage: Stage;
  readonly window: MapWindow;
  readonly origin: Point;
}) {
  const rows = stripRows(space, window, size);
  const marks = Math.min(parts, rows.length);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true" className={styles.ruler}>
      {Array.from({ length: marks }, (_, index) => (index / marks) * rows.length).map((offset) => (
        <text key={offset} x={origin.x + (offset / rows.length) * size.width} y={baseline}>
          +{figure(offset)}
        </text>
      ))}
      {Array.from({ length: rows.count }, (_, index) => {
        const y = origin.y + rows.y + index * rows.height;
        const first = rows.first + index * rows.length;
        const shown = y >= origin.y - 1 && first >= space.first && first < space.first + space.addresses;
        return (
          shown && (
            <g key={first}>
              <path className={styles.rowLine} d={`M0 ${y + 0.5}H${origin.x}`} />
              <text x={origin.x - 6} y={y + baseline + 2} textAnchor="end">
                {formatAddress(first)}
              </text>
            </g>
          )
        );
      })}
    </g>
  );
}
