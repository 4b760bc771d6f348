import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { poolDemands } from '../plan/demand.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import { layOut } from '../plan/placement.ts';
import { spaceNeeds } from '../plan/spaces.ts';

/** A subnet of the person's own VNet. */
export interface PlannedSubnet {
  readonly name: string;
  /** null where the plan has no room for it. */
  readonly cidr: string | null;
  /** What the cluster uses it for; null: nothing. */
  readonly space: SpaceKind | null;
  /** Names of the pools that draw from it. */
  readonly pools: readonly string[];
}

/**
 * The subnets of the VNet with the chosen model: those that the cluster draws from, the first node subnet
 * first, then the others of the plan that have a range. Empty where AKS makes the VNet.
 */
export function plannedSubnets({ plan, models }: Evaluation): readonly PlannedSubnet[] {
  if (plan.vnetOwner === 'aks') return [];
  const used = models[plan.model].spaces
    .filter(({ space }) => space !== 'podCidr' && space !== 'serviceCidr')
    .map(({ name, cidr, space, pools }) => ({ name, cidr, space, pools }));
  const model = modelById(plan.model);
  const { subnets } = layOut(plan, model, spaceNeeds(plan, model, poolDemands(plan, model)));
  const others = plan.subnets.flatMap(({ name }, index) => {
    const cidr = subnets[index] ?? null;
    return cidr === null || used.some((subnet) => subnet.name === name)
      ? []
      : [{ name, cidr, space: null, pools: [] }];
  });
  return [...used, ...others];
}
