import { vnetAddressLimit } from '../facts/limits.ts';
import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { type PoolDemand, surgeNodes } from './demand.ts';
import type { Capacity, LimitId } from './evaluation.ts';
import type { PlacedNeed } from './placement.ts';

/** The pool that grows: the one with the highest maximum, the first among equals. */
export const growingPool = (pools: readonly PoolDemand[]): PoolDemand | undefined =>
  pools.reduce<PoolDemand | undefined>(
    (most, pool) => (most === undefined || pool.nodes > most.nodes ? pool : most),
    undefined,
  );

/**
 * How far the given ranges and the model's limits let the cluster grow, by arithmetic on the planned
 * figures alone. A pool holds at most 1,000 nodes, so growth beyond that means further pools like it.
 */
export function capacityOf(
  model: Model,
  pools: readonly PoolDemand[],
  spaces: readonly PlacedNeed[],
): Capacity {
  const growing = growingPool(pools);
  const limits = growthLimits(model, pools, spaces, growing);
  const most = (withSurge: boolean) =>
    largest(model.maxNodes.value, (n) => firstBroken(limits, n, withSurge) === null);
  const grown = most(true);
  const others = pools.filter((pool) => pool !== growing);
  const nodesBeside = others.reduce((total, pool) => total + pool.nodes, 0);
  const total = (n: number | null) => (n === null ? 0 : n + nodesBeside);
  const podsBeside = others.reduce((sum, pool) => sum + pool.nodes * pool.shape.maxPods, 0);
  return {
    maxNodes: total(grown),
    maxNodesWithoutSurge: total(most(false)),
    maxPods: grown === null ? 0 : podsBeside + grown * (growing?.shape.maxPods ?? 0),
    boundBy: firstBroken(limits, (grown ?? -1) + 1, true) ?? 'clusterNodes',
  };
}

/** A limit: what it allows, what the other pools take of it, and what `n` nodes of the growing pool take. */
export interface GrowthLimit {
  readonly id: LimitId;
  readonly name: string;
  readonly allows: number;
  readonly fixed: { readonly nodes: number; readonly surge: number };
  readonly perNode: number;
  readonly grows: boolean;
  readonly surgeOf: (n: number) => number;
}

export function growthLimits(
  model: Model,
  pools: readonly PoolDemand[],
  spaces: readonly PlacedNeed[],
  growing: PoolDemand | undefined,
): readonly GrowthLimit[] {
  const surgeOf = (n: number) => (growing ? surgeNodes(growing.pool.maxSurge, n) : 0);
  const limit = (
    id: LimitId,
    name: string,
    allows: number,
    members: readonly PoolDemand[],
    perNode: (pool: PoolDemand) => number,
  ): GrowthLimit => ({
    id,
    name,
    allows,
    fixed: members
      .filter((pool) => pool !== growing)
      .reduce(
        (sum, pool) => ({
          nodes: sum.nodes + pool.nodes * perNode(pool),
          surge: sum.surge + pool.surge * perNode(pool),
        }),
        { nodes: 0, surge: 0 },
      ),
    perNode: growing ? perNode(growing) : 0,
    grows: growing !== undefined && members.includes(growing),
    surgeOf,
  });

  const withPods = model.podSpace === 'nodeSubnet' ? 1 : 0;
  const inSpaces = spaces
    .filter((space) => space.pools.length > 0)
    .map((space) => {
      const beside = space.planned.internalLoadBalancers + space.planned.others + space.planned.azureReserved;
      const size = space.cidr === null ? 0 : cidr(space.cidr).size;
      return limit(space.space, space.name, size - beside, space.pools, ({ planned }) =>
        space.space === 'nodeSubnet' ? planned.node + withPods * planned.pods : planned.pods,
      );
    });
  const besideNodes = spaces
    .filter((space) => space.inVnet)
    .reduce((sum, space) => sum + space.planned.internalLoadBalancers + space.planned.others, 0);
  return [
    ...inSpaces,
    limit('vnetAddresses', 'VNet', vnetAddressLimit.value - besideNodes, pools, ({ shape }) =>
      model.vnetLimitUnits(shape),
    ),
    limit(model.maxNodesLimit, 'cluster', model.maxNodes.value, pools, () => 1),
  ];
}

function firstBroken(limits: readonly GrowthLimit[], n: number, withSurge: boolean): LimitId | null {
  const broken = limits.find((limit) => limitUse(limit, n, withSurge) > limit.allows);
  return broken ? broken.id : null;
}

/** What `n` nodes in the growing pool take of the limit. */
export function limitUse(limit: GrowthLimit, n: number, withSurge: boolean): number {
  const nodes = n + (withSurge ? limit.surgeOf(n) : 0);
  return limit.fixed.nodes + (withSurge ? limit.fixed.surge : 0) + (limit.grows ? nodes * limit.perNode : 0);
}

/** The largest n up to `most` for which `fits`, which must be monotone; null where even 0 does not fit. */
export function largest(most: number, fits: (n: number) => boolean): number | null {
  if (!fits(0)) return null;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
