import { containsCidr, normalizeCidr, overlapCidr } from 'cidr-tools';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress6, scanAddress6 } from './address6.ts';
import { Cidr6, cidr6, compareCidrs6 } from './cidr6.ts';

/** Few addresses and long prefixes, so that blocks meet, and every way zeros can stand in an address. */
const group = fc.constantFrom(0n, 0n, 0n, 1n, 0xffffn);
const someAddress = fc
  .array(group, { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce<bigint>((value, next) => (value << 16n) | next, 0n));
const smallBlock = fc
  .tuple(fc.bigInt({ min: 0n, max: 31n }), fc.integer({ min: 122, max: 128 }))
  .map(([low, prefix]) => Cidr6.around((1n << 128n) - 32n + low, prefix));

describe('an IPv6 address', () => {
  test.each([
    ['::', '::'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['2001:DB8::0001', '2001:db8::1'],
    // RFC 5952, section 4.2.2: one group of zeros is not shortened.
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    // Section 4.2.3: the longest run is shortened, and the first of two equal ones.
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:0:0:0:0:0:0:0', '1::'],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('%s is written %s', (text, canonical) => {
    const value = scanAddress6(text);
    expect(value === null ? null : formatAddress6(value)).toBe(canonical);
  });

  test.each([
    '',
    ':',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    // The two colons stand for one group at least.
    '1:2:3:4::5:6:7:8',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '12345::',
    'g::',
    '::1.2.3.4',
    'fe80::1%eth0',
    // A full-width digit.
    '::１',
  ])('%j is none', (text) => {
    expect(scanAddress6(text)).toBeNull();
  });

  test('reads back as the number it was written from', () => {
    fc.assert(fc.property(someAddress, (value) => scanAddress6(formatAddress6(value)) === value));
  });

  test.each([-1n, 1n << 128n])('%d is none to format', (value) => {
    expect(() => formatAddress6(value)).toThrow(RangeError);
  });
});

describe('an IPv6 block', () => {
  test('goes from its first to its last address', () => {
    const block = cidr6('fd00:0:0:40::/58');
    expect(formatAddress6(block.first)).toBe('fd00:0:0:40::');
    expect(formatAddress6(block.last)).toBe('fd00::7f:ffff:ffff:ffff:ffff');
    expect(block.size).toBe(1n << 70n);
  });

  test('has the text that cidr-tools gives it', () => {
    fc.assert(
      fc.property(someAddress, fc.integer({ min: 0, max: 127 }), (inside, prefix) => {
        // cidr-tools writes IPv4-mapped addresses with dots.
        fc.pre(inside >> 32n !== 0xffffn);
        const block = Cidr6.around(inside, prefix);
        expect(String(block)).toBe(normalizeCidr(`${formatAddress6(inside)}/${prefix}`));
        expect(cidr6(String(block)).equals(block)).toBe(true);
      }),
    );
  });

  test.each(['fd00::', 'fd00::/', 'fd00::/129', 'fd00::/064', 'fd00::1/64', '/64', '10.0.0.0/8'])(
    'a mistake in code, %j, throws',
    (text) => {
      expect(() => cidr6(text)).toThrow(SyntaxError);
    },
  );

  test.each([
    [0n, 129],
    [0n, -1],
    [0n, 0.5],
    [-1n, 64],
    [1n << 128n, 64],
  ])('there is none around %d with prefix length %d', (inside, prefix) => {
    expect(() => Cidr6.around(inside, prefix)).toThrow(RangeError);
  });

  test('is made up of its halves and is their parent', () => {
    fc.assert(
      fc.property(smallBlock, (block) => {
        const halves = block.halves();
        if (halves === null) {
          expect(block.prefix).toBe(128);
          return;
        }
        const [lower, upper] = halves;
        expect([lower.first, lower.last + 1n, upper.last]).toEqual([block.first, upper.first, block.last]);
        expect(halves.map((half) => String(half.parent()))).toEqual([String(block), String(block)]);
      }),
    );
    expect(cidr6('::/0').parent()).toBeNull();
  });

  test('overlaps and contains others as cidr-tools has it', () => {
    fc.assert(
      fc.property(smallBlock, smallBlock, (a, b) => {
        expect(a.overlaps(b)).toBe(overlapCidr(String(a), String(b)));
        expect(a.contains(b)).toBe(containsCidr(String(a), String(b)));
        expect(a.contains(b)).toBe(a.includes(b.first) && a.includes(b.last));
        expect(a.equals(b)).toBe(String(a) === String(b));
      }),
      { numRuns: 500 },
    );
  });

  test('sorts in address order, the larger first', () => {
    const sorted = ['::/0', 'fd00::/8', 'fd00::/48', 'fd00:0:1::/48'];
    expect(sorted.toReversed().map(cidr6).toSorted(compareCidrs6).map(String)).toEqual(sorted);
  });
});
