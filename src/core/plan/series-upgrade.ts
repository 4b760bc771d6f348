import type { Model, ModelId } from '../models/index.ts';
import { growingPool, growthLimits, largest, limitUse } from './capacity.ts';
import { type PoolDemand, poolDemands, surgeNodes } from './demand.ts';
import { layOut } from './placement.ts';
import type { Plan } from './plan.ts';
import { spaceNeeds } from './spaces.ts';

/** The shares of a pool that max surge may name, in percent. */
export const surgePercents = { least: 1, most: 100 } as const;

/** What upgrading every pool at once takes beside the planned nodes. */
export interface UpgradePoint {
  /** Max surge of every pool. */
  readonly percent: number;
  readonly surgeNodes: number;
  /** Addresses of the node and pod subnets. */
  readonly vnetAddresses: number;
  /** Addresses of the pod CIDR; 0 for models that have none. */
  readonly podCidrAddresses: number;
}

export interface UpgradeSeries {
  readonly model: ModelId;
  readonly at: (percent: number) => UpgradePoint;
  /** The same with the max surge that each pool has in the plan. */
  readonly planned: Omit<UpgradePoint, 'percent'>;
}

/** Surge nodes take what other nodes of their pool take, so no share needs an evaluation of its own. */
export function upgradeSeries(plan: Plan, model: Model): UpgradeSeries {
  const pools = poolDemands(plan, model);
  const costOf = (surgeOf: (pool: PoolDemand) => number) => {
    let [nodes, vnet, podCidr] = [0, 0, 0];
    for (const pool of pools) {
      const surge = surgeOf(pool);
      nodes += surge;
      vnet += surge * (pool.planned.node + (model.podSpace === 'podCidr' ? 0 : pool.planned.pods));
      podCidr += surge * (model.podSpace === 'podCidr' ? pool.planned.pods : 0);
    }
    return { surgeNodes: nodes, vnetAddresses: vnet, podCidrAddresses: podCidr };
  };
  return {
    model: model.id,
    at: (percent) => ({ percent, ...costOf(({ nodes }) => surgeNodes(`${percent}%`, nodes)) }),
    planned: costOf(({ surge }) => surge),
  };
}

/**
 * The highest max surge, as a share of every pool, that the ranges and limits of the plan have room for.
 * null where not even the smallest has.
 */
export function mostSurge(plan: Plan, model: Model): number | null {
  const { least, most } = surgePercents;
  const fits = (percent: number) => {
    const pools = plan.pools.map((pool) => ({ ...pool, maxSurge: `${percent}%` as const }));
    const demands = poolDemands({ ...plan, pools }, model);
    const growing = growingPool(demands);
    const { spaces } = layOut(plan, model, spaceNeeds({ ...plan, pools }, model, demands));
    return growthLimits(model, demands, spaces, growing).every(
      (limit) => limitUse(limit, growing?.nodes ?? 0, true) <= limit.allows,
    );
  };
  const beyond = largest(most - least, (step) => fits(least + step));
  return beyond === null ? null : least + beyond;
}
