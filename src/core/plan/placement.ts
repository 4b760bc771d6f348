import { managedVnets } from '../facts/defaults.ts';
import { asOf } from '../facts/fact.ts';
import { aksReservedRanges, azureForbiddenRanges } from '../facts/limits.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { place } from '../ip/place.ts';
import type { Model } from '../models/index.ts';
import type { Plan, Subnet } from './plan.ts';
import { plannedForOthers, type SpaceNeed } from './spaces.ts';

export interface PlacedNeed extends SpaceNeed {
  readonly cidr: string | null;
  readonly placed: 'given' | 'chosen' | 'none';
}

export interface Layout {
  readonly spaces: readonly PlacedNeed[];
  /** Where each subnet of the plan is in this model's VNet; null: nowhere, or not needed. */
  readonly subnets: readonly (string | null)[];
}

/** Ranges that Azure or AKS keep for themselves. */
export const unusable = [...aksReservedRanges.value, ...azureForbiddenRanges.value].map(cidr);

/** The address space that subnets are placed in. */
export const vnetOf = (plan: Plan): readonly Cidr[] =>
  plan.vnetOwner === 'aks' ? [cidr(asOf(managedVnets, plan.asOf).value.vnet)] : plan.vnet.map(cidr);

/** Subnets whose place the person gave: no other subnet may lie over them. */
export const givenSubnets = (plan: Plan): readonly Cidr[] =>
  plan.vnetOwner === 'aks'
    ? [cidr(asOf(managedVnets, plan.asOf).value.subnet)]
    : plan.subnets.flatMap((subnet) => (subnet.cidr === null ? [] : [cidr(subnet.cidr)]));

/**
 * Ranges that no chosen subnet may touch: subnets that have a place, what Azure and AKS keep, every
 * network that can reach the VNet, the service CIDR, and the pod CIDR of models that have one.
 */
export const taken = (plan: Plan, model: Model): readonly Cidr[] => [
  ...givenSubnets(plan),
  ...unusable,
  ...plan.connected.flatMap((network) => (network.cidr === null ? [] : [cidr(network.cidr)])),
  cidr(plan.serviceCidr),
  ...(model.podSpace === 'podCidr' ? [cidr(plan.podCidr)] : []),
];

/** Gives every space that has no range of its own one in the VNet's free space, if there is room. */
export function layOut(plan: Plan, model: Model, needs: readonly SpaceNeed[]): Layout {
  const spaces = needs.map((need) => ({ need, prefix: need.planned.smallestPrefix }));
  const inSpaces = new Set(needs.map(({ index }) => index));
  const others = plan.subnets.flatMap((subnet, index) =>
    isOther(plan, subnet) && !inSpaces.has(index)
      ? [{ index, prefix: plannedForOthers(subnet).smallestPrefix }]
      : [],
  );
  const open: readonly Open[] = [
    ...spaces.flatMap(({ need, prefix }) =>
      need.inVnet && need.given === null ? [{ key: need, prefix }] : [],
    ),
    ...others.map(({ index, prefix }) => ({ key: index, prefix })),
  ];
  const chosen = choose(open, vnetOf(plan), taken(plan, model));

  const placedSpaces = needs.map((need): PlacedNeed => {
    if (need.given !== null) return { ...need, cidr: need.given, placed: 'given' };
    const block = chosen.get(need) ?? null;
    return { ...need, cidr: block, placed: block === null ? 'none' : 'chosen' };
  });
  const bySubnet = new Map(
    placedSpaces.flatMap((space) => (space.index === null ? [] : [[space.index, space.cidr]])),
  );
  return {
    spaces: placedSpaces,
    subnets: plan.subnets.map(
      (subnet, index) => subnet.cidr ?? bySubnet.get(index) ?? chosen.get(index) ?? null,
    ),
  };
}

/** A subnet of something else that the planner is to place. */
const isOther = (plan: Plan, { role, cidr: given }: Subnet): boolean =>
  plan.vnetOwner === 'own' && role === 'other' && given === null;

/** Those that find no room beside the subnets of the cluster, with their index in the plan. */
export function unplacedOthers(
  plan: Plan,
  { spaces, subnets }: Layout,
): readonly { readonly index: number; readonly subnet: Subnet }[] {
  return plan.subnets.flatMap((subnet, index) =>
    isOther(plan, subnet) && subnets[index] === null && !spaces.some((space) => space.index === index)
      ? [{ index, subnet }]
      : [],
  );
}

/** A range to be chosen, for a space or for another subnet of the plan. */
interface Open {
  readonly key: SpaceNeed | number;
  readonly prefix: number | null;
}

function choose(
  open: readonly Open[],
  vnet: readonly Cidr[],
  avoid: readonly Cidr[],
): ReadonlyMap<Open['key'], string> {
  const requests = open.flatMap(({ key, prefix }) => (prefix === null ? [] : [{ key, prefix }]));
  const blocks = place(requests, vnet, avoid);
  return new Map(
    requests.flatMap(({ key }, index) => {
      const block = blocks[index];
      return block ? [[key, block.toString()] as const] : [];
    }),
  );
}
