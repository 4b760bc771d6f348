import type { Evaluation } from '../../core/evaluate.ts';
import { vnetAddressLimit } from '../../core/facts/limits.ts';
import { clusterMaxNodes } from '../../core/facts/node-limits.ts';
import { cidr } from '../../core/ip/cidr.ts';
import { type Model, type ModelId, models } from '../../core/models/index.ts';
import { vnetOf } from '../../core/plan/placement.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { type GrowthPoint, type GrowthSeries, growthSeries, plannedNodes } from '../../core/plan/series.ts';
import { type Reach, reachOf } from '../../core/plan/series-reach.ts';
import { type Axis, linearAxis, logAxis, type ScaleKind, samples } from './axis.ts';

export interface ModelGrowth {
  readonly model: Model;
  readonly series: GrowthSeries;
  readonly reach: Reach;
}

let last: { readonly evaluation: Evaluation; readonly growth: readonly ModelGrowth[] } | null = null;

/** Every model's growth, worked out once for the evaluation that is on screen. */
export function growthOf(evaluation: Evaluation): readonly ModelGrowth[] {
  if (last?.evaluation !== evaluation) {
    const { plan } = evaluation;
    const growth = models.map((model) => ({
      model,
      series: growthSeries(plan, model),
      reach: reachOf(plan, model),
    }));
    last = { evaluation, growth };
  }
  return last.growth;
}

export const growthRanges = ['plan', 'all'] as const;
export type GrowthRange = (typeof growthRanges)[number];

/** Nodes at the right end: the neighbourhood of the plan, or all that a cluster may have. */
export function mostNodes(evaluation: Evaluation, range: GrowthRange): number {
  if (range === 'all') return clusterMaxNodes.value;
  const near = Math.max(20, 2 * plannedNodes(evaluation.plan).planned);
  const ends = growthOf(evaluation).flatMap(({ reach }) => reach.nodes ?? []);
  const first = Math.min(...ends);
  // An end far beyond the plan would press everything near the plan against the axis.
  const wanted = first <= 5 * near ? Math.max(near, 1.25 * first) : near;
  return Math.min(clusterMaxNodes.value, linearAxis(wanted).domain[1]);
}

/** The lines of one number of nodes: a value within the model's reach, and one beyond it. */
export interface GrowthRow {
  readonly nodes: number;
  readonly points: Readonly<Record<ModelId, GrowthPoint | null>>;
}

export const withinReach = ({ reach }: ModelGrowth, nodes: number): boolean =>
  reach.nodes !== null && nodes <= reach.nodes;

const PARTS = 40;

export function growthRows(evaluation: Evaluation, scale: ScaleKind, most: number): readonly GrowthRow[] {
  const growth = growthOf(evaluation);
  const { today, planned } = plannedNodes(evaluation.plan);
  const marks = [
    today,
    planned,
    ...growth.flatMap(({ model, reach }) => [model.maxNodes.value, reach.nodes ?? 0]),
  ];
  const least = scale === 'log' ? 1 : 0;
  const counts = [
    ...samples(scale, least, most, PARTS),
    ...marks.filter((nodes) => nodes >= least && nodes <= most),
  ];
  return [...new Set(counts)]
    .toSorted((a, b) => a - b)
    .map((nodes) => ({
      nodes,
      points: Object.fromEntries(growth.map(({ model, series }) => [model.id, series.at(nodes)])) as Record<
        ModelId,
        GrowthPoint | null
      >,
    }))
    .filter(({ points }) => Object.values(points).some((point) => point !== null));
}

/** A line across the chart: addresses that something has or allows. */
export interface Level {
  readonly id: string;
  readonly addresses: number;
  readonly text: string;
}

/** What the person's own ranges have, and what Azure allows a VNet. */
export function levelsOf({ plan, models: evaluated }: Evaluation): readonly Level[] {
  const own = (id: string, name: string, addresses: number): readonly Level[] =>
    addresses > 0 ? [{ id, addresses, text: `${name}, ${figure(addresses)}` }] : [];
  const nodeSubnets = evaluated[plan.model].spaces.filter(({ space }) => space === 'nodeSubnet');
  const given = nodeSubnets.filter(({ placed, cidr: block }) => placed === 'given' && block !== null);
  const size = (blocks: readonly (string | null)[]) =>
    blocks.reduce((sum, block) => sum + (block === null ? 0 : cidr(block).size), 0);
  const vnet = vnetOf(plan).reduce((sum, block) => sum + block.size, 0);
  const limit = vnetAddressLimit.value;
  return [
    ...own('vnet', vnet === limit ? 'Your VNet, and the limit of a VNet' : 'Your VNet', vnet),
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
  rows: readonly GrowthRow[],
  levels: readonly Level[],
  scale: ScaleKind,
): Axis & { readonly shown: readonly Level[] } {
  const values = rows.flatMap(({ points }) =>
    Object.values(points).flatMap((point) => (point ? [point.vnetAddresses] : [])),
  );
  const most = Math.max(1, ...values);
  const shown = levels.filter(({ addresses }) => scale === 'log' || addresses <= LEVEL_REACH * most);
  const top = Math.max(most, ...shown.map(({ addresses }) => addresses));
  const axis =
    scale === 'log'
      ? logAxis(Math.min(...values, ...shown.map(({ addresses }) => addresses)), top)
      : linearAxis(top);
  return { ...axis, shown };
}

/** A line from top to bottom: a number of nodes that means something. */
export interface Mark {
  readonly nodes: number;
  readonly text: string;
}

/** Today, the autoscaler's maximum, and how many nodes the models allow. Marks at one place share a text. */
export function marksOf(evaluation: Evaluation): readonly Mark[] {
  const { today, planned, surge } = plannedNodes(evaluation.plan);
  const limits = [...new Set(models.map(({ maxNodes }) => maxNodes.value))].map((nodes) => {
    const held = models.filter(({ maxNodes }) => maxNodes.value === nodes);
    const name =
      nodes === clusterMaxNodes.value ? 'cluster' : held.map(({ shortName }) => shortName).join(', ');
    return { nodes, text: `${name} limit ${figure(nodes)}` };
  });
  const withSurge = surge > 0 ? ` + ${figure(surge)} surge` : '';
  const own =
    today === planned
      ? [{ nodes: today, text: `today ${figure(today)}${withSurge}` }]
      : [
          { nodes: today, text: `today ${figure(today)}` },
          { nodes: planned, text: `maximum ${figure(planned)}${withSurge}` },
        ];
  const texts = new Map<number, string>();
  for (const { nodes, text } of [...own, ...limits]) {
    const before = texts.get(nodes);
    texts.set(nodes, before === undefined ? text : `${before}, ${text}`);
  }
  return [...texts].map(([nodes, text]) => ({ nodes, text }));
}
