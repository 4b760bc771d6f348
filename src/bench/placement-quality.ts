/**
 * How good the placing of subnets is beside a search that tries every way: in cases small enough for that, of sixteen
 * addresses, some of them taken, and up to six requests. Sets of addresses are bit masks.
 */
import { Cidr, cidr } from '../core/ip/cidr.ts';
import { place } from '../core/ip/place.ts';

export interface PlacementCase {
  /** Prefix lengths of the requests, from 28 to 32. */
  readonly prefixes: readonly number[];
  /** One bit for each taken address. */
  readonly taken: number;
}

/** What a placement reaches; of a search, the most that any placement does in each figure by itself. */
export interface Reached {
  readonly subnets: number;
  readonly addresses: number;
  /** Subnets with room to double in place that is theirs alone, where every request is placed; else 0. */
  readonly roomy: number;
}

const world = cidr('10.0.0.0/28');
const everything = 2 ** world.size - 1;
const sizeOf = (prefix: number): number => 2 ** (32 - prefix);
const maskOf = (prefix: number, offset: number): number => (2 ** sizeOf(prefix) - 1) << offset;

export function placedByPlanner({ prefixes, taken }: PlacementCase): Reached {
  const holes = Array.from({ length: world.size }, (_, bit) => bit)
    .filter((bit) => (taken >>> bit) & 1)
    .map((bit) => Cidr.around(world.first + bit, 32));
  const requests = prefixes.map((prefix) => ({ prefix }));
  const blocks = place(requests, [world], holes).filter((block) => block !== null);
  const used = blocks.reduce((mask, block) => mask | maskOf(block.prefix, block.first - world.first), taken);
  const roomy = blocks.filter(({ first, prefix }) => {
    const room = first - world.first + sizeOf(prefix);
    return prefix > 28 && room % sizeOf(prefix - 1) !== 0 && (used & maskOf(prefix, room)) === 0;
  });
  return {
    subnets: blocks.length,
    addresses: blocks.reduce((sum, { size }) => sum + size, 0),
    roomy: blocks.length === prefixes.length ? roomy.length : 0,
  };
}

export function placedBySearch({ prefixes, taken }: PlacementCase): Reached {
  const free = everything & ~taken;
  const reached = subsets(prefixes).filter((some) => possible(some, free));
  // Room to double is a block of twice the size.
  const roomy = possible(prefixes, free)
    ? subsets(prefixes.map((_, index) => index))
        .filter((some) =>
          possible(
            prefixes.map((prefix, index) => (some.includes(index) ? prefix - 1 : prefix)),
            free,
          ),
        )
        .map((some) => some.length)
    : [0];
  return {
    subnets: Math.max(...reached.map((some) => some.length)),
    addresses: Math.max(...reached.map((some) => some.reduce((sum, prefix) => sum + sizeOf(prefix), 0))),
    roomy: Math.max(...roomy),
  };
}

/** Whether blocks of these prefix lengths can lie side by side in the free addresses, by trying every place. */
function possible(prefixes: readonly number[], free: number): boolean {
  const [prefix, ...rest] = prefixes;
  if (prefix === undefined) return true;
  if (prefix < world.prefix) return false;
  for (let offset = 0; offset < world.size; offset += sizeOf(prefix)) {
    const mask = maskOf(prefix, offset);
    if ((free & mask) === mask && possible(rest, free & ~mask)) return true;
  }
  return false;
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((some) => [first, ...some])];
}

/** The same cases at every run: from a linear congruential generator (Numerical Recipes' constants). */
export function placementCases(count: number): readonly PlacementCase[] {
  let state = 1;
  const upTo = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const holes = Array.from({ length: upTo(3) }, () => {
      const prefix = 30 + upTo(3);
      return maskOf(prefix, upTo(world.size / sizeOf(prefix)) * sizeOf(prefix));
    });
    return {
      prefixes: Array.from({ length: 2 + upTo(5) }, () => 29 + upTo(4)),
      taken: holes.reduce((mask, hole) => mask | hole, 0),
    };
  });
}

export interface Quality {
  readonly figure: string;
  readonly cases: number;
  /** Of the cases, those where the planner reaches the most that is possible. */
  readonly asGood: number;
  /** The most that a case stays behind. */
  readonly worstGap: number;
}

/** How often the planner reaches what the search does, figure by figure. */
export function placementQuality(cases: readonly PlacementCase[]): readonly Quality[] {
  const all = cases.map((given) => {
    const best = placedBySearch(given);
    return { ours: placedByPlanner(given), best, allFit: best.subnets === given.prefixes.length };
  });
  const fitting = all.filter(({ allFit }) => allFit);
  const crowded = all.filter(({ allFit }) => !allFit);
  return [
    quality('subnets, where all fit', fitting, ({ subnets }) => subnets),
    quality('of these, subnets with room to double', fitting, ({ roomy }) => roomy),
    quality('addresses, where not all fit', crowded, ({ addresses }) => addresses),
    quality('subnets, where not all fit', crowded, ({ subnets }) => subnets),
  ];
}

function quality(
  figure: string,
  cases: readonly { readonly ours: Reached; readonly best: Reached }[],
  of: (reached: Reached) => number,
): Quality {
  const gaps = cases.map(({ ours, best }) => of(best) - of(ours));
  const asGood = gaps.filter((gap) => gap === 0).length;
  return { figure, cases: cases.length, asGood, worstGap: Math.max(0, ...gaps) };
}
