import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidr } from './cidr.ts';
import { place } from './place.ts';
import { intersects } from './space.ts';
import { blocksInside } from './testing/small-world.ts';

const blocks = (...some: string[]): Cidr[] => some.map(cidr);

function placed(prefixes: readonly number[], space: readonly Cidr[], taken: readonly Cidr[] = []) {
  return place(
    prefixes.map((prefix) => ({ prefix })),
    space,
    taken,
  ).map((block) => (block === null ? null : String(block)));
}

describe('examples', () => {
  test('results come in the order of the requests, the largest at the start', () => {
    expect(placed([24, 22], blocks('10.0.0.0/16'))).toEqual(['10.0.8.0/24', '10.0.0.0/22']);
  });

  test('a block goes into the smallest hole that holds it and its room', () => {
    const space = blocks('10.0.0.0/16', '10.1.0.0/23', '10.2.0.0/24');
    expect(placed([24], space)).toEqual(['10.1.0.0/24']);
  });

  test('the lowest of equal holes is taken', () => {
    expect(placed([25], blocks('10.2.0.0/24', '10.1.0.0/24'))).toEqual(['10.1.0.0/25']);
  });

  test('a full space is filled without room to double', () => {
    expect(placed([25, 25], blocks('10.0.0.0/24'))).toEqual(['10.0.0.0/25', '10.0.0.128/25']);
  });

  test('the earlier of two equal requests keeps its room', () => {
    expect(placed([26, 26], blocks('10.0.0.0/25', '10.1.0.0/26'))).toEqual(['10.0.0.0/26', '10.1.0.0/26']);
    // Only the second has a hole to double in once the first has taken the other.
    expect(placed([25, 26], blocks('10.0.0.0/25', '10.1.0.0/25'))).toEqual(['10.0.0.0/25', '10.1.0.0/26']);
  });

  test('what does not fit is null, and costs the others nothing', () => {
    expect(placed([23, 25, 24], blocks('10.0.0.0/24'))).toEqual([null, null, '10.0.0.0/24']);
    expect(placed([24], [])).toEqual([null]);
    expect(placed([24], blocks('10.0.0.0/16'), blocks('10.0.0.0/8'))).toEqual([null]);
  });

  test('blocks of the space that adjoin stay two: neither a block nor its room lies across them', () => {
    const halves = blocks('10.20.16.0/24', '10.20.17.0/24');
    expect(placed([23], halves)).toEqual([null]);
    expect(placed([24, 24], halves)).toEqual(['10.20.16.0/24', '10.20.17.0/24']);
    // The whole of a half has no room to double; a larger space beside it has.
    expect(placed([24], [...halves, cidr('10.30.0.0/22')])).toEqual(['10.30.0.0/24']);
    expect(placed([23], blocks('10.20.16.0/24', '10.20.16.0/23'))).toEqual(['10.20.16.0/23']);
  });

  test('all of IPv4 can be asked for and has no room to double', () => {
    expect(placed([0], blocks('0.0.0.0/0'))).toEqual(['0.0.0.0/0']);
  });

  test('nothing asked, nothing placed', () => {
    expect(placed([], blocks('10.0.0.0/16'))).toEqual([]);
  });

  test.each([33, -1, 24.5, Number.NaN])('a prefix length of %d throws', (prefix) => {
    expect(() => placed([prefix], blocks('10.0.0.0/16'))).toThrow(RangeError);
  });
});

/** Sixteen addresses, few enough to try every placement. */
const world = cidr('255.255.255.240/28');
const inside = blocksInside(world);
const someBlocks = (maxLength: number) => fc.array(fc.constantFrom(...inside), { maxLength });
const requests = fc.array(fc.integer({ min: 28, max: 32 }), { maxLength: 5 });
const space = fc.oneof(fc.constant<Cidr[]>([world]), someBlocks(4));
const taken = someBlocks(3);

/** Whether blocks with these prefix lengths can be placed side by side in blocks of the space, by trying every way. */
function possible(prefixes: readonly number[], free: ReadonlySet<number>, some: readonly Cidr[]): boolean {
  const [prefix, ...rest] = prefixes.toSorted((a, b) => a - b);
  if (prefix === undefined) return true;
  return inside.some((block) => {
    const used = addresses(block);
    if (block.prefix !== prefix || !some.some((home) => home.contains(block))) return false;
    if (!used.every((address) => free.has(address))) return false;
    return possible(rest, new Set([...free].filter((address) => !block.includes(address))), some);
  });
}

const addresses = (block: Cidr): number[] => Array.from({ length: block.size }, (_, i) => block.first + i);

const freeAddresses = (some: readonly Cidr[], minus: readonly Cidr[]): Set<number> =>
  new Set(
    addresses(world).filter(
      (address) =>
        some.some((block) => block.includes(address)) && !minus.some((block) => block.includes(address)),
    ),
  );

/** The requests the largest-first order reaches, as indexes, by trying every way. */
function reached(prefixes: readonly number[], free: ReadonlySet<number>, some: readonly Cidr[]): number[] {
  const served: number[] = [];
  const order = prefixes.map((_, i) => i).sort((a, b) => (prefixes[a] ?? 0) - (prefixes[b] ?? 0) || a - b);
  for (const i of order) {
    const wanted = [...served, i].map((index) => prefixes[index] ?? 0);
    if (possible(wanted, free, some)) served.push(i);
  }
  return served.sort((a, b) => a - b);
}

/** The reached requests that can keep room, earlier ones first, by trying every way. */
function roomy(
  prefixes: readonly number[],
  served: readonly number[],
  free: ReadonlySet<number>,
  some: readonly Cidr[],
): number[] {
  const kept: number[] = [];
  for (const i of served) {
    const wanted = served.map((index) => (prefixes[index] ?? 0) - ([...kept, i].includes(index) ? 1 : 0));
    if (possible(wanted, free, some)) kept.push(i);
  }
  return kept;
}

const inEverySmallWorld = (check: (prefixes: number[], some: Cidr[], minus: Cidr[]) => void) =>
  fc.assert(fc.property(requests, space, taken, check), { numRuns: 300 });

describe('in every small world', () => {
  test('blocks have the size asked for, lie in free space and apart from each other', () => {
    inEverySmallWorld((prefixes, some, minus) => {
      const free = freeAddresses(some, minus);
      const result = place(
        prefixes.map((prefix) => ({ prefix })),
        some,
        minus,
      );
      expect(result).toHaveLength(prefixes.length);
      for (const [i, block] of result.entries()) {
        if (block === null) continue;
        expect(block.prefix).toBe(prefixes[i]);
        expect(some.some((home) => home.contains(block))).toBe(true);
        for (const address of addresses(block)) expect(free.delete(address)).toBe(true);
      }
    });
  });

  test('every request is placed exactly when some placement of all of them exists', () => {
    inEverySmallWorld((prefixes, some, minus) => {
      const complete = !placed(prefixes, some, minus).includes(null);
      expect(complete).toBe(possible(prefixes, freeAddresses(some, minus), some));
    });
  });

  test('room to double never costs a placement, and the largest-first order says who is placed', () => {
    inEverySmallWorld((prefixes, some, minus) => {
      const result = placed(prefixes, some, minus);
      const served = prefixes.map((_, i) => i).filter((i) => result[i] !== null);
      expect(served).toEqual(reached(prefixes, freeAddresses(some, minus), some));
    });
  });

  test('room is kept by every request that can keep it without costing an earlier one', () => {
    inEverySmallWorld((prefixes, some, minus) => {
      const free = freeAddresses(some, minus);
      const result = place(
        prefixes.map((prefix) => ({ prefix })),
        some,
        minus,
      );
      const all = result.filter((block) => block !== null);
      const rooms: Cidr[] = [];
      for (const i of roomy(prefixes, reached(prefixes, free, some), free, some)) {
        const block = result[i];
        const room = block?.parent()?.halves()?.[1];
        if (!block || !room) throw new Error(`request ${i} is placed nowhere`);
        expect(block.last + 1).toBe(room.first);
        expect(some.some((home) => home.contains(block) && home.contains(room))).toBe(true);
        expect(addresses(room).every((address) => free.has(address))).toBe(true);
        expect(intersects([room], [...all, ...rooms])).toBe(false);
        rooms.push(room);
      }
    });
  });
});
