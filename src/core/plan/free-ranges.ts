import { aksReservedRanges, azureForbiddenRanges, privateRanges } from '../facts/limits.ts';
import { Cidr, cidr } from '../ip/cidr.ts';
import { place } from '../ip/place.ts';
import type { Model } from '../models/index.ts';
import { givenSubnets, type PlacedNeed, vnetOf } from './placement.ts';
import type { Plan } from './plan.ts';

/** What neither AKS nor Azure lets a plan use. */
export const unusableRanges: readonly Cidr[] = [
  ...new Set([...aksReservedRanges.value, ...azureForbiddenRanges.value]),
].map(cidr);

/** Ranges that belong to somebody else: subnets with a place, services, connected networks, Azure, AKS. */
export const keptRanges = (plan: Plan): readonly Cidr[] => [
  ...unusableRanges,
  ...givenSubnets(plan),
  cidr(plan.serviceCidr),
  ...plan.connected.flatMap((network) => (network.cidr === null ? [] : [cidr(network.cidr)])),
];

/** The block of the size that the subnet needs and that holds the one it has, if all of it is free. */
export function freeParent(plan: Plan, model: Model, space: PlacedNeed): Cidr | null {
  const prefix = space.planned.smallestPrefix;
  if (space.cidr === null || prefix === null) return null;
  const parent = Cidr.around(cidr(space.cidr).first, prefix);
  const kept = [...keptRanges(plan), ...(model.podSpace === 'podCidr' ? [cidr(plan.podCidr)] : [])];
  const inVnet = vnetOf(plan).some((block) => block.contains(parent));
  return inVnet && !kept.some((block) => block.overlaps(parent)) ? parent : null;
}

/**
 * A private block of that size outside `kept`: the one around `near` where it is free, because a pod CIDR
 * can only be expanded around itself, else one in the first private range with room.
 */
export function freePrivateRange(prefix: number, kept: readonly Cidr[], near: Cidr): Cidr | null {
  const around = Cidr.around(near.first, prefix);
  const space = privateRanges.value.map(cidr);
  const free = space.some((range) => range.contains(around)) && !kept.some((block) => block.overlaps(around));
  if (free) return around;
  for (const range of space) {
    const [found] = place([{ prefix }], [range], kept);
    if (found) return found;
  }
  return null;
}
