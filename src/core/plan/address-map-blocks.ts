import type { Address } from '../ip/address.ts';
import type { Cidr } from '../ip/cidr.ts';
import { subtract } from '../ip/space.ts';
import type { MapPart } from './address-map-parts.ts';
import type { Space, SpaceKind } from './evaluation.ts';

interface Run {
  readonly first: Address;
  readonly addresses: number;
}

/** A subnet, or all of the pod or service CIDR. */
export interface RangeBlock extends Run {
  readonly kind: 'range';
  readonly name: string;
  /** null for a subnet that the cluster does not draw from. */
  readonly space: SpaceKind | null;
  readonly cidr: string;
  readonly placed: Space['placed'];
  readonly parts: readonly MapPart[];
  /** Planned addresses that have no room in it. */
  readonly overflow: number;
}

/** Addresses of the VNet that no subnet may have, because another range has them. */
export interface BlockedBlock extends Run {
  readonly kind: 'blocked';
  readonly name: string;
  /** All of the range that is in the way. */
  readonly cidr: string;
}

export interface FreeBlock extends Run {
  readonly kind: 'free';
  /** The largest block in CIDR notation that fits in; the lowest of several. */
  readonly largest: string;
}

export type MapBlock = RangeBlock | BlockedBlock | FreeBlock;

/** A range that keeps subnets out of the addresses it covers. */
export interface NamedRange {
  readonly name: string;
  readonly block: Cidr;
}

/**
 * Blocks that cover all of `prefix`, in address order: the subnets, which must be disjoint and lie in
 * it, then whatever is in the way of more, and what is free. Where several ranges are in the way of an
 * address, the first of `blocking` is named.
 */
export function covering(
  prefix: Cidr,
  subnets: readonly RangeBlock[],
  taken: readonly Cidr[],
  blocking: readonly NamedRange[],
): readonly MapBlock[] {
  const gone = [...taken];
  const blocked = blocking
    .filter(({ block }) => block.overlaps(prefix))
    .flatMap(({ name, block }): readonly BlockedBlock[] => {
      const inside = block.contains(prefix) ? prefix : block;
      const runs = runsOf(subtract([inside], gone));
      gone.push(inside);
      return runs.map(({ first, addresses }) => ({
        kind: 'blocked',
        name,
        cidr: block.toString(),
        first,
        addresses,
      }));
    });
  const free = runsOf(subtract([prefix], gone)).map(
    ({ first, addresses, largest }): FreeBlock => ({
      kind: 'free',
      first,
      addresses,
      largest: largest.toString(),
    }),
  );
  return [...subnets, ...blocked, ...free].toSorted((a, b) => a.first - b.first);
}

/** Neighbouring blocks of a set in normal form joined, each run with the largest block in it. */
function runsOf(blocks: readonly Cidr[]): readonly (Run & { readonly largest: Cidr })[] {
  const runs: { first: Address; addresses: number; largest: Cidr }[] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && run.first + run.addresses === block.first) {
      run.addresses += block.size;
      if (block.prefix < run.largest.prefix) run.largest = block;
    } else {
      runs.push({ first: block.first, addresses: block.size, largest: block });
    }
  }
  return runs;
}
