import type { Model } from '../models/index.ts';
import { growingPool, growthLimits, largest, limitUse } from './capacity.ts';
import { poolDemand, poolDemands } from './demand.ts';
import type { LimitId } from './evaluation.ts';
import { layOut, unplacedOthers } from './placement.ts';
import type { Plan } from './plan.ts';
import { spaceNeeds } from './spaces.ts';

/** A limit of growth, or `vnet`: the address space has no room left for a subnet that may still be sized. */
export type ReachLimit = LimitId | 'vnet';

export interface Reach {
  /** Nodes of every pool, their surge fitting too; null where not even the other pools fit. */
  readonly nodes: number | null;
  readonly boundBy: ReachLimit;
}

/**
 * How far the cluster grows before it is built: subnets without a range are sized and placed anew for each
 * size, where `capacityOf` takes every range as it stands. The two agree where all ranges are given.
 */
export function reachOf(plan: Plan, model: Model): Reach {
  const pools = poolDemands(plan, model);
  const growing = growingPool(pools);
  const nodesBeside = pools.reduce((sum, pool) => (pool === growing ? sum : sum + pool.nodes), 0);

  const brokenAt = (n: number): ReachLimit | null => {
    const grown = growing && poolDemand({ ...growing.pool, count: n, autoscale: null }, model, plan.asOf);
    const grownPools = pools.map((pool) => (pool === growing && grown ? grown : pool));
    const layout = layOut(plan, model, spaceNeeds(plan, model, grownPools));
    const { spaces } = layout;
    // Subnets that hold no node, such as that of the API server, need their place all the same.
    const homeless = spaces.some(({ pools: drawing, placed }) => drawing.length === 0 && placed === 'none');
    if (homeless || unplacedOthers(plan, layout).length > 0) return 'vnet';
    const broken = growthLimits(model, grownPools, spaces, grown).find(
      (limit) => limitUse(limit, n, true) > limit.allows,
    );
    if (!broken) return null;
    const open = spaces.some(
      ({ space, name, given }) => given === null && space === broken.id && name === broken.name,
    );
    return open ? 'vnet' : broken.id;
  };

  const grown = largest(model.maxNodes.value, (n) => brokenAt(n) === null);
  return {
    nodes: grown === null ? null : grown + nodesBeside,
    boundBy: brokenAt(grown === null ? 0 : grown + 1) ?? 'clusterNodes',
  };
}
