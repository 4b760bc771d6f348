import { excludeCidr, mergeCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidr, compareCidrs } from './cidr.ts';
import { sizeOf } from './size.ts';
import { intersects, merge, outermost, prefixFor, subtract } from './space.ts';
import { addressesOf, blocksInside, edgeBlock, smallBlocks, world } from './testing/small-world.ts';

const texts = (blocks: readonly Cidr[]): string[] => blocks.map(String);
const blocks = (...some: string[]): Cidr[] => some.map(cidr);
const anyBlocks = fc.oneof(smallBlocks, fc.array(edgeBlock, { maxLength: 6 }));

/** The model of the normal form: the blocks of the set that lie in no larger block of the set. */
function normalForm(addresses: readonly number[]): string[] {
  const inSet = new Set(addresses);
  const whole = blocksInside(world).filter((block) =>
    addressesOf([block]).every((address) => inSet.has(address)),
  );
  const largest = whole.filter((block) => !whole.some((other) => other !== block && other.contains(block)));
  return texts(largest.toSorted(compareCidrs));
}

test('the outermost of some blocks are those that no other holds, halves apart', () => {
  const some = blocks(
    '10.0.1.0/24',
    '10.0.0.0/24',
    '10.0.0.128/25',
    '10.0.0.0/24',
    '10.2.0.0/16',
    '10.2.3.0/24',
  );
  expect(texts(outermost(some))).toEqual(['10.0.0.0/24', '10.0.1.0/24', '10.2.0.0/16']);
});

describe('merge', () => {
  test('joins halves, and the halves that come of that', () => {
    const quarters = blocks('10.0.0.192/26', '10.0.0.0/26', '10.0.0.128/26', '10.0.0.64/26');
    expect(texts(merge(quarters))).toEqual(['10.0.0.0/24']);
  });

  test('leaves neighbours apart that are no halves of one block', () => {
    expect(texts(merge(blocks('10.0.1.0/24', '10.0.2.0/24')))).toEqual(['10.0.1.0/24', '10.0.2.0/24']);
  });

  test('gives the fewest blocks that hold the same addresses', () => {
    fc.assert(
      fc.property(smallBlocks, (some) => {
        expect(texts(merge(some))).toEqual(normalForm(addressesOf(some)));
      }),
      { numRuns: 500 },
    );
  });

  test('gives what cidr-tools gives', () => {
    fc.assert(
      fc.property(anyBlocks, (some) => {
        expect(texts(merge(some))).toEqual(sorted(mergeCidr(texts(some))));
      }),
    );
  });
});

describe('subtract', () => {
  test('leaves the largest blocks beside the hole', () => {
    expect(texts(subtract(blocks('10.0.0.0/22'), blocks('10.0.1.0/24')))).toEqual([
      '10.0.0.0/24',
      '10.0.2.0/23',
    ]);
  });

  test('leaves nothing of a block inside a hole, and each of several blocks in one hole', () => {
    expect(subtract(blocks('10.0.0.0/24', '10.0.2.0/24'), blocks('10.0.0.0/16'))).toEqual([]);
  });

  test('takes a single address out of all of IPv4', () => {
    const rest = subtract(blocks('0.0.0.0/0'), blocks('255.255.255.255/32'));
    expect(texts(rest).slice(0, 2)).toEqual(['0.0.0.0/1', '128.0.0.0/2']);
    expect(rest).toHaveLength(32);
  });

  test('gives the fewest blocks of the addresses that are left', () => {
    fc.assert(
      fc.property(smallBlocks, smallBlocks, (some, minus) => {
        const gone = new Set(addressesOf(minus));
        const left = addressesOf(some).filter((address) => !gone.has(address));
        expect(texts(subtract(some, minus))).toEqual(normalForm(left));
      }),
      { numRuns: 500 },
    );
  });

  test('gives what cidr-tools gives', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (some, minus) => {
        expect(texts(subtract(some, minus))).toEqual(sorted(excludeCidr(texts(some), texts(minus))));
      }),
    );
  });
});

test('two lists intersect exactly when they share an address', () => {
  fc.assert(
    fc.property(smallBlocks, smallBlocks, (some, others) => {
      const shared = new Set(addressesOf(others));
      expect(intersects(some, others)).toBe(addressesOf(some).some((address) => shared.has(address)));
    }),
    { numRuns: 500 },
  );
});

describe('prefixFor', () => {
  test.each([
    [0, 32],
    [1, 32],
    [2, 31],
    [3, 30],
    [256, 24],
    [257, 23],
    // Half an address takes a whole one.
    [256.5, 23],
    [2 ** 31, 1],
    [2 ** 31 + 1, 0],
    [2 ** 32, 0],
    [2 ** 32 + 1, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d addresses need /%s', (addresses, prefix) => {
    expect(prefixFor(addresses)).toBe(prefix);
  });

  test('is the longest prefix length whose block holds that many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -2, max: 2 }), (power, off) => {
        const addresses = Math.max(1, 2 ** power + off);
        const prefix = prefixFor(addresses);
        if (prefix === null) throw new Error('nothing up to 2³² is too large');
        expect(sizeOf(prefix)).toBeGreaterThanOrEqual(addresses);
        if (prefix < 32) expect(sizeOf(prefix + 1)).toBeLessThan(addresses);
      }),
    );
  });

  test.each([-1, Number.NaN])('%d is no number of addresses', (addresses) => {
    expect(() => prefixFor(addresses)).toThrow(RangeError);
  });
});

/** cidr-tools leaves the prefix length off single addresses and sorts as it likes. */
function sorted(some: readonly string[]): string[] {
  const whole = some.map((text) => cidr(text.includes('/') ? text : `${text}/32`));
  return texts(whole.toSorted(compareCidrs));
}
