import type { IsoDate } from '../facts/fact.ts';
import type { Model } from '../models/index.ts';
import type { NodeAddresses, NodeShape } from '../models/model.ts';
import type { Plan, Pool, Surge } from './plan.ts';

/** A pool as the arithmetic of one model sees it. */
export interface PoolDemand {
  readonly pool: Pool;
  /** The autoscaler's maximum where the pool has one, else its count. */
  readonly nodes: number;
  /** Nodes that an upgrade of the pool adds. */
  readonly surge: number;
  readonly shape: NodeShape;
  readonly checked: NodeAddresses;
  readonly planned: NodeAddresses;
  readonly held: NodeAddresses;
}

export function poolDemand(pool: Pool, model: Model, asOf: IsoDate): PoolDemand {
  const maxPods = pool.maxPods ?? model.defaultMaxPods.value;
  const shape = { maxPods, podsInUse: pool.podsPerNode ?? maxPods };
  const nodes = nodesOf(pool);
  return {
    pool,
    nodes,
    surge: surgeNodes(pool.maxSurge, nodes),
    shape,
    checked: model.checked(shape, asOf),
    planned: model.planned(shape),
    held: model.held(shape),
  };
}

export const nodesOf = (pool: Pool): number => pool.autoscale?.max ?? pool.count;

/** Percent rounded up, at least 1, at most the pool; 0 stays 0. */
export function surgeNodes(surge: Surge, nodes: number): number {
  const share = typeof surge === 'number' ? null : Number(surge.slice(0, -1));
  if (surge === 0 || share === 0) return 0;
  const wanted = share === null ? Number(surge) : Math.ceil((share * nodes) / 100);
  return Math.min(Math.max(1, wanted), nodes);
}

export const poolDemands = (plan: Plan, model: Model): readonly PoolDemand[] =>
  plan.pools.map((pool) => poolDemand(pool, model, plan.asOf));
