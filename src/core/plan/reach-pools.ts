import { clusterMaxPools, poolMaxNodes } from '../facts/limits.ts';
import { mostNodes } from './capacity.ts';
import type { PoolDemand } from './demand.ts';
import type { Plan, Pool, Surge } from './plan.ts';
import { freePoolName } from './service-names.ts';

/** Nodes that one pool holds with the surge of its upgrade. */
export const mostInPool = (surge: Surge): number => mostNodes(poolMaxNodes.value, surge);

/**
 * The pools with `nodes` in the growing one, spread evenly over further pools like it where one pool may
 * not have so many; null where the cluster would have too many pools.
 */
export function grownPools(plan: Plan, growing: PoolDemand, nodes: number): readonly Pool[] | null {
  const parts = Math.max(1, Math.ceil(nodes / mostInPool(growing.pool.maxSurge)));
  if (parts === 1 && nodes === growing.nodes) return plan.pools;
  if (plan.pools.length - 1 + parts > clusterMaxPools.value) return null;
  const taken = plan.pools.map(({ name }) => name);
  return plan.pools.flatMap((pool) =>
    pool !== growing.pool
      ? [pool]
      : Array.from({ length: parts }, (_, part) => {
          const share = Math.floor(nodes / parts) + (part < nodes % parts ? 1 : 0);
          const name = part === 0 ? pool.name : freePoolName(pool, taken);
          taken.push(name);
          return { ...resized(pool, share), name };
        }),
  );
}

function resized(pool: Pool, nodes: number): Pool {
  if (pool.autoscale === null) return { ...pool, count: nodes };
  const min = Math.min(pool.autoscale.min, nodes);
  return {
    ...pool,
    count: Math.min(Math.max(pool.count, min), nodes),
    autoscale: { min, max: nodes },
  };
}
