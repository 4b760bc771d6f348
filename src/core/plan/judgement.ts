import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { capacityOf } from './capacity.ts';
import { type PoolDemand, poolDemands } from './demand.ts';
import type { BareFinding, Capacity, SpaceFigures } from './evaluation.ts';
import { findingsOf } from './findings.ts';
import { type Layout, layOut, type PlacedNeed } from './placement.ts';
import type { Plan } from './plan.ts';
import { availableIn, spaceNeeds } from './spaces.ts';

/** A plan as it would be with one model, and what the rules say of it. */
export interface Judgement {
  readonly plan: Plan;
  readonly model: Model;
  readonly pools: readonly PoolDemand[];
  readonly layout: Layout;
  readonly spaces: readonly SpaceFigures[];
  readonly vnetAddresses: number;
  readonly capacity: Capacity;
  readonly findings: readonly BareFinding[];
}

export function judge(plan: Plan, model: Model): Judgement {
  const pools = poolDemands(plan, model);
  const layout = layOut(plan, model, spaceNeeds(plan, model, pools));
  const capacity = capacityOf(model, pools, layout.spaces);
  const spaces = layout.spaces.map(asSpace);
  return {
    plan,
    model,
    pools,
    layout,
    spaces,
    vnetAddresses: layout.spaces
      .filter((space) => space.inVnet && space.cidr !== null)
      .reduce((sum, space) => sum + cidr(space.cidr as string).size, 0),
    capacity,
    findings: findingsOf({ plan, model, pools, layout, spaces, capacity }),
  };
}

function asSpace(need: PlacedNeed): SpaceFigures {
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
