import { poolMaxNodes, vnetAddressLimit } from '../facts/limits.ts';
import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { type PoolDemand, surgeNodes } from './demand.ts';
import type { Capacity, CapacityLimit, LimitId, PoolCapacity } from './evaluation.ts';
import type { PlacedNeed } from './placement.ts';
import type { Surge } from './plan.ts';

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
  const growth = growthLimits(model, pools, spaces, growing);
  const surge = growing?.pool.maxSurge ?? 0;
  const others = pools.filter((pool) => pool !== growing);
  const nodesBeside = others.reduce((total, pool) => total + pool.nodes, 0);
  const podsBeside = others.reduce((sum, pool) => sum + pool.nodes * pool.shape.maxPods, 0);
  const total = (n: number) => (n < 0 ? 0 : n + nodesBeside);
  const most = (bounds: readonly number[]) => Math.min(model.maxNodes.value, ...bounds);

  const bounded = growth
    .map((limit) => ({ limit, bound: boundOf(limit, surge) }))
    .toSorted((a, b) => (a.bound === b.bound ? 0 : a.bound - b.bound));
  const grown = most(bounded.map(({ bound }) => bound));
  let poolsOnce: readonly PoolCapacity[] | undefined;
  return {
    maxNodes: total(grown),
    maxNodesWithoutSurge: total(most(growth.map((limit) => boundOf(limit, null)))),
    maxPods: grown < 0 ? 0 : podsBeside + grown * (growing?.shape.maxPods ?? 0),
    boundBy: bounded[0] && bounded[0].bound <= grown ? bounded[0].limit.id : 'clusterNodes',
    limits: bounded.map(({ limit, bound }) => asLimit(limit, total(bound), growing?.nodes ?? 0, nodesBeside)),
    get pools() {
      poolsOnce ??= poolCapacities(pools, growth);
      return poolsOnce;
    },
  };
}

function asLimit(limit: GrowthLimit, nodes: number, growing: number, beside: number): CapacityLimit {
  const used = limitUse(limit, growing, true);
  const maxNodes = Number.isFinite(nodes) ? nodes : null;
  return {
    id: limit.id,
    name: limit.name,
    allows: limit.allows,
    used,
    maxNodes,
    headroom: maxNodes === null ? null : Math.max(0, maxNodes - growing - beside),
    exceeded: used > limit.allows,
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
  /** The pools that draw from it, the growing one with them, and what a node of each takes. */
  readonly members: readonly PoolDemand[];
  readonly perNodeOf: (pool: PoolDemand) => number;
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
    perNodeOf: (pool: PoolDemand) => number,
  ): GrowthLimit => ({
    id,
    name,
    allows,
    fixed: members
      .filter((pool) => pool !== growing)
      .reduce(
        (sum, pool) => ({
          nodes: sum.nodes + pool.nodes * perNodeOf(pool),
          surge: sum.surge + pool.surge * perNodeOf(pool),
        }),
        { nodes: 0, surge: 0 },
      ),
    perNode: growing ? perNodeOf(growing) : 0,
    grows: growing !== undefined && members.includes(growing),
    surgeOf,
    members,
    perNodeOf,
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
  return [
    ...inSpaces,
    limit('vnetAddresses', 'VNet', vnetAddressLimit.value - besideNodes(spaces), pools, ({ shape }) =>
      model.vnetLimitUnits(shape),
    ),
    limit(model.maxNodesLimit, 'cluster', model.maxNodes.value, pools, () => 1),
  ];
}

/** Addresses of the VNet that count against its limit and belong to no node or pod. */
export const besideNodes = (spaces: readonly PlacedNeed[]): number =>
  spaces
    .filter((space) => space.inVnet)
    .reduce((sum, { planned }) => sum + planned.internalLoadBalancers + planned.others, 0);

/** What `n` nodes in the growing pool take of the limit. */
export function limitUse(limit: GrowthLimit, n: number, withSurge: boolean): number {
  const nodes = n + (withSurge ? limit.surgeOf(n) : 0);
  return limit.fixed.nodes + (withSurge ? limit.fixed.surge : 0) + (limit.grows ? nodes * limit.perNode : 0);
}

/** Nodes of the growing pool that the limit by itself holds: -1 where not even 0 fit, Infinity where any do. */
function boundOf(limit: GrowthLimit, surge: Surge | null): number {
  const left = limit.allows - limitUse(limit, 0, surge !== null);
  if (left < 0) return -1;
  if (!limit.grows || limit.perNode === 0) return Number.POSITIVE_INFINITY;
  return mostNodes(Math.floor(left / limit.perNode), surge ?? 0);
}

/** The most nodes of a pool that, the surge of its upgrade added, are at most `load`: `surgeNodes` inverted. */
export function mostNodes(load: number, surge: Surge): number {
  if (typeof surge === 'number') return Math.max(load - surge, Math.floor(load / 2));
  return Math.floor((load * wholeShare) / (wholeShare + Number(surge.slice(0, -1))));
}

const wholeShare = 100;

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

/** Every pool as it could grow alone, the others as planned; `limits` are those of the whole cluster. */
function poolCapacities(
  pools: readonly PoolDemand[],
  limits: readonly GrowthLimit[],
): readonly PoolCapacity[] {
  const withSurge = limits.map((limit) => taken(limit, true));
  const without = limits.map((limit) => taken(limit, false));
  return pools.map((pool) => {
    const load = mostLoad(pool, limits, withSurge, pool.nodes + pool.surge);
    const maxNodes = load < 0 ? 0 : mostNodes(load, pool.pool.maxSurge);
    return {
      name: pool.pool.name,
      maxNodes,
      maxNodesWithoutSurge: Math.max(0, mostLoad(pool, limits, without, pool.nodes)),
      maxPods: maxNodes * pool.shape.maxPods,
    };
  });
}

/** What all the pools take of a limit. */
const taken = ({ members, perNodeOf }: GrowthLimit, withSurge: boolean): number =>
  members.reduce((sum, pool) => sum + (pool.nodes + (withSurge ? pool.surge : 0)) * perNodeOf(pool), 0);

/**
 * Nodes and surge nodes of the pool that fit every limit; below 0 where the other pools alone do not.
 * `own` is what the pool has now, and is in `sums` wherever it draws from the limit.
 */
function mostLoad(
  pool: PoolDemand,
  limits: readonly GrowthLimit[],
  sums: readonly number[],
  own: number,
): number {
  return limits.reduce((least, { allows, members, perNodeOf }, index) => {
    const left = allows - (sums[index] ?? 0);
    if (!members.includes(pool)) return left < 0 ? -1 : least;
    const perNode = perNodeOf(pool);
    const here = left + own * perNode;
    return Math.min(least, perNode === 0 && here >= 0 ? least : Math.floor(here / Math.max(1, perNode)));
  }, poolMaxNodes.value);
}
