import { largestStaticPodSubnet } from '../facts/limits.ts';
import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { poolDemands } from './demand.ts';
import type { LimitId } from './evaluation.ts';
import { freeParent, freePrivateRange, keptRanges } from './free-ranges.ts';
import { type Layout, layOut, type PlacedNeed, unplacedOthers, vnetOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { figure } from './rules/rule.ts';
import { spaceNeeds } from './spaces.ts';
import { spaceLabel } from './words.ts';

/** A limit, `vnet` where the address space has no room for a subnet, `pools` where no pool can be added. */
export type Obstacle = LimitId | 'vnet' | 'pools';

const layoutOf = (plan: Plan, model: Model): Layout =>
  layOut(plan, model, spaceNeeds(plan, model, poolDemands(plan, model)));

export const spacesOf = (plan: Plan, model: Model): readonly PlacedNeed[] => layoutOf(plan, model).spaces;

type Unreachable = { readonly blockedBy: Obstacle; readonly message: string };

/** Whether the range holds what is planned; a space without pools only needs a place. */
const fits = (space: PlacedNeed): boolean =>
  space.pools.length === 0
    ? space.placed !== 'none'
    : space.cidr !== null && space.planned.total <= cidr(space.cidr).size;

/** The plan with a range for every space that has none large enough. */
export function withRanges(plan: Plan, model: Model): Plan | Unreachable {
  const roomy = withPodCidr(plan, model);
  if ('blockedBy' in roomy) return roomy;
  const spaces = spacesOf(roomy, model);
  const small = spaces.filter((space) => space.placed === 'given' && !fits(space));
  const tooLarge = spaces.find((space) => impossible(space, model));
  if (tooLarge)
    return {
      blockedBy: tooLarge.space,
      message: `The ${spaceLabel(tooLarge)} would need ${figure(tooLarge.planned.total)} addresses, which no range can give it.`,
    };
  const mine = spaces.flatMap(({ index, pools }) => (index === null || pools.length === 0 ? [] : [index]));
  const tries = [
    inPlace(roomy, model, small),
    moved(
      roomy,
      small.map(({ index }) => index),
    ),
    moved(roomy, mine),
  ];
  for (const tried of tries) {
    const placed = pinned(roomy, tried, model);
    const layout = layoutOf(placed, model);
    if (layout.spaces.every(fits) && unplacedOthers(placed, layout).length === 0) return placed;
  }
  const last = moved(roomy, mine);
  const layout = layoutOf(last, model);
  const open = layout.spaces.find((space) => !fits(space)) ?? small[0];
  const others = unplacedOthers(last, layout).map(({ subnet }) => subnet.name);
  const vnet = vnetOf(plan).join(', ');
  return {
    blockedBy: 'vnet',
    message: open
      ? `The ${spaceLabel(open)} needs a /${open.planned.smallestPrefix} (${figure(open.planned.total)} addresses), and the VNet ${vnet} has no free block of that size.`
      : `The subnets of the cluster leave no room in the VNet ${vnet} for ${others.join(', ')}.`,
  };
}

/** The subnet of a VNet that AKS made, and sizes that no subnet has. */
const impossible = (space: PlacedNeed, model: Model): boolean =>
  (!fits(space) && space.planned.smallestPrefix === null) ||
  (space.placed === 'given' && space.index === null && space.inVnet && !fits(space)) ||
  (!fits(space) &&
    model.id === 'pod-subnet-static' &&
    space.space === 'podSubnet' &&
    (space.planned.smallestPrefix ?? 0) < largestStaticPodSubnet.value);

function withPodCidr(plan: Plan, model: Model): Plan | Unreachable {
  const need = spaceNeeds(plan, model, poolDemands(plan, model)).find(({ space }) => space === 'podCidr');
  const given = cidr(plan.podCidr);
  if (!need || need.planned.total <= given.size) return plan;
  const prefix = need.planned.smallestPrefix;
  const found =
    prefix === null ? null : freePrivateRange(prefix, [...keptRanges(plan), ...vnetOf(plan)], given);
  return found
    ? { ...plan, podCidr: found.toString() }
    : {
        blockedBy: 'podCidr',
        message: `The pod CIDR needs a /${prefix} (${figure(need.planned.total)} addresses), and no private range of that size is free.`,
      };
}

const moved = (plan: Plan, indexes: readonly (number | null)[]): Plan => ({
  ...plan,
  subnets: plan.subnets.map((subnet, index) =>
    indexes.includes(index) ? { ...subnet, cidr: null } : subnet,
  ),
});

/** Each subnet grown to the block around it where that is free, else moved. */
function inPlace(plan: Plan, model: Model, small: readonly PlacedNeed[]): Plan {
  let grown = plan;
  for (const space of small) {
    const without = moved(grown, [space.index]);
    const parent = freeParent(without, model, space);
    grown = parent === null ? without : withSubnetAt(grown, space.index, parent.toString());
  }
  return grown;
}

const withSubnetAt = (plan: Plan, at: number | null, block: string): Plan => ({
  ...plan,
  subnets: plan.subnets.map((subnet, index) => (index === at ? { ...subnet, cidr: block } : subnet)),
});

/** The tried plan with the place of every subnet that had a range of its own before. */
function pinned(plan: Plan, tried: Plan, model: Model): Plan {
  const { subnets } = layoutOf(tried, model);
  return {
    ...tried,
    subnets: plan.subnets.map((subnet, index) =>
      subnet.cidr === null ? subnet : { ...subnet, cidr: subnets[index] ?? null },
    ),
  };
}
