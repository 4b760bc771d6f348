import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import styles from './charts.module.css';
import type { GrowthRow, Level, ModelGrowth } from './growth-data.ts';
import { LINE, type PlacedMark } from './mark-places.ts';
import { modelColour } from './model-looks.ts';
import { spread } from './spread.ts';

interface Props {
  readonly growth: readonly ModelGrowth[];
  readonly rows: readonly GrowthRow[];
  readonly levels: readonly Level[];
  readonly marks: readonly PlacedMark[];
  /** Whether there is room for the names of lines. */
  readonly wide: boolean;
}

/** The texts on the drawing: names at the ends of lines, levels on their lines, marks above theirs. */
export function GrowthLabels({ growth, rows, levels, marks, wide }: Props) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!area || !x || !y) return null;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const inPlot = (place: number | undefined) => Math.min(bottom, Math.max(area.y, place ?? bottom));

  const ends = growth.flatMap(({ model }) => {
    const end = rows.findLast(({ points }) => points[model.id] !== null);
    const point = end?.points[model.id];
    return point ? [{ model, x: x(point.nodes) ?? right, y: inPlot(y(point.vnetAddresses)) }] : [];
  });
  // A line that ends before the others carries its name where it ends, the others theirs beside the plot.
  const early = ends.filter((end) => end.x < right - LINE);
  const last = ends.filter((end) => !early.includes(end));
  const places = spread(
    last.map((end) => end.y),
    LINE + 2,
    area.y + 4,
    bottom - 4,
  );

  return (
    <g>
      {wide &&
        last.map((end, index) => {
          const place = places[index] ?? end.y;
          return (
            <g key={end.model.id}>
              <path
                d={`M${end.x + 2} ${end.y}L${right + 8} ${place}`}
                stroke={modelColour(end.model.id)}
                opacity="0.5"
              />
              <text
                className={styles.strong}
                x={right + 12}
                y={place + 4}
                style={{ fill: modelColour(end.model.id) }}
              >
                {end.model.shortName}
              </text>
            </g>
          );
        })}
      {wide &&
        early.map(({ model, x: at, y: height }) => (
          <text
            key={model.id}
            className={`${styles.strong} ${styles.rim}`}
            x={at + 6}
            y={height + 4}
            style={{ fill: modelColour(model.id) }}
          >
            {model.shortName}
          </text>
        ))}
      {levels.map(({ id, addresses, text }) => (
        <text
          key={id}
          className={`${styles.label} ${styles.rim}`}
          x={area.x + 6}
          y={inPlot(y(addresses)) - 5}
        >
          {text}
        </text>
      ))}
      {marks.map(({ nodes, text, from, row }) => (
        <text key={nodes} className={`${styles.label} ${styles.rim}`} x={from} y={area.y - 6 - LINE * row}>
          {text}
        </text>
      ))}
    </g>
  );
}
