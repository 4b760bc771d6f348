/**
 * Places blocks of given sizes in free space.
 *
 * Policy, in order of weight:
 * 1. Requests are served largest first, equal ones in list order. Every block is a power of two and
 *    aligned to its size, so a block of size s takes the same number of smaller slots out of the
 *    free space wherever it goes. That makes the order enough: if any placement serves all requests,
 *    this one does. When none does, the requests served are those this order reaches.
 * 2. Requests keep room to double where they can: each becomes the lower half of a block whose upper
 *    half stays free for it alone. They are asked in list order, and one goes without only when its
 *    room would cost a placement or the room of an earlier request.
 * 3. Each block (with its room, where it keeps it) goes into the smallest free block that holds it,
 *    the lowest one among equals, and to the start of that. Large free blocks stay whole.
 */
import { Cidr } from './cidr.ts';
import { sizeOf } from './size.ts';
import { eachRemaining, outermost } from './space.ts';

export interface BlockRequest {
  readonly prefix: number;
}

/**
 * A place inside one block of `space` and outside `taken` for every request, in the order of the requests;
 * null for one that does not fit. Blocks of `space` that adjoin are not joined: a subnet lies in one prefix
 * of its VNet. Throws a RangeError for a prefix length outside 0 to 32.
 */
export function place(
  requests: readonly BlockRequest[],
  space: readonly Cidr[],
  taken: readonly Cidr[],
): (Cidr | null)[] {
  for (const request of requests) sizeOf(request.prefix);
  const free = new FreeBlocks(space, taken);
  const reserved = withRoom(requests, free.counts());
  const placed: (Cidr | null)[] = requests.map(() => null);
  for (const { index, prefix } of largestFirst(reserved)) {
    const first = free.take(prefix);
    const request = requests[index];
    if (first !== null && request) placed[index] = Cidr.around(first, request.prefix);
  }
  return placed;
}

interface Reservation {
  readonly index: number;
  /** The prefix length to set aside: the request's own, or one less with room to double. */
  readonly prefix: number;
}

/** The requests that fit at all, each with the prefix length to set aside for it. */
function withRoom(requests: readonly BlockRequest[], free: readonly number[]): Reservation[] {
  const wanted: number[] = new Array(33).fill(0);
  const served: Reservation[] = [];
  for (const { index, prefix } of largestFirst(requests.map(({ prefix }, index) => ({ index, prefix })))) {
    if (addIfFits(prefix, wanted, free)) served.push({ index, prefix });
  }
  served.sort((a, b) => a.index - b.index);
  return served.map(({ index, prefix }) => {
    if (prefix === 0) return { index, prefix };
    bump(wanted, prefix, -1);
    if (addIfFits(prefix - 1, wanted, free)) return { index, prefix: prefix - 1 };
    bump(wanted, prefix, 1);
    return { index, prefix };
  });
}

const largestFirst = (reservations: readonly Reservation[]): Reservation[] =>
  reservations.toSorted((a, b) => a.prefix - b.prefix || a.index - b.index);

/** Adds a block to those wanted if all of them still fit the free blocks; both are counts by prefix length. */
function addIfFits(prefix: number, wanted: number[], free: readonly number[]): boolean {
  bump(wanted, prefix, 1);
  let slots = 0;
  for (let p = 0; p <= 32; p++) {
    slots = slots * 2 + (free[p] ?? 0) - (wanted[p] ?? 0);
    if (slots < 0) {
      bump(wanted, prefix, -1);
      return false;
    }
  }
  return true;
}

function bump(counts: number[], prefix: number, by: number): void {
  counts[prefix] = (counts[prefix] ?? 0) + by;
}

/** Free blocks by prefix length, as their first addresses from the highest to the lowest. */
class FreeBlocks {
  readonly #firsts: number[][] = Array.from({ length: 33 }, () => []);

  constructor(space: readonly Cidr[], taken: readonly Cidr[]) {
    eachRemaining(outermost(space), taken, (first, prefix) => this.#firsts[prefix]?.push(first));
    for (const firsts of this.#firsts) firsts.reverse();
  }

  counts(): number[] {
    return this.#firsts.map((firsts) => firsts.length);
  }

  /** Takes a block out of the smallest free block that holds one; null if none does. */
  take(prefix: number): number | null {
    for (let p = prefix; p >= 0; p--) {
      const first = this.#firsts[p]?.pop();
      if (first === undefined) continue;
      // No block between the two sizes is free, so the halves split off keep each list in order.
      for (let half = p + 1; half <= prefix; half++) this.#firsts[half]?.push(first + sizeOf(half));
      return first;
    }
    return null;
  }
}
