import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { measureText } from '../map/measure-text.ts';
import { type Axis, placeOn, type ScaleKind } from './axis.ts';
import styles from './charts.module.css';
import { DragZoom } from './DragZoom.tsx';
import type { Level, Mark, NodeSpan } from './growth-data.ts';
import { type LegendEntry, LegendText, legendHeight } from './LegendText.tsx';
import { AXIS_HEIGHT, type HorizontalAxis, LineAxes } from './LineAxes.tsx';
import { LineLabels } from './LineLabels.tsx';
import { LineSwatch, SWATCH } from './LineSwatch.tsx';
import type { LineDot, LineRow, ModelLine } from './lines.ts';
import { Here, ModelPaths } from './ModelPaths.tsx';
import { placeMarks } from './mark-places.ts';
import { modelColour } from './model-looks.ts';
import { plotScale } from './plot-area.ts';
import { type TooltipLine, TooltipText } from './Tooltip.tsx';
import { useTouched } from './use-touched.ts';

interface Props {
  readonly width: number;
  /** Of the plot with its axes; the legend comes on top of it. */
  readonly height?: number;
  readonly title: string;
  readonly lines: readonly ModelLine[];
  readonly rows: readonly LineRow[];
  readonly scale?: ScaleKind;
  readonly x: HorizontalAxis;
  readonly y: Axis;
  readonly levels?: readonly Level[];
  readonly marks?: readonly Mark[];
  readonly dots?: readonly LineDot[];
  /** A stretch of the horizontal axis that lies under the lines. */
  readonly stretch?: readonly [number, number] | null;
  /** What each line is, in full; none where it stands elsewhere. */
  readonly legend?: readonly Omit<LegendEntry, 'patch'>[];
  readonly said: (row: LineRow) => { readonly head: string; readonly lines: readonly TooltipLine[] };
  /** Takes the stretch of the horizontal axis that was dragged over. */
  readonly onSpan?: ((span: NodeSpan) => void) | undefined;
}

const LEFT = 48;
/** From this width on, lines carry their names. */
const WIDE = 560;

/**
 * A line for each model. Recharts finds the place that is pointed at or walked to, and shows what is said of
 * it; the drawing itself is ours, since a redraw of as many of its parts takes longer than a frame. Values on
 * a logarithmic axis start at 1, so that 0 has no place there.
 */
export function ModelLines(props: Props) {
  const { width, height = 380, title, lines, rows, scale = 'linear', x, y, stretch, said, onSpan } = props;
  const { levels = [], marks = [], dots = [], legend = [] } = props;
  const [least, most] = x.domain;
  const shown = marks.filter(({ nodes }) => nodes >= least && nodes <= most);
  const wide = width >= WIDE;
  const names = Math.max(0, ...lines.map(({ name }) => measureText(name, true)));
  const right = width - (wide ? names + 20 : 16);
  const placed = placeMarks(shown, placeOn(scale, least, most), LEFT, right);
  const area = { left: LEFT, top: placed.height, right, bottom: height - AXIS_HEIGHT };
  const places = plotScale(area, x.domain, y.domain, scale);
  const visible = dots.filter((dot) => dot.x >= least && dot.x <= most && dot.y <= y.domain[1]);
  const entries = legend.map(({ id, text }) => ({ id, text, patch: swatchOf(lines, id) }));
  const whole = height + legendHeight(entries, width, SWATCH);
  const [drawing, touched] = useTouched<HTMLDivElement>();
  return (
    <div ref={drawing} className={onSpan && styles.draggedOver}>
      <LineChart
        width={width}
        height={whole}
        data={[...rows]}
        title={title}
        desc="Left and right arrow keys move through the drawing. The table below has the same figures."
        margin={{ top: area.top, right: width - right, bottom: whole - area.bottom, left: LEFT }}
      >
        <XAxis hide type="number" dataKey="x" scale={scale} domain={[least, most]} allowDataOverflow />
        <YAxis hide type="number" domain={unit} allowDataOverflow />
        <Line dataKey="x" shape={nothing} dot={false} activeDot={false} isAnimationActive={false} />
        {stretch && stretch[1] > least && stretch[0] < most && (
          <rect
            x={places.x(Math.max(least, stretch[0]))}
            y={area.top}
            width={places.x(Math.min(most, stretch[1])) - places.x(Math.max(least, stretch[0]))}
            height={area.bottom - area.top}
            fill="var(--use-surge)"
            fillOpacity={0.18}
          />
        )}
        <LineAxes places={places} x={x} y={y} />
        {levels.map(({ id, addresses }) => (
          <path
            key={id}
            d={`M${area.left} ${places.y(addresses)}H${right}`}
            stroke={id === 'limit' ? 'var(--error-text)' : 'var(--fg-secondary)'}
            strokeDasharray={id === 'limit' ? '6 3' : '2 2'}
          />
        ))}
        {shown.map(({ nodes }) => (
          <path
            key={nodes}
            d={`M${places.x(nodes)} ${area.top}V${area.bottom}`}
            stroke="var(--stroke-control)"
            strokeDasharray="1 3"
          />
        ))}
        <ModelPaths places={places} lines={lines} rows={rows} />
        {visible.map(({ id, x: at, y: value }) => (
          <circle
            key={id}
            cx={places.x(at)}
            cy={places.y(value)}
            r="4"
            fill={modelColour(id)}
            stroke="var(--bg)"
          />
        ))}
        <LineLabels
          places={places}
          lines={lines}
          rows={rows}
          dots={visible}
          levels={levels}
          marks={placed.marks}
          wide={wide}
        />
        <LegendText entries={entries} patch={SWATCH} width={width} y={height} />
        {onSpan && <DragZoom places={places} onSpan={onSpan} />}
        <Tooltip
          isAnimationActive={false}
          cursor={<Here places={places} lines={lines} rows={rows} />}
          {...(touched && { active: true })}
          wrapperStyle={tooltipStyle}
          content={({ label }) => {
            const row = rows.find((each) => each.x === Number(label));
            return row ? <TooltipText {...said(row)} /> : null;
          }}
        />
      </LineChart>
    </div>
  );
}

/** The vertical axis of Recharts holds nothing that is drawn. */
const unit: [number, number] = [0, 1];
const tooltipStyle = { zIndex: 2 };
/** Recharts asks a path for its length at every redraw, for which the browser lays out the whole page. */
const nothing = () => null;

const swatchOf = (lines: readonly ModelLine[], id: string) => {
  const line = lines.find((each) => each.id === id);
  return line ? <LineSwatch id={line.id} inDrawing /> : null;
};
