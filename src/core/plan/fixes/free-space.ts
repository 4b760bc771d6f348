import { privateRanges } from '../../facts/limits.ts';
import { type Cidr, cidr } from '../../ip/cidr.ts';
import { place } from '../../ip/place.ts';
import type { Judgement } from '../judgement.ts';
import { taken, unusable, vnetOf } from '../placement.ts';
import type { Plan } from '../plan.ts';

const placed = (prefix: number, space: readonly Cidr[], avoid: readonly Cidr[]): Cidr | null =>
  place([{ prefix }], space, avoid)[0] ?? null;

const withoutSubnet = (plan: Plan, index: number): Plan => ({
  ...plan,
  subnets: plan.subnets.filter((_, at) => at !== index),
});

/** Places of subnets that the planner chose; it can choose others for them. */
const chosenSubnets = ({ plan, layout }: Judgement, except: number): readonly Cidr[] =>
  layout.subnets.flatMap((place, index) =>
    place === null || index === except || plan.subnets[index]?.cidr != null ? [] : [cidr(place)],
  );

/** Whether subnet `index` may have the block: in the VNet, and over nothing that has a fixed place. */
export const mayHave = (of: Judgement, index: number, block: Cidr): boolean =>
  vnetOf(of.plan).some((prefix) => prefix.contains(block)) &&
  !taken(withoutSubnet(of.plan, index), of.model).some((other) => other.overlaps(block));

/** A free block of the VNet for subnet `index`, beside the subnets that the planner placed where it can. */
export function freeSubnet(of: Judgement, index: number, prefix: number): Cidr | null {
  const vnet = vnetOf(of.plan);
  const fixed = taken(withoutSubnet(of.plan, index), of.model);
  return placed(prefix, vnet, [...fixed, ...chosenSubnets(of, index)]) ?? placed(prefix, vnet, fixed);
}

/** What a plan says outside the range in question: no new range may touch any of it. */
export type Range = 'vnet' | 'podCidr' | 'serviceCidr';

const rangesBeside = ({ plan }: Judgement, range: Range): readonly Cidr[] => [
  ...unusable,
  ...plan.connected.flatMap((network) => (network.cidr === null ? [] : [cidr(network.cidr)])),
  ...(range === 'podCidr' ? [] : [cidr(plan.podCidr)]),
  ...(range === 'serviceCidr' ? [] : [cidr(plan.serviceCidr)]),
  ...(range === 'vnet' ? [] : [...vnetOf(plan), ...plan.vnet.map(cidr)]),
  ...(range === 'vnet'
    ? []
    : plan.subnets.flatMap((subnet) => (subnet.cidr === null ? [] : [cidr(subnet.cidr)]))),
];

/** Whether the range may become the block. */
export const isFree = (of: Judgement, range: Range, block: Cidr, avoid: readonly Cidr[] = []): boolean =>
  privateRanges.value.some((text) => cidr(text).contains(block)) &&
  ![...rangesBeside(of, range), ...avoid].some((other) => other.overlaps(block));

/**
 * A free private block for the range, of the largest size from `prefix` to `smallest`: in `preferred`
 * if there is room, else in the private ranges in the order of their fact.
 */
export function freeRange(
  of: Judgement,
  range: Range,
  { prefix, smallest = prefix, preferred, avoid = [] }: Wanted,
): Cidr | null {
  const beside = [...rangesBeside(of, range), ...avoid];
  const homes = [...(preferred === undefined ? [] : [preferred]), ...privateRanges.value].map(cidr);
  for (let p = prefix; p <= smallest; p++) {
    for (const home of homes) {
      const block = placed(p, [home], beside);
      if (block) return block;
    }
  }
  return null;
}

interface Wanted {
  readonly prefix: number;
  readonly smallest?: number;
  readonly preferred?: string;
  readonly avoid?: readonly Cidr[];
}
