import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { measureText } from '../map/measure-text.ts';
import { type Axis, placeOn, type ScaleKind, tickText } from './axis.ts';
import type { Level, Mark } from './growth-data.ts';
import { LineLabels } from './LineLabels.tsx';
import type { LineDot, LineRow, ModelLine } from './lines.ts';
import { placeMarks } from './mark-places.ts';
import { modelColour, modelDash } from './model-looks.ts';
import { type TooltipLine, TooltipText } from './Tooltip.tsx';

interface Props {
  readonly width: number;
  readonly height?: number;
  readonly title: string;
  readonly lines: readonly ModelLine[];
  readonly rows: readonly LineRow[];
  readonly scale?: ScaleKind;
  /** Below the drawing. */
  readonly x: Axis & { readonly label: string; readonly text?: (value: number) => string };
  readonly y: Axis;
  readonly levels?: readonly Level[];
  readonly marks?: readonly Mark[];
  readonly dots?: readonly LineDot[];
  /** A stretch of the horizontal axis that lies under the lines. */
  readonly stretch?: readonly [number, number] | null;
  readonly said: (row: LineRow) => { readonly head: string; readonly lines: readonly TooltipLine[] };
}

const LEFT = 48;
/** From this width on, lines carry their names. */
const WIDE = 560;

/** A line for each model. Values on a logarithmic axis start at 1, so that 0 has no place there. */
export function ModelLines(props: Props) {
  const { width, height = 380, title, lines, rows, scale = 'linear', x, y, stretch, said } = props;
  const { levels = [], marks = [], dots = [] } = props;
  const [least, most] = x.domain;
  const shown = marks.filter(({ nodes }) => nodes >= least && nodes <= most);
  const wide = width >= WIDE;
  const names = Math.max(0, ...lines.map(({ name }) => measureText(name, true)));
  const right = wide ? names + 20 : 16;
  const placed = placeMarks(shown, placeOn(scale, least, most), LEFT, width - right);
  const visible = dots.filter((dot) => dot.x >= least && dot.x <= most && dot.y <= y.domain[1]);
  return (
    <LineChart
      width={width}
      height={height}
      data={[...rows]}
      title={title}
      desc="Left and right arrow keys move through the drawing. The table below has the same figures."
      margin={{ top: placed.height, right, bottom: 18, left: 0 }}
    >
      <CartesianGrid stroke="var(--stroke-subtle)" vertical={false} />
      <XAxis
        type="number"
        dataKey="x"
        scale={scale}
        domain={[least, most]}
        ticks={x.ticks.filter((tick) => tick >= least && tick <= most)}
        tickFormatter={x.text ?? tickText}
        allowDataOverflow
        stroke="var(--stroke-control)"
        label={{ value: x.label, position: 'insideBottom', offset: -14 }}
      />
      <YAxis
        type="number"
        scale={scale}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tickFormatter={tickText}
        allowDataOverflow
        stroke="var(--stroke-control)"
        width={LEFT}
      />
      {stretch && stretch[1] > least && stretch[0] < most && (
        <ReferenceArea
          x1={Math.max(least, stretch[0])}
          x2={Math.min(most, stretch[1])}
          fill="var(--use-surge)"
          fillOpacity={0.18}
          stroke="none"
        />
      )}
      {levels.map(({ id, addresses }) => (
        <ReferenceLine
          key={id}
          y={addresses}
          stroke={id === 'limit' ? 'var(--error-text)' : 'var(--fg-secondary)'}
          strokeDasharray={id === 'limit' ? '6 3' : '2 2'}
        />
      ))}
      {shown.map(({ nodes }) => (
        <ReferenceLine key={nodes} x={nodes} stroke="var(--stroke-control)" strokeDasharray="1 3" />
      ))}
      {lines.toReversed().flatMap(drawn)}
      {visible.map(({ id, x: at, y: value }) => (
        <ReferenceDot key={id} x={at} y={value} r={4} fill={modelColour(id)} stroke="var(--bg)" />
      ))}
      <LineLabels lines={lines} rows={rows} dots={visible} levels={levels} marks={placed.marks} wide={wide} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--fg-secondary)' }}
        wrapperStyle={{ zIndex: 2 }}
        content={({ label }) => {
          const row = rows.find((each) => each.x === Number(label));
          return row ? <TooltipText {...said(row)} /> : null;
        }}
      />
    </LineChart>
  );
}

/** A line up to its end, and thinner beyond it. The first model lies on top: its dots let others through. */
function drawn({ id, name, until }: ModelLine) {
  const look = {
    type: 'linear',
    stroke: modelColour(id),
    strokeDasharray: modelDash(id),
    dot: false,
    activeDot: { r: 3, stroke: 'var(--bg)' },
    isAnimationActive: false,
  } as const;
  const within = (x: number) => until !== null && x <= until;
  const value = (shown: (x: number) => boolean) => (row: LineRow) => (shown(row.x) ? row.values[id] : null);
  return [
    <Line
      key={`${id} beyond`}
      {...look}
      name={`${name}, beyond its reach`}
      dataKey={value((x) => !within(x) || x === until)}
      strokeWidth={1}
      strokeOpacity={0.55}
      activeDot={false}
    />,
    <Line key={id} {...look} name={name} dataKey={value(within)} strokeWidth={2} />,
  ];
}
