import { cidr } from '../ip/cidr.ts';
import type { Model, ModelId } from '../models/index.ts';
import { type PartUse, plannedShares } from './address-map-parts.ts';
import { poolDemands } from './demand.ts';
import type { ModelEvaluation, Space } from './evaluation.ts';
import type { Plan } from './plan.ts';
import { type SpaceNeed, spaceNeeds } from './spaces.ts';

/** Uses of a map, and of what pods hold, the part that no expected pod uses: `idle`. */
export type AddressUse = Exclude<PartUse, 'services'> | 'idle';

export const addressUses: readonly AddressUse[] = [
  'nodes',
  'pods',
  'idle',
  'surge',
  'reserve',
  'loadBalancers',
  'others',
  'azure',
  'free',
];

/** What the addresses of a model's node and pod subnets are used for while every pool has its count. */
export interface UseToday {
  readonly model: ModelId;
  readonly uses: Readonly<Record<AddressUse, number>>;
  /** Addresses of the subnets. */
  readonly size: number;
  /** Addresses that are used or planned and that the subnets do not have. */
  readonly missing: number;
}

/**
 * The subnets are those of the whole plan; nodes, pods and surge are today's. What the plan keeps beyond
 * them, for the autoscaler's maximum and its surge, is `reserve`.
 */
export function todayUse(plan: Plan, model: Model, evaluated: ModelEvaluation): UseToday {
  const today = { ...plan, pools: plan.pools.map((pool) => ({ ...pool, autoscale: null })) };
  const needs = spaceNeeds(today, model, poolDemands(today, model));
  const subnets = evaluated.spaces.filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet');
  const uses = Object.fromEntries(addressUses.map((use) => [use, 0])) as Record<AddressUse, number>;
  let size = 0;
  let missing = 0;
  for (const subnet of subnets) {
    const block = subnet.cidr === null ? 0 : cidr(subnet.cidr).size;
    const need = needOf(subnet, needs);
    const shares = plannedShares(atToday(subnet, need));
    for (const { use, addresses } of shares) if (use !== 'services') uses[use] += addresses;
    const heldByPods = shares.find(({ use }) => use === 'pods')?.addresses ?? 0;
    const idle = Math.max(0, heldByPods - podsInUse(model, need));
    uses.pods -= idle;
    uses.idle += idle;
    const wanted = shares.reduce((sum, { addresses }) => sum + addresses, subnet.planned.azureReserved);
    uses.azure += subnet.planned.azureReserved;
    uses.free += Math.max(0, block - wanted);
    missing += Math.max(0, wanted - block);
    size += block;
  }
  return { model: model.id, uses, size, missing };
}

function needOf(subnet: Space, needs: readonly SpaceNeed[]): SpaceNeed {
  const need = needs.find(({ space, name }) => space === subnet.space && name === subnet.name);
  if (!need) throw new RangeError(`the plan has no space ${subnet.name}`);
  return need;
}

/** Pods that are expected with an address of this space. */
const podsInUse = (model: Model, { space, pools }: SpaceNeed): number =>
  space === model.podSpace
    ? pools.reduce((sum, { nodes, shape, held }) => sum + nodes * Math.min(shape.podsInUse, held.pods), 0)
    : 0;

/** The subnet with today's nodes, and with what the whole plan requires of it. */
const atToday = (subnet: Space, need: SpaceNeed): Space => ({
  ...subnet,
  planned: { ...need.planned, required: subnet.planned.required },
  held: need.held,
  heldDuringUpgrade: need.heldDuringUpgrade,
});
