import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { capacityOf } from './capacity.ts';
import { poolDemands } from './demand.ts';
import type { ModelEvaluation, Space } from './evaluation.ts';
import { findingsOf } from './findings.ts';
import { layOut, type PlacedNeed } from './placement.ts';
import type { Plan } from './plan.ts';
import { availableIn, spaceNeeds } from './spaces.ts';

/** The plan as it would be with the model: spaces sized and placed, capacity, findings. */
export function evaluateModel(plan: Plan, model: Model): ModelEvaluation {
  const pools = poolDemands(plan, model);
  const layout = layOut(plan, model, spaceNeeds(plan, model, pools));
  const capacity = capacityOf(model, pools, layout.spaces);
  const spaces = layout.spaces.map(asSpace);
  const findings = findingsOf({ plan, model, pools, layout, spaces, capacity });
  return {
    model: model.id,
    possible: findings.every((finding) => finding.severity !== 'error'),
    vnetAddresses: layout.spaces
      .filter((space) => space.inVnet && space.cidr !== null)
      .reduce((sum, space) => sum + cidr(space.cidr as string).size, 0),
    spaces,
    capacity,
    findings,
  };
}

function asSpace(need: PlacedNeed): Space {
  const block = need.cidr === null ? null : cidr(need.cidr);
  const available = availableIn(need, block?.prefix ?? null);
  return {
    space: need.space,
    name: need.name,
    pools: need.pools.map(({ pool }) => pool.name),
    cidr: need.cidr,
    placed: need.placed,
    aksCheck: { preallocated: need.preallocated, available, refused: need.preallocated > available },
    planned: need.planned,
    held: need.held,
    heldDuringUpgrade: need.heldDuringUpgrade,
    free: block === null ? 0 : Math.max(0, block.size - need.planned.total),
  };
}
