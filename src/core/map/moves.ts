import { aksReservedRanges, azureForbiddenRanges, smallestSubnet } from '../facts/limits.ts';
import { type Address, formatAddress } from '../ip/address.ts';
import { Cidr, cidr } from '../ip/cidr.ts';
import { parseCidr } from '../ip/parse.ts';
import { sizeOf } from '../ip/size.ts';
import { outermost, subtract } from '../ip/space.ts';
import type { Plan, PlanChange, Subnet } from '../plan/plan.ts';
import { spaceWords } from '../plan/words.ts';
import { fail, ok, quoted, type Result } from '../result.ts';
import type { LargeMap } from './node.ts';

/** A subnet in its new place, and what of the plan changes by that. */
export interface Move {
  readonly cidr: string;
  readonly change: PlanChange;
}

/** The subnet with its first address elsewhere. Refused, with the reason, where something is in the way. */
export function moveSubnet(plan: Plan, map: LargeMap, name: string, first: Address): Result<Move> {
  const now = placeOf(plan, map, name);
  return now.ok ? placedAt(plan, map, name, first, now.value.prefix) : now;
}

/** The subnet with another prefix length: around the addresses that it has, or its lower part. */
export function resizeSubnet(plan: Plan, map: LargeMap, name: string, prefix: number): Result<Move> {
  const now = placeOf(plan, map, name);
  if (!now.ok) return now;
  const fault = prefixFault(prefix);
  return fault === null
    ? placedAt(plan, map, name, Cidr.around(now.value.first, prefix).first, prefix)
    : fail(fault);
}

/** The subnet in the range that a person typed. */
export function placeSubnet(plan: Plan, map: LargeMap, name: string, text: string): Result<Move> {
  const block = parseCidr(text);
  return block.ok ? placedAt(plan, map, name, block.value.first, block.value.prefix) : block;
}

/** A subnet more, in a range that a person typed or drew, for something that is not of this cluster. */
export function addFixed(plan: Plan, map: LargeMap, text: string, name: string): Result<Move> {
  const block = parseCidr(text);
  if (!block.ok) return block;
  const given = name.trim();
  if (given === '') return fail('A range needs a name, such as apps');
  if (plan.subnets.some((subnet) => subnet.name.toLowerCase() === given.toLowerCase())) {
    return fail(`The plan has a subnet ${quoted(given)} already: choose another name`);
  }
  const fault = refusal(plan, map, block.value, null);
  if (fault !== null) return fail(fault);
  const range = block.value.toString();
  const added: Subnet = { name: given, role: 'other', cidr: range, usedAddresses: 0 };
  return ok({ cidr: range, change: { subnets: [...plan.subnets, added] } });
}

/** Aligned places of that prefix length where the subnet (null: a new one) may go, the nearest first. */
export function placesNear(
  plan: Plan,
  map: LargeMap,
  name: string | null,
  prefix: number,
  address: Address,
  most = 5,
): readonly Cidr[] {
  if (prefixFault(prefix) !== null || plan.vnetOwner === 'aks') return [];
  const size = sizeOf(prefix);
  const kept = obstacles(plan, map, name).map(({ block }) => block);
  // Prefixes that adjoin are not joined: a subnet lies in one of them.
  const free = outermost(vnetOf(map)).flatMap((range) => subtract([range], kept));
  const near = free
    .filter((block) => block.prefix <= prefix)
    .flatMap((block) => {
      const start = Math.min(Math.max(address, block.first), block.last);
      const at = Cidr.around(start, prefix).first;
      const firsts = Array.from({ length: 2 * most + 1 }, (_, index) => at + (index - most) * size);
      return firsts.filter((first) => first >= block.first && first + size - 1 <= block.last);
    });
  return near
    .toSorted((a, b) => Math.abs(a - address) - Math.abs(b - address) || a - b)
    .slice(0, most)
    .map((first) => Cidr.around(first, prefix));
}

function placedAt(plan: Plan, map: LargeMap, name: string, first: Address, prefix: number): Result<Move> {
  if (plan.vnetOwner === 'aks') return fail(madeByAks);
  const fault = prefixFault(prefix);
  if (fault !== null) return fail(fault);
  const block = Cidr.around(first, prefix);
  if (block.first !== first) {
    const after = block.last + 1;
    return fail(
      `A /${prefix} starts at a multiple of its size, and ${formatAddress(first)} is none: ${block}${after < 2 ** 32 ? ` or ${Cidr.around(after, prefix)}` : ''}`,
    );
  }
  const refused = refusal(plan, map, block, name);
  if (refused !== null) return fail(refused);
  const range = block.toString();
  return ok({ cidr: range, change: { subnets: withPlace(plan, map, name, range) } });
}

const madeByAks = 'AKS makes this VNet and its subnet: bring your own VNet to place subnets in it';

function prefixFault(prefix: number): string | null {
  const smallest = smallestSubnet.value;
  return Number.isInteger(prefix) && prefix >= 0 && prefix <= smallest
    ? null
    : `Azure makes no subnet smaller than a /${smallest} (${sizeOf(smallest)} addresses)`;
}

/** The subnet's range, given or chosen; it may lie where it cannot be drawn. */
function placeOf(plan: Plan, map: LargeMap, name: string): Result<Cidr> {
  const given = plan.subnets.find((subnet) => subnet.name === name)?.cidr ?? null;
  const drawn = drawnSubnets(map).find((subnet) => subnet.name === name)?.cidr ?? null;
  const range = given ?? drawn;
  return range === null
    ? fail(`The subnet ${quoted(name)} has no place yet: type a range for it`)
    : ok(cidr(range));
}

/** The subnets with one of them in its new place; one that the planner adds by itself becomes one of them. */
function withPlace(plan: Plan, map: LargeMap, name: string, range: string): readonly Subnet[] {
  if (plan.subnets.some((subnet) => subnet.name === name)) {
    return plan.subnets.map((subnet) => (subnet.name === name ? { ...subnet, cidr: range } : subnet));
  }
  const isPods = drawnSubnets(map).some((subnet) => subnet.name === name && subnet.space === 'podSubnet');
  return [...plan.subnets, { name, role: isPods ? 'pods' : 'nodes', cidr: range, usedAddresses: 0 }];
}

const drawnSubnets = (map: LargeMap) =>
  map.spaces.flatMap((space) =>
    space.spaceKind === 'vnet' ? space.children().filter(({ kind }) => kind === 'subnet') : [],
  );

const vnetOf = (map: LargeMap): readonly Cidr[] =>
  map.spaces.filter(({ spaceKind }) => spaceKind === 'vnet').map((space) => cidr(space.cidr));

/** What a subnet may not lie over, and how that is said. */
interface Obstacle {
  readonly block: Cidr;
  readonly what: string;
}

function obstacles(plan: Plan, map: LargeMap, except: string | null): readonly Obstacle[] {
  const of = (ranges: readonly (string | null)[], words: (range: string) => string) =>
    ranges.flatMap((range) => (range === null ? [] : [{ block: cidr(range), what: words(range) }]));
  return [
    ...drawnSubnets(map)
      .filter(({ name }) => name !== except)
      .flatMap(({ name, cidr: drawn }) => of([drawn], (range) => `the subnet ${name} ${range}`)),
    ...map.spaces
      .filter(({ spaceKind }) => spaceKind !== 'vnet')
      .flatMap(({ space, cidr: beside }) =>
        of([beside], (range) => `the ${space === null ? 'range' : spaceWords[space]} ${range}`),
      ),
    ...of(azureForbiddenRanges.value, (range) => `${range}, which Azure keeps for itself`),
    ...of(aksReservedRanges.value, (range) => `${range}, which AKS keeps for itself`),
    ...plan.connected.flatMap((network) =>
      of(
        [network.cidr],
        (range) =>
          `${range} of the connected network ${network.name}, and the two could not reach each other`,
      ),
    ),
  ];
}

/** Why the subnet of that name (null: a new one) may not have the block; null where it may. */
export function refusal(plan: Plan, map: LargeMap, block: Cidr, except: string | null): string | null {
  if (plan.vnetOwner === 'aks') return madeByAks;
  const fault = prefixFault(block.prefix);
  if (fault !== null) return fault;
  const vnet = vnetOf(map);
  if (!vnet.some((prefix) => prefix.contains(block))) {
    return `${block} is not in the VNet ${vnet.join(', ')}: a subnet lies in one prefix of it`;
  }
  const inTheWay = obstacles(plan, map, except).find((obstacle) => obstacle.block.overlaps(block));
  return inTheWay ? `${block} would lie over ${inTheWay.what}` : null;
}
