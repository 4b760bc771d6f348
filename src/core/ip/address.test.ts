import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, formatAddress, parseAddress } from './address.ts';

describe('addresses in code', () => {
  test.each([
    ['0.0.0.0', 0],
    ['10.0.0.1', 167_772_161],
    // From here up, bit operators would give negative numbers.
    ['128.0.0.0', 2 ** 31],
    ['255.255.255.255', 2 ** 32 - 1],
  ])('%s is %d', (text, value) => {
    expect(address(text)).toBe(value);
    expect(formatAddress(value)).toBe(text);
  });

  test('an address reads back as the number it was written from', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (n) => address(formatAddress(n)) === n));
  });

  test('an address reads as its four numbers', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        expect(address(`${a}.${b}.${c}.${d}`)).toBe(((a * 256 + b) * 256 + c) * 256 + d);
      }),
    );
  });

  test.each([-1, 2 ** 32, 0.5, Number.NaN])('%d is no address to format', (n) => {
    expect(() => formatAddress(n)).toThrow(RangeError);
  });

  test.each([
    '',
    '10.0.0',
    '10.0.0.0.0',
    '10.0.0.256',
    '10..0.1',
    '.10.0.0',
    '10.0.0.',
    ' 10.0.0.1',
    '10.0.0.01',
  ])('a mistake in code, %j, throws', (text) => {
    expect(() => address(text)).toThrow(SyntaxError);
  });
});

describe('addresses a person typed', () => {
  test('white space around an address is dropped', () => {
    expect(parseAddress(' 10.0.0.10\n')).toEqual({ ok: true, value: address('10.0.0.10') });
  });

  test.each([
    ['', '"": the address is missing, write one such as 10.0.0.0'],
    ['10.0.300.0', '"10.0.300.0": 300 is more than 255'],
    ['10.0.0', '"10.0.0": an address is four numbers with dots between, such as 10.0.0.0, and here are 3'],
    ['10.0..1', '"10.0..1": a number is missing beside a dot'],
    ['010.0.0.1', '"010.0.0.1": 010 has a leading zero, which some tools read as octal: write 10'],
    [
      '10.0.0.0xA',
      '"10.0.0.0xA": 0xA is hexadecimal, and addresses are written in decimal, such as 10.0.0.0',
    ],
    ['ten', '"ten": "t" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0'],
    ['10.0.0.0/24', '"10.0.0.0/24" is a range: a single address is needed here'],
    ['fd00::1', '"fd00::1" is IPv6: an IPv4 address is needed here, such as 10.0.0.10'],
    // The part is cut where it is quoted a second time.
    ['10.0.0.99999999999', '"10.0.0.99999999999": 9999999… is more than 255'],
  ])('%j is refused with its reason', (text, error) => {
    expect(parseAddress(text)).toEqual({ ok: false, error });
  });

  test('a long text is refused without being repeated', () => {
    const result = parseAddress('1'.repeat(100_000));
    expect(result.ok ? '' : result.error).toMatch(/^"1{57}…" is longer than any address/);
  });
});
