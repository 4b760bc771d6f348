import { maxPodsRange } from '../facts/limits.ts';
import type { Model, ModelId } from '../models/index.ts';
import { growingPool } from './capacity.ts';
import { nodesOf, poolDemand, poolDemands } from './demand.ts';
import type { Plan, Pool } from './plan.ts';

/** What a node sets aside for pods, and how much of it nobody expects to use. */
export interface MaxPodsPoint {
  readonly maxPods: number;
  /** Pods expected on the node that have an address of their own. */
  readonly podsInUse: number;
  /** Addresses to plan for the pods of one node. */
  readonly planned: number;
  /** Of those, the ones that the expected pods leave. */
  readonly wasted: number;
}

export interface MaxPodsSeries {
  readonly model: ModelId;
  /** Whether the addresses are those of the VNet, or of the pod CIDR beside it. */
  readonly inVnet: boolean;
  /** maxPods of the pool in this model, its default where the plan says nothing. */
  readonly chosen: number;
  readonly at: (maxPods: number) => MaxPodsPoint;
}

/** The pool whose node the series is about: the one that grows. */
export const poolOfNode = (plan: Plan): Pool | null =>
  plan.pools.reduce<Pool | null>(
    (most, pool) => (most === null || nodesOf(pool) > nodesOf(most) ? pool : most),
    null,
  );

/**
 * One node of the largest pool. The expected pods stay what the plan says, as far as maxPods allows them;
 * where it says nothing, a node is expected to be full. null for a plan without pools.
 */
export function maxPodsSeries(plan: Plan, model: Model): MaxPodsSeries | null {
  const growing = growingPool(poolDemands(plan, model));
  if (!growing) return null;
  const { pool } = growing;
  return {
    model: model.id,
    inVnet: model.podSpace !== 'podCidr',
    chosen: growing.shape.maxPods,
    at(maxPods) {
      const podsInUse = Math.min(pool.podsPerNode ?? maxPods, maxPods);
      const { planned } = poolDemand({ ...pool, maxPods, podsPerNode: podsInUse }, model, plan.asOf);
      return { maxPods, podsInUse, planned: planned.pods, wasted: Math.max(0, planned.pods - podsInUse) };
    },
  };
}

/** Every maxPods that AKS takes. */
export const everyMaxPods = (): readonly number[] => {
  const { min, max } = maxPodsRange.value;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
};
