import type { Address } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import type { SpaceFigures } from './evaluation.ts';

/** Who has an address, or is to have it. */
export type PartUse =
  | 'azure'
  | 'nodes'
  | 'pods'
  | 'surge'
  | 'reserve'
  | 'loadBalancers'
  | 'services'
  | 'others'
  | 'free';

export interface MapPart {
  readonly use: PartUse;
  readonly first: Address;
  readonly addresses: number;
}

export interface Share {
  readonly use: PartUse;
  readonly addresses: number;
}

/**
 * What is planned in a space by use, Azure's addresses left out, in the order in which a map shows it.
 * Nodes, pods, load balancers and others add up to `held`; surge is what an upgrade adds to that, and
 * reserve what the plan keeps beyond both. All of it is `planned.required`.
 */
export function plannedShares({ space, planned, held, heldDuringUpgrade }: SpaceFigures): readonly Share[] {
  const beside = planned.internalLoadBalancers + planned.others;
  const shares: readonly Share[] = [
    // A node's own address is one and the same in every figure, so what else is held is its pods'.
    { use: 'nodes', addresses: planned.nodes },
    { use: 'pods', addresses: held - beside - planned.nodes },
    { use: 'surge', addresses: heldDuringUpgrade - held },
    { use: 'reserve', addresses: Math.max(0, planned.required - heldDuringUpgrade) },
    { use: 'loadBalancers', addresses: planned.internalLoadBalancers },
    { use: space === 'serviceCidr' ? 'services' : 'others', addresses: planned.others },
  ];
  return shares.filter(({ addresses }) => addresses > 0);
}

/** Which uses get a place first where not all of them fit: what is held, before what is only planned. */
const firstServed: readonly PartUse[] = [
  'others',
  'services',
  'loadBalancers',
  'nodes',
  'pods',
  'surge',
  'reserve',
];

/** Cuts shares to `room` addresses in all; their order stays. */
function fitted(shares: readonly Share[], room: number): readonly Share[] {
  let left = room;
  const granted = new Map<PartUse, number>();
  for (const use of firstServed) {
    const wanted = shares.find((share) => share.use === use)?.addresses ?? 0;
    granted.set(use, Math.min(wanted, left));
    left -= Math.min(wanted, left);
  }
  return shares.map(({ use }) => ({ use, addresses: granted.get(use) ?? 0 }));
}

/**
 * The parts of a range of `size` addresses from `first` on, in address order and without gaps.
 *
 * Azure keeps the first addresses and the last one. Between them the parts stand in a fixed order of
 * uses: the sizes are exact, the places are not a promise of which node gets which address.
 */
export function partsOf(
  first: Address,
  size: number,
  shares: readonly Share[],
  azureReserved: number,
): readonly MapPart[] {
  const head = Math.min(size, Math.max(0, azureReserved - 1));
  const tail = azureReserved > 0 && size > head ? 1 : 0;
  const middle = fitted(shares, size - head - tail);
  const free = size - head - tail - middle.reduce((sum, { addresses }) => sum + addresses, 0);
  const all: readonly Share[] = [
    { use: 'azure', addresses: head },
    ...middle,
    { use: 'free', addresses: free },
    { use: 'azure', addresses: tail },
  ];
  let next = first;
  return all
    .filter(({ addresses }) => addresses > 0)
    .map(({ use, addresses }) => {
      const part = { use, first: next, addresses };
      next += addresses;
      return part;
    });
}

/** What spaces take together: the sizes of those that have a range, by use, and what has no room. */
export interface Take {
  /** Sum of the sizes of the ranges. */
  readonly taken: number;
  /** Uses of those addresses, in the order in which a map shows them. They add up to `taken`. */
  readonly shares: readonly Share[];
  /** Addresses planned beyond the ranges, and those of spaces without one. */
  readonly missing: number;
}

const useOrder: readonly PartUse[] = [
  'nodes',
  'pods',
  'surge',
  'reserve',
  'loadBalancers',
  'services',
  'others',
  'azure',
  'free',
];

/** The parts of one use added up, uses in the order in which text and bars list them. */
export function sharesByUse(parts: readonly Share[]): readonly Share[] {
  return useOrder
    .map((use) => ({
      use,
      addresses: parts.reduce((sum, part) => sum + (part.use === use ? part.addresses : 0), 0),
    }))
    .filter(({ addresses }) => addresses > 0);
}

export function takeOf(spaces: readonly SpaceFigures[]): Take {
  const parts: Share[] = [];
  let taken = 0;
  let missing = 0;
  for (const space of spaces) {
    const size = space.cidr === null ? 0 : cidr(space.cidr).size;
    taken += size;
    missing += Math.max(0, space.planned.total - size);
    parts.push(...partsOf(0, size, plannedShares(space), space.planned.azureReserved));
  }
  return { taken, shares: sharesByUse(parts), missing };
}
