import type { Evaluation } from '../../core/evaluate.ts';
import { vnetAddressLimit } from '../../core/facts/limits.ts';
import { clusterMaxNodes } from '../../core/facts/node-limits.ts';
import { cidr } from '../../core/ip/cidr.ts';
import { type Model, type ModelId, models } from '../../core/models/index.ts';
import { nodesOf } from '../../core/plan/demand.ts';
import { vnetOf } from '../../core/plan/placement.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { type GrowthPoint, type GrowthSeries, growthSeries, plannedNodes } from '../../core/plan/series.ts';
import { type Reach, reachOf } from '../../core/plan/series-reach.ts';
import { type Axis, axisWithin, linearAxis, logAxis, type ScaleKind, samples } from './axis.ts';
import { type LineDot, type LineRow, mostValue, valuesOf } from './lines.ts';

export interface ModelGrowth {
  readonly model: Model;
  readonly series: GrowthSeries;
  readonly reach: Reach;
}

const known = new WeakMap<Evaluation, readonly ModelGrowth[]>();

/** Every model's growth, worked out once for an evaluation. */
export function growthOf(evaluation: Evaluation): readonly ModelGrowth[] {
  const before = known.get(evaluation);
  if (before) return before;
  const { plan } = evaluation;
  const growth = models.map((model) => ({
    model,
    series: growthSeries(plan, model),
    reach: reachOf(plan, model),
  }));
  known.set(evaluation, growth);
  return growth;
}

/** Which of a model's addresses a line counts. */
export const growthMeasures = ['vnet', 'podCidr'] as const;
export type GrowthMeasure = (typeof growthMeasures)[number];

/** The models that have addresses of the kind. */
export const growing = (evaluation: Evaluation, measure: GrowthMeasure): readonly ModelGrowth[] =>
  growthOf(evaluation).filter(({ model }) => measure === 'vnet' || model.podSpace === 'podCidr');

const addressesOf = (point: GrowthPoint, measure: GrowthMeasure): number =>
  measure === 'vnet' ? point.vnetAddresses : point.podCidrAddresses;

/** The numbers of nodes at both ends of the drawing. */
export type NodeSpan = readonly [number, number];

export const allNodes: NodeSpan = [0, clusterMaxNodes.value];

/** The neighbourhood of the plan; where the pools that stay have most of the nodes, it begins with theirs. */
export function nodesAround(evaluation: Evaluation): NodeSpan {
  const { plan } = evaluation;
  const { planned } = plannedNodes(plan);
  const near = Math.max(20, 2 * planned);
  const ends = growthOf(evaluation).flatMap(({ reach }) => reach.nodes ?? []);
  const first = Math.min(...ends);
  // An end far beyond the plan would press everything near the plan against the axis.
  const wanted = first <= 5 * near ? Math.max(near, 1.25 * first) : near;
  const to = Math.min(clusterMaxNodes.value, linearAxis(wanted).domain[1]);
  const beside = planned - Math.max(0, ...plan.pools.map(nodesOf));
  const begins = linearAxis(beside, 10).ticks.findLast((tick) => tick <= beside) ?? 0;
  return [2 * beside > to && begins < to ? begins : 0, to];
}

/** The axis of nodes between both ends; a logarithmic one starts at 1. */
export function nodeAxis([from, to]: NodeSpan, scale: ScaleKind, parts: number): Axis {
  const least = scale === 'log' ? Math.max(1, from) : from;
  const ticks = scale === 'log' && least * 10 < to ? logAxis(least, to).ticks : axisWithin(least, to, parts);
  return { domain: [least, to], ticks };
}

/** One number of nodes, and every model's point there. */
export interface GrowthRow extends LineRow {
  readonly points: Readonly<Record<ModelId, GrowthPoint | null>>;
}

export const withinReach = ({ reach }: ModelGrowth, nodes: number): boolean =>
  reach.nodes !== null && nodes <= reach.nodes;

const PARTS = 40;

/**
 * The rows of a drawing: some forty sizes, and those that mean something. Between two of them a line is
 * straight but for the steps of a surge in percent, which are smaller than a pixel.
 */
export function growthRows(
  evaluation: Evaluation,
  scale: ScaleKind,
  [from, to]: NodeSpan,
  measure: GrowthMeasure = 'vnet',
): readonly GrowthRow[] {
  const growth = growthOf(evaluation);
  const { today, planned } = plannedNodes(evaluation.plan);
  const marks = [
    today,
    planned,
    ...growth.flatMap(({ model, reach }) => [model.maxNodes.value, reach.nodes ?? 0]),
  ];
  const least = scale === 'log' ? Math.max(1, from) : from;
  const counts = [
    ...samples(scale, least, to, PARTS),
    ...marks.filter((nodes) => nodes >= least && nodes <= to),
  ];
  const shown = growing(evaluation, measure).map(({ model }) => model.id);
  return [...new Set(counts)]
    .toSorted((a, b) => a - b)
    .map((nodes) => {
      const points = Object.fromEntries(
        growth.map(({ model, series }) => [model.id, series.at(nodes)]),
      ) as Record<ModelId, GrowthPoint | null>;
      const values = valuesOf(shown, (id) => {
        const point = points[id];
        return point && addressesOf(point, measure);
      });
      return { x: nodes, values, points };
    })
    .filter(({ points }) => Object.values(points).some((point) => point !== null));
}

/** Where each model stops, and at what. */
export const stopsOf = (
  evaluation: Evaluation,
  measure: GrowthMeasure,
  textOf: (growth: ModelGrowth) => string,
): readonly LineDot[] =>
  growing(evaluation, measure).flatMap((each) => {
    const point = each.reach.nodes === null ? null : each.series.at(each.reach.nodes);
    return point
      ? [{ id: each.model.id, x: point.nodes, y: addressesOf(point, measure), text: textOf(each) }]
      : [];
  });

/** A line across the chart: addresses that something has or allows. */
export interface Level {
  readonly id: string;
  readonly addresses: number;
  readonly text: string;
}

/** What the person's own ranges have, and what Azure allows a VNet. */
export function levelsOf(
  { plan, models: evaluated }: Evaluation,
  measure: GrowthMeasure = 'vnet',
): readonly Level[] {
  const own = (id: string, name: string, addresses: number): readonly Level[] =>
    addresses > 0 ? [{ id, addresses, text: `${name}, ${figure(addresses)}` }] : [];
  if (measure === 'podCidr') return own('podCidr', 'Your pod CIDR', cidr(plan.podCidr).size);
  const nodeSubnets = evaluated[plan.model].spaces.filter(({ space }) => space === 'nodeSubnet');
  const given = nodeSubnets.filter(({ placed, cidr: block }) => placed === 'given' && block !== null);
  const size = (blocks: readonly (string | null)[]) =>
    blocks.reduce((sum, block) => sum + (block === null ? 0 : cidr(block).size), 0);
  const vnet = vnetOf(plan).reduce((sum, block) => sum + block.size, 0);
  const limit = vnetAddressLimit.value;
  return [
    ...own('vnet', vnet === limit ? 'Your VNet, at its limit' : 'Your VNet', vnet),
    ...(given.length === nodeSubnets.length
      ? own(
          'nodeSubnets',
          given.length > 1 ? 'Your node subnets' : 'Your node subnet',
          size(given.map((s) => s.cidr)),
        )
      : []),
    ...(vnet === limit ? [] : own('limit', 'Limit of a VNet', limit)),
  ];
}

/** How far above the lines a level may lie and still be shown on a linear axis. */
const LEVEL_REACH = 2;

/** The axis of addresses, and the levels that it shows; those far above all lines would flatten them. */
export function addressAxis(
  rows: readonly LineRow[],
  levels: readonly Level[],
  scale: ScaleKind,
): Axis & { readonly shown: readonly Level[] } {
  const most = mostValue(rows);
  const shown = levels.filter(({ addresses }) => scale === 'log' || addresses <= LEVEL_REACH * most);
  const top = Math.max(most, ...shown.map(({ addresses }) => addresses));
  const axis =
    scale === 'log'
      ? logAxis(Math.min(...leastValues(rows), ...shown.map(({ addresses }) => addresses)), top)
      : linearAxis(top);
  return { ...axis, shown };
}

const leastValues = (rows: readonly LineRow[]): readonly number[] =>
  rows.flatMap(({ values }) => Object.values(values).flatMap((value) => (value === null ? [] : [value])));

/** A line from top to bottom: a number of nodes that means something. */
export interface Mark {
  readonly nodes: number;
  readonly text: string;
}

/** Nodes of the plan's maximum, without and with those of an upgrade of every pool; null: it has no surge. */
export function surgeStretch({ plan }: Evaluation): readonly [number, number] | null {
  const { planned, surge } = plannedNodes(plan);
  return surge > 0 ? [planned, planned + surge] : null;
}

/** Today, the autoscaler's maximum, that with its surge, and how many nodes the models allow. Marks at one place share a text. */
export function marksOf(evaluation: Evaluation): readonly Mark[] {
  const { today, planned, surge } = plannedNodes(evaluation.plan);
  const limits = [...new Set(models.map(({ maxNodes }) => maxNodes.value))].map((nodes) => {
    const held = models.filter(({ maxNodes }) => maxNodes.value === nodes);
    const name =
      nodes === clusterMaxNodes.value ? 'cluster' : held.map(({ shortName }) => shortName).join(', ');
    return { nodes, text: `${name} limit ${figure(nodes)}` };
  });
  const own = [
    { nodes: today, text: `today ${figure(today)}` },
    ...(today === planned ? [] : [{ nodes: planned, text: `maximum ${figure(planned)}` }]),
    ...(surge > 0 ? [{ nodes: planned + surge, text: `with surge ${figure(planned + surge)}` }] : []),
  ];
  const texts = new Map<number, string>();
  for (const { nodes, text } of [...own, ...limits]) {
    const before = texts.get(nodes);
    texts.set(nodes, before === undefined ? text : `${before}, ${text}`);
  }
  return [...texts].map(([nodes, text]) => ({ nodes, text }));
}
