/**
 * Sets of addresses as lists of blocks.
 *
 * The normal form of a set is the fewest blocks that make it up, disjoint and in address order. It
 * is unique: it holds exactly the blocks of the set that lie in no larger block of the set.
 */
import type { Address } from './address.ts';
import { Cidr, compareCidrs } from './cidr.ts';
import { sizeOf } from './size.ts';

/** The normal form of all the addresses in `blocks`, which may overlap and come in any order. */
export function merge(blocks: readonly Cidr[]): Cidr[] {
  const merged: Cidr[] = [];
  for (const block of outermost(blocks)) {
    merged.push(block);
    joinTail(merged);
  }
  return merged;
}

/** The blocks that lie in no other of them, in address order. Halves of a block stay two, as they were given. */
export function outermost(blocks: readonly Cidr[]): Cidr[] {
  const outer: Cidr[] = [];
  for (const block of blocks.toSorted(compareCidrs)) {
    if (!outer.at(-1)?.contains(block)) outer.push(block);
  }
  return outer;
}

/** Replaces the last two blocks by their parent for as long as they are its halves. */
function joinTail(merged: Cidr[]): void {
  for (;;) {
    const lower = merged.at(-2);
    const upper = merged.at(-1);
    const parent = upper?.parent();
    if (!lower || !parent || lower.prefix !== upper?.prefix || lower.first !== parent.first) return;
    merged.splice(-2, 2, parent);
  }
}

/** The normal form of the addresses in `blocks` that are in none of `minus`. */
export function subtract(blocks: readonly Cidr[], minus: readonly Cidr[]): Cidr[] {
  const rest: Cidr[] = [];
  eachRemaining(merge(blocks), minus, (first, prefix) => rest.push(Cidr.around(first, prefix)));
  return rest;
}

/**
 * Visits the fewest blocks that make up what of each block is in none of `minus`, in address order, without
 * making objects of them. `blocks` must be disjoint and in address order.
 */
export function eachRemaining(
  blocks: readonly Cidr[],
  minus: readonly Cidr[],
  visit: (first: Address, prefix: number) => void,
): void {
  const holes = merge(minus);
  let next = 0;
  for (const block of blocks) {
    let start = block.first;
    for (let hole = holes[next]; hole && hole.first <= block.last; hole = holes[++next]) {
      fill(start, hole.first, visit);
      start = Math.max(start, hole.last + 1);
      if (hole.last > block.last) break;
    }
    fill(start, block.last + 1, visit);
  }
}

/** Visits the fewest blocks that make up the addresses from `start` to just before `end`. */
function fill(start: Address, end: number, visit: (first: Address, prefix: number) => void): void {
  let first = start;
  let prefix = 32;
  while (first < end) {
    while (prefix > 0 && isLowerHalf(first, prefix) && first + sizeOf(prefix - 1) <= end) prefix--;
    while (first + sizeOf(prefix) > end) prefix++;
    visit(first, prefix);
    first += sizeOf(prefix);
  }
}

const isLowerHalf = (first: Address, prefix: number): boolean => ((first >>> (32 - prefix)) & 1) === 0;

/** Whether any address is in both lists. */
export function intersects(some: readonly Cidr[], others: readonly Cidr[]): boolean {
  const a = some.toSorted(compareCidrs);
  const b = others.toSorted(compareCidrs);
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) return false;
    if (left.overlaps(right)) return true;
    if (left.first < right.first) i++;
    else j++;
  }
}

/**
 * The longest prefix length whose block holds that many addresses: 32 for one, 31 for two, 24 for
 * 129 to 256. Null over 2³², which no block holds. Throws a RangeError for a negative count or NaN.
 */
export function prefixFor(addresses: number): number | null {
  if (!(addresses >= 0)) throw new RangeError(`${addresses} is not a number of addresses`);
  if (addresses > 2 ** 32) return null;
  return Math.clz32(Math.max(Math.ceil(addresses), 1) - 1);
}
