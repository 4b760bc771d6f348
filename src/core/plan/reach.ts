/**
 * What it takes for a model to reach a size: further nodes in the pool that grows, and for every space
 * that gets too small the smallest range that holds them, in place where it can grow there.
 */
import { type Cidr, cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { growingPool, growthLimits, limitUse } from './capacity.ts';
import { type PoolDemand, poolDemands } from './demand.ts';
import type { LimitId, SpaceKind } from './evaluation.ts';
import type { PlacedNeed } from './placement.ts';
import type { Plan, PlanChange } from './plan.ts';
import { grownPools } from './reach-pools.ts';
import { type Obstacle, spacesOf, withRanges } from './reach-ranges.ts';
import { count, figure } from './rules/rule.ts';
import { spaceNeeds } from './spaces.ts';
import { limitWords, spaceLabel } from './words.ts';

/** Nodes at the pools' maximum, pods at their maxPods, or a multiple of the nodes that the plan has. */
export type Target = { readonly nodes: number } | { readonly pods: number } | { readonly factor: number };

/** A range that gets larger. */
export interface ReachStep {
  readonly space: SpaceKind;
  readonly name: string;
  readonly from: string | null;
  readonly to: string;
  /** Addresses of `to`. */
  readonly addresses: number;
  readonly message: string;
}

export interface Reach {
  readonly reached: boolean;
  readonly blockedBy: Obstacle | null;
  /** Nodes of all pools once it is reached; today's where it is not. */
  readonly nodes: number;
  /** A JSON merge patch (RFC 7396) on the plan; empty where nothing has to change, or it is not reached. */
  readonly change: PlanChange;
  readonly steps: readonly ReachStep[];
  readonly message: string;
}

/**
 * The smallest change of the plan with which the model reaches the target. With it the evaluation has no
 * finding that a range is too small, and a capacity of at least the target. A target that the plan has
 * already mends what is too small for it. Throws a RangeError for a target that is no number.
 */
export function whatWouldItTake(plan: Plan, model: Model, target: Target): Reach {
  const demands = poolDemands(plan, model);
  const today = totalNodes(demands);
  const blocked = (blockedBy: Obstacle, message: string): Reach => ({
    reached: false,
    blockedBy,
    nodes: today,
    change: {},
    steps: [],
    message,
  });

  const growing = growingPool(demands);
  const wanted = nodesOfGrowing(demands, growing, target);
  const beside = today - (growing?.nodes ?? 0);
  if (!growing)
    return wanted > 0 ? blocked('pools', 'The plan has no pool that could grow.') : nothingToDo(today);
  if (wanted + beside > model.maxNodes.value)
    return blocked(model.maxNodesLimit, beyond(model, wanted + beside));
  const pools = grownPools(plan, growing, wanted);
  if (!pools) return blocked('pools', 'The nodes need more pools than a cluster may have.');
  const grown = { ...plan, pools };

  const over = overLimit(grown, model);
  if (over) return blocked(over.id, over.message);
  const ranged = withRanges(grown, model);
  if ('blockedBy' in ranged) return blocked(ranged.blockedBy, ranged.message);

  const steps = stepsBetween(spacesOf(plan, model), spacesOf(ranged, model));
  const nodes = totalNodes(poolDemands(ranged, model));
  return {
    reached: true,
    blockedBy: null,
    nodes,
    change: changed(plan, ranged),
    steps,
    message: summary(nodes, today, ranged.pools.length - plan.pools.length, steps),
  };
}

const nothingToDo = (nodes: number): Reach => ({
  reached: true,
  blockedBy: null,
  nodes,
  change: {},
  steps: [],
  message: 'The plan is that large already.',
});

const totalNodes = (pools: readonly PoolDemand[]): number => pools.reduce((sum, { nodes }) => sum + nodes, 0);

/** Nodes that the growing pool has to have; Infinity where no number of them is enough. */
function nodesOfGrowing(
  demands: readonly PoolDemand[],
  growing: PoolDemand | undefined,
  target: Target,
): number {
  const others = demands.filter((pool) => pool !== growing);
  const figure = 'nodes' in target ? target.nodes : 'pods' in target ? target.pods : target.factor;
  if (Number.isNaN(figure)) throw new RangeError('a target is a number of nodes or pods, or a factor');
  const nodes = growing?.nodes ?? 0;
  if ('pods' in target) {
    const missing = target.pods - others.reduce((sum, pool) => sum + pool.nodes * pool.shape.maxPods, 0);
    return missing <= 0 ? nodes : Math.max(nodes, Math.ceil(missing / (growing?.shape.maxPods ?? 0)));
  }
  const total = 'nodes' in target ? target.nodes : totalNodes(demands) * target.factor;
  return Math.max(nodes, Math.ceil(total) - totalNodes(others));
}

const beyond = (model: Model, nodes: number): string =>
  `${Number.isFinite(nodes) ? count(nodes, 'node') : 'So many nodes'} are more than the ${figure(model.maxNodes.value)} that ${model.name} has in a cluster.`;

/** A limit of the cluster or its VNet, which no range changes. */
function overLimit(plan: Plan, model: Model): { readonly id: LimitId; readonly message: string } | null {
  const pools = poolDemands(plan, model);
  const growing = growingPool(pools);
  for (const limit of growthLimits(model, pools, withoutNodes(plan, model, pools), growing)) {
    const use = limitUse(limit, growing?.nodes ?? 0, true);
    if (use > limit.allows)
      return {
        id: limit.id,
        message: `With the surge of an upgrade the nodes count ${figure(use)} against ${limitWords[limit.id]}, which allows ${figure(limit.allows)}.`,
      };
  }
  return null;
}

/** The spaces without their nodes and ranges: what stands beside the nodes counts against the VNet too. */
const withoutNodes = (plan: Plan, model: Model, pools: readonly PoolDemand[]): readonly PlacedNeed[] =>
  spaceNeeds(plan, model, pools).map((need) => ({ ...need, pools: [], cidr: null, placed: 'none' }));

function stepsBetween(before: readonly PlacedNeed[], after: readonly PlacedNeed[]): readonly ReachStep[] {
  return after.flatMap((space): ReachStep[] => {
    const from =
      before.find(({ space: kind, name }) => kind === space.space && name === space.name)?.cidr ?? null;
    if (space.cidr === null || space.cidr === from) return [];
    const to = cidr(space.cidr);
    if (from !== null && space.placed === 'chosen' && cidr(from).prefix === to.prefix) return [];
    return [
      {
        space: space.space,
        name: space.name,
        from,
        to: space.cidr,
        addresses: to.size,
        message: `The ${spaceLabel(space)} ${from === null ? 'is placed at' : `${way(cidr(from), to)} from ${from} to`} ${space.cidr}, ${figure(to.size)} addresses.`,
      },
    ];
  });
}

const way = (from: Cidr, to: Cidr): string =>
  to.contains(from) ? 'grows' : from.contains(to) ? 'shrinks' : 'moves';

function changed(before: Plan, after: Plan): PlanChange {
  return {
    ...(JSON.stringify(before.pools) === JSON.stringify(after.pools) ? {} : { pools: after.pools }),
    ...(JSON.stringify(before.subnets) === JSON.stringify(after.subnets) ? {} : { subnets: after.subnets }),
    ...(before.podCidr === after.podCidr ? {} : { podCidr: after.podCidr }),
  };
}

function summary(nodes: number, today: number, added: number, steps: readonly ReachStep[]): string {
  const grown =
    nodes === today ? `The plan has ${count(nodes, 'node')} already` : `${count(nodes - today, 'more node')}`;
  const split = added > 0 ? ` in ${count(added, 'further pool')}` : '';
  const ranges =
    steps.length === 0 ? 'every range holds them' : `${count(steps.length, 'range')} must change`;
  return `${grown}${split}: ${ranges}.`;
}
