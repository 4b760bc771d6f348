import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { ModelId } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { measureText } from '../map/measure-text.ts';
import { type Axis, linearAxis, logAxis, placeOn, type ScaleKind, tickText } from './axis.ts';
import { GrowthLabels } from './GrowthLabels.tsx';
import { type GrowthRow, type Level, type Mark, type ModelGrowth, withinReach } from './growth-data.ts';
import { nodesText } from './growth-title.ts';
import { LineSwatch } from './LineSwatch.tsx';
import { placeMarks } from './mark-places.ts';
import { modelColour, modelDash } from './model-looks.ts';
import { TooltipText } from './Tooltip.tsx';

interface Props {
  readonly width: number;
  readonly title: string;
  readonly growth: readonly ModelGrowth[];
  readonly rows: readonly GrowthRow[];
  readonly scale: ScaleKind;
  /** Nodes at the right end. */
  readonly most: number;
  readonly axis: Axis & { readonly shown: readonly Level[] };
  readonly marks: readonly Mark[];
}

const HEIGHT = 380;
const LEFT = 48;
/** From this width on, lines carry their names. */
const WIDE = 560;

/** The lines themselves. Values on a logarithmic axis start at 1, so that 0 has no place there. */
export function GrowthPlot({ width, title, growth, rows, scale, most, axis, marks }: Props) {
  const nodeAxis = scale === 'log' ? logAxis(1, most) : linearAxis(most, width < WIDE ? 4 : 8);
  const shown = marks.filter(({ nodes }) => nodes >= nodeAxis.domain[0] && nodes <= most);
  const wide = width >= WIDE;
  const names = Math.max(...growth.map(({ model }) => measureText(model.shortName, true)));
  const right = wide ? names + 20 : 16;
  const placed = placeMarks(shown, placeOn(scale, nodeAxis.domain[0], most), LEFT, width - right);
  return (
    <LineChart
      width={width}
      height={HEIGHT}
      data={[...rows]}
      title={title}
      desc="Left and right arrow keys move through the numbers of nodes. The table below has the same figures."
      margin={{ top: placed.height, right, bottom: 18, left: 0 }}
    >
      <CartesianGrid stroke="var(--stroke-subtle)" vertical={false} />
      <XAxis
        type="number"
        dataKey="nodes"
        scale={scale}
        domain={[nodeAxis.domain[0], most]}
        ticks={nodeAxis.ticks.filter((tick) => tick <= most)}
        tickFormatter={tickText}
        allowDataOverflow
        stroke="var(--stroke-control)"
        label={{ value: 'Nodes (autoscaler maximum, without surge)', position: 'insideBottom', offset: -14 }}
      />
      <YAxis
        type="number"
        scale={scale}
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        tickFormatter={tickText}
        allowDataOverflow
        stroke="var(--stroke-control)"
        width={LEFT}
      />
      {axis.shown.map(({ id, addresses }) => (
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
      {growth.toReversed().flatMap(linesOf)}
      {growth.flatMap(({ model, series, reach }) => {
        const point = reach.nodes === null || reach.nodes > most ? null : series.at(reach.nodes);
        return point && point.vnetAddresses <= axis.domain[1]
          ? [
              <ReferenceDot
                key={model.id}
                x={point.nodes}
                y={point.vnetAddresses}
                r={4}
                fill={modelColour(model.id)}
                stroke="var(--bg)"
              />,
            ]
          : [];
      })}
      <GrowthLabels growth={growth} rows={rows} levels={axis.shown} marks={placed.marks} wide={wide} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--fg-secondary)' }}
        wrapperStyle={{ zIndex: 2 }}
        content={({ label }) => {
          const row = rows.find(({ nodes }) => nodes === Number(label));
          return row ? <TooltipText head={nodesText(row.nodes)} lines={linesAt(growth, row)} /> : null;
        }}
      />
    </LineChart>
  );
}

/** The line of a model up to its reach, and thinner beyond it. The first model lies on top: its dots let others through. */
function linesOf(each: ModelGrowth) {
  const { id } = each.model;
  const look = {
    type: 'linear',
    stroke: modelColour(id),
    strokeDasharray: modelDash(id),
    dot: false,
    activeDot: { r: 3, stroke: 'var(--bg)' },
    isAnimationActive: false,
  } as const;
  return [
    <Line
      key={`${id} beyond`}
      {...look}
      name={`${each.model.shortName}, beyond its reach`}
      dataKey={lineValue(id, (nodes) => !withinReach(each, nodes) || nodes === each.reach.nodes)}
      strokeWidth={1}
      strokeOpacity={0.55}
      activeDot={false}
    />,
    <Line
      key={id}
      {...look}
      name={each.model.shortName}
      dataKey={lineValue(id, (nodes) => withinReach(each, nodes))}
      strokeWidth={2}
    />,
  ];
}

const lineValue =
  (id: ModelId, shown: (nodes: number) => boolean) =>
  (row: GrowthRow): number | null =>
    shown(row.nodes) ? (row.points[id]?.vnetAddresses ?? null) : null;

const linesAt = (growth: readonly ModelGrowth[], row: GrowthRow) =>
  growth.flatMap((each) => {
    const point = row.points[each.model.id];
    if (!point) return [];
    const pods = point.podCidrAddresses > 0 ? `, ${figure(point.podCidrAddresses)} in the pod CIDR` : '';
    return [
      {
        id: each.model.id,
        mark: <LineSwatch id={each.model.id} />,
        name: each.model.shortName,
        value: `${figure(point.vnetAddresses)}${pods}${withinReach(each, row.nodes) ? '' : ', out of reach'}`,
      },
    ];
  });
