import { containsCidr, overlapCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address } from './address.ts';
import { Cidr, cidr, compareCidrs } from './cidr.ts';
import { sizeOf } from './size.ts';
import { addressesOf, edgeBlock, smallBlock, smallBlocks, worldAddresses } from './testing/small-world.ts';

const anyBlock = fc.oneof(smallBlock, edgeBlock);

describe('a block', () => {
  test.each([
    ['10.0.0.0/16', '10.0.0.0', '10.0.255.255', 65_536],
    // All of IPv4, whose size does not fit into 32 bits.
    ['0.0.0.0/0', '0.0.0.0', '255.255.255.255', 2 ** 32],
    ['128.0.0.0/1', '128.0.0.0', '255.255.255.255', 2 ** 31],
    ['10.0.0.2/31', '10.0.0.2', '10.0.0.3', 2],
    ['255.255.255.255/32', '255.255.255.255', '255.255.255.255', 1],
  ])('%s goes from %s to %s', (text, first, last, size) => {
    const block = cidr(text);
    expect(block.first).toBe(address(first));
    expect(block.last).toBe(address(last));
    expect(block.size).toBe(size);
  });

  test('a block reads back as it was written', () => {
    fc.assert(fc.property(anyBlock, (block) => cidr(String(block)).equals(block)));
  });

  test.each([
    '10.0.0.0',
    '10.0.0.0/',
    '/8',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8 ',
    '10.0.0.0/8/8',
    '10.0.0.1/8',
    '0.0.0.1/0',
    '10.0.0/8',
  ])('a mistake in code, %j, throws', (text) => {
    expect(() => cidr(text)).toThrow(SyntaxError);
  });

  test('the block around an address starts at a multiple of its size and includes the address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worldAddresses), fc.integer({ min: 0, max: 32 }), (inside, prefix) => {
        const block = Cidr.around(inside, prefix);
        expect(block.first % 2 ** (32 - prefix)).toBe(0);
        expect(block.first <= inside && inside <= block.last).toBe(true);
        expect(block.size).toBe(2 ** (32 - prefix));
      }),
    );
  });

  test.each([
    [0, 33],
    [0, -1],
    [0, 8.5],
    [-1, 8],
    [2 ** 32, 8],
    [0.5, 8],
    [Number.NaN, 8],
  ])('there is no block around %d with prefix length %d', (inside, prefix) => {
    expect(() => Cidr.around(inside, prefix)).toThrow(RangeError);
  });

  test('the halves of a block make it up, and it is their parent', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const halves = block.halves();
        if (halves === null) {
          expect(block.prefix).toBe(32);
          return;
        }
        const [lower, upper] = halves;
        expect([lower.first, lower.last + 1, upper.last]).toEqual([block.first, upper.first, block.last]);
        expect(lower.size).toBe(upper.size);
        expect(halves.map((half) => String(half.parent()))).toEqual([String(block), String(block)]);
      }),
    );
  });

  test('all of IPv4 has no parent', () => {
    expect(cidr('0.0.0.0/0').parent()).toBeNull();
  });
});

describe('two blocks', () => {
  test('overlap exactly when they share an address, which is when one contains the other', () => {
    fc.assert(
      fc.property(smallBlock, smallBlock, (a, b) => {
        const inB = new Set(addressesOf([b]));
        const shared = addressesOf([a]).filter((inA) => inB.has(inA));
        expect(a.overlaps(b)).toBe(shared.length > 0);
        expect(a.contains(b)).toBe(shared.length === inB.size);
        expect(a.overlaps(b)).toBe(a.contains(b) || b.contains(a));
      }),
      { numRuns: 500 },
    );
  });

  test('a block includes the addresses it has and no other', () => {
    fc.assert(
      fc.property(smallBlock, (block) => {
        const included = worldAddresses.filter((inside) => block.includes(inside));
        expect(included).toHaveLength(block.size);
        expect([included[0], included.at(-1)]).toEqual([block.first, block.last]);
      }),
    );
  });

  test('are equal when their texts are', () => {
    fc.assert(fc.property(anyBlock, anyBlock, (a, b) => a.equals(b) === (String(a) === String(b))));
  });

  test('overlap and contain one another as cidr-tools has it', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        expect(a.overlaps(b)).toBe(overlapCidr(String(a), String(b)));
        expect(a.contains(b)).toBe(containsCidr(String(a), String(b)));
      }),
      { numRuns: 500 },
    );
  });

  test('sort in address order, the larger first', () => {
    fc.assert(
      fc.property(smallBlocks, (blocks) => {
        const sorted = blocks.toSorted(compareCidrs);
        for (const [i, block] of sorted.entries()) {
          const next = sorted[i + 1] ?? block;
          expect(block.first < next.first || (block.first === next.first && block.last >= next.last)).toBe(
            true,
          );
        }
      }),
    );
  });
});

test('the size of a block halves with every bit of prefix', () => {
  expect([0, 1, 8, 24, 31, 32].map(sizeOf)).toEqual([2 ** 32, 2 ** 31, 2 ** 24, 256, 2, 1]);
});
