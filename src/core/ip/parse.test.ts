import fc from 'fast-check';
import IPCIDR from 'ip-cidr';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../result.ts';
import { Cidr } from './cidr.ts';
import { Cidr6 } from './cidr6.ts';
import { parseAnyCidr, parseCidr, parseCidr6 } from './parse.ts';

const outcome = (result: Result<Cidr | Cidr6>): string => (result.ok ? String(result.value) : result.error);

describe('IPv4 ranges', () => {
  test.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.0/31', '10.0.0.0/31'],
    ['10.0.0.1/32', '10.0.0.1/32'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    // Pasted from a table or with the end of its line.
    [' 10.0.0.0/8 ', '10.0.0.0/8'],
    ['10.0.0.0/8\n', '10.0.0.0/8'],
    ['\t10.0.0.0/8\r\n', '10.0.0.0/8'],
    // A no-break space, as web pages have it.
    ['\u00a010.0.0.0/8', '10.0.0.0/8'],
  ])('%j is read', (text, block) => {
    expect(outcome(parseCidr(text))).toBe(block);
  });

  test.each([
    ['', '"" is empty: write 10.0.0.0/16, for example'],
    ['   ', '"" is empty: write 10.0.0.0/16, for example'],
    ['/', '"/": the address is missing, write one such as 10.0.0.0'],
    ['/8', '"/8": the address is missing, write one such as 10.0.0.0'],
    ['10.0.0.0', '"10.0.0.0" has no prefix length: write 10.0.0.0/24, for example'],
    ['10.0.0.7', '"10.0.0.7" has no prefix length: write 10.0.0.0/24, for example'],
    // Some libraries read nothing as zero, and the range as all of IPv4.
    ['10.0.0.0/', '"10.0.0.0/" has no prefix length: write 10.0.0.0/24, for example'],
    ['10.0.0.0/33', '"10.0.0.0/33" has a prefix length over 32'],
    ['10.0.0.0/99999999999', '"10.0.0.0/99999999999" has a prefix length over 32'],
    [
      '10.0.0.0/-1',
      '"10.0.0.0/-1" has a prefix length that is not a whole number: write 10.0.0.0/24, for example',
    ],
    [
      '10.0.0.0/+8',
      '"10.0.0.0/+8" has a prefix length that is not a whole number: write 10.0.0.0/24, for example',
    ],
    // Number('1e1') is 10.
    [
      '10.0.0.0/1e1',
      '"10.0.0.0/1e1" has a prefix length that is not a whole number: write 10.0.0.0/24, for example',
    ],
    [
      '10.0.0.0/8.0',
      '"10.0.0.0/8.0" has a prefix length that is not a whole number: write 10.0.0.0/24, for example',
    ],
    [
      '10.0.0.0/0x8',
      '"10.0.0.0/0x8" has a prefix length that is not a whole number: write 10.0.0.0/24, for example',
    ],
    ['10.0.0.0/08', '"10.0.0.0/08" has a prefix length with a leading zero: did you mean 10.0.0.0/8?'],
    ['10.0.0.0/8/8', '"10.0.0.0/8/8" has more than one slash: write 10.0.0.0/24, for example'],
    ['10.0.0.0//8', '"10.0.0.0//8" has more than one slash: write 10.0.0.0/24, for example'],
    [
      '10.0.0.0/255.0.0.0',
      '"10.0.0.0/255.0.0.0" has a netmask where a prefix length belongs: did you mean 10.0.0.0/8?',
    ],
    // A mask with a hole in it has no prefix length.
    [
      '10.0.0.0/255.0.255.0',
      '"10.0.0.0/255.0.255.0" has a netmask where a prefix length belongs: write 10.0.0.0/24, for example',
    ],
    ['10.0.0.5/16', '"10.0.0.5/16" starts inside a block: did you mean 10.0.0.0/16?'],
    ['10.0.0.1/8', '"10.0.0.1/8" starts inside a block: did you mean 10.0.0.0/8?'],
    ['255.255.255.255/0', '"255.255.255.255/0" starts inside a block: did you mean 0.0.0.0/0?'],
    ['10.0.300.0/24', '"10.0.300.0/24": 300 is more than 255'],
    ['256.0.0.0/8', '"256.0.0.0/8": 256 is more than 255'],
    // Read as octal by some tools, and as 10 by others.
    ['010.0.0.1/8', '"010.0.0.1/8": 010 has a leading zero, which some tools read as octal: write 10'],
    [
      '0x0a.0.0.1/8',
      '"0x0a.0.0.1/8": 0x0a is hexadecimal, and addresses are written in decimal, such as 10.0.0.0',
    ],
    // The short forms of inet_aton mean 1.2.0.3 to some tools and 1.2.3.0 to others.
    [
      '1.2.3/24',
      '"1.2.3/24": an address is four numbers with dots between, such as 10.0.0.0, and here are 3',
    ],
    [
      '167772160/8',
      '"167772160/8": an address is four numbers with dots between, such as 10.0.0.0, and here are 1',
    ],
    [
      '10.0.0.0.0/8',
      '"10.0.0.0.0/8": an address is four numbers with dots between, such as 10.0.0.0, and here are 5',
    ],
    ['10..0.0/8', '"10..0.0/8": a number is missing beside a dot'],
    [
      '-10.0.0.0/8',
      '"-10.0.0.0/8": "-" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0',
    ],
    // Arabic and full-width digits are digits to \p{Nd}, and to some keyboards.
    [
      '١٠.0.0.0/8',
      '"١٠.0.0.0/8": "١" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0',
    ],
    ['１０.0.0.0/8', '"１０.0.0.0/8" has commas or wide characters in it: did you mean 10.0.0.0/8?'],
    ['10.0.0.0/８', '"10.0.0.0/８" has commas or wide characters in it: did you mean 10.0.0.0/8?'],
    ['10.0.0.0 /8', '"10.0.0.0 /8" has white space inside: did you mean 10.0.0.0/8?'],
    // A comma for the dot, as on number pads of many countries; wide signs and stops of East Asian keyboards.
    ['10,0,0,0/8', '"10,0,0,0/8" has commas or wide characters in it: did you mean 10.0.0.0/8?'],
    ['10．0．0．0／8', '"10．0．0．0／8" has commas or wide characters in it: did you mean 10.0.0.0/8?'],
    ['10。0。0。0/8', '"10。0。0。0/8" has commas or wide characters in it: did you mean 10.0.0.0/8?'],
    ['10.0.0.5 / 8', '"10.0.0.5 / 8" has white space inside: write 10.0.0.0/16, for example'],
    [
      '10.0.0.0/8, 10.1.0.0/16',
      '"10.0.0.0/8, 10.1.0.0/16" lists several ranges where one is needed: write 10.0.0.0/16, for example',
    ],
    ['fd00::/64', '"fd00::/64" is IPv6: an IPv4 range is needed here, such as 10.0.0.0/16'],
    [
      '::ffff:10.0.0.0/104',
      '"::ffff:10.0.0.0/104" is IPv6: an IPv4 range is needed here, such as 10.0.0.0/16',
    ],
    ['vnet', '"vnet": "v" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0'],
    // A control character is quoted as its escape.
    [
      '10.0.0.0\u0000/8',
      '"10.0.0.0\\u0000/8": "\\u0000" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0',
    ],
  ])('%j is refused with its reason', (text, error) => {
    expect(parseCidr(text)).toEqual({ ok: false, error });
  });
});

describe('IPv6 ranges', () => {
  test.each([
    ['fd00::/48', 'fd00::/48'],
    ['::/0', '::/0'],
    ['::1/128', '::1/128'],
    // Long and in capitals, and still the same block.
    ['FD00:0000:0000:0000:0000:0000:0000:0000/64', 'fd00::/64'],
    [' 2001:db8::/32\n', '2001:db8::/32'],
  ])('%j is read', (text, block) => {
    expect(outcome(parseCidr6(text))).toBe(block);
  });

  test.each([
    ['', '"" is empty: write fd00::/48, for example'],
    ['/64', '"/64": the address is missing, write one such as fd00::'],
    ['fd00::', '"fd00::" has no prefix length: write fd00::/64, for example'],
    ['fd00::/129', '"fd00::/129" has a prefix length over 128'],
    ['fd00::/064', '"fd00::/064" has a prefix length with a leading zero: did you mean fd00::/64?'],
    ['fd00::/64/64', '"fd00::/64/64" has more than one slash: write fd00::/64, for example'],
    ['fd00::1/64', '"fd00::1/64" starts inside a block: did you mean fd00::/64?'],
    ['fd00:: /64', '"fd00:: /64" has white space inside: did you mean fd00::/64?'],
    // The zone belongs to one machine, and no range can have it.
    ['fe80::%eth0/64', '"fe80::%eth0/64" names a zone after %, which a range cannot have: leave it out'],
    [
      '::ffff:10.0.0.0/104',
      '"::ffff:10.0.0.0/104" has a dotted IPv4 address in it: write IPv4 ranges as IPv4, and IPv6 in hexadecimal',
    ],
    ['::ffff:a00:0/104', '"::ffff:a00:0/104" is IPv4 written as IPv6: write it as IPv4'],
    ['::ffff:0:0/96', '"::ffff:0:0/96" is IPv4 written as IPv6: write it as IPv4'],
    ['10.0.0.0/8', '"10.0.0.0/8" is IPv4: an IPv6 range is needed here, such as fd00::/48'],
    ['fd00::1::/64', '"fd00::1::/64": an address has "::" once at most'],
    ['fd00:::/64', '"fd00:::/64": an address has "::" once at most'],
    ['fd000::/64', '"fd000::/64": a group has more than four hexadecimal digits'],
    [
      'fg00::/64',
      '"fg00::/64": "g" is neither a hexadecimal digit nor a colon, and an address looks like fd00::',
    ],
    [
      '1:2:3/64',
      '"1:2:3/64": an address is eight groups with colons between, where "::" stands for groups of zeros',
    ],
  ])('%j is refused with its reason', (text, error) => {
    expect(parseCidr6(text)).toEqual({ ok: false, error });
  });

  test('a block that only contains the IPv4-mapped addresses is read', () => {
    expect(outcome(parseCidr6('::/64'))).toBe('::/64');
  });
});

describe('ranges of either family', () => {
  test.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['fd00::/48', 'fd00::/48'],
    ['10.0.0.5/16', '"10.0.0.5/16" starts inside a block: did you mean 10.0.0.0/16?'],
    ['fd00::/129', '"fd00::/129" has a prefix length over 128'],
    // One colon makes no IPv6 address.
    [
      '10.0.0.0:80',
      '"10.0.0.0:80": ":" is neither a digit from 0 to 9 nor a dot, and an address looks like 10.0.0.0',
    ],
  ])('%j', (text, expected) => {
    expect(outcome(parseAnyCidr(text))).toBe(expected);
  });
});

describe('any text', () => {
  const nearly = fc.stringMatching(/^[0-9a-f.:/% ]{0,30}$/);
  const anyText = fc.oneof(nearly, fc.string({ unit: 'binary', maxLength: 80 }));

  test('is read into a block that its own text names, or refused with a sentence that quotes it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const parse of [parseCidr, parseCidr6, parseAnyCidr]) {
          const result = parse(text);
          if (result.ok) expect(outcome(parse(String(result.value)))).toBe(String(result.value));
          else expect(result.error.startsWith(JSON.stringify(text.trim()).slice(0, 50))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['digits', '1'],
    ['colons', ':'],
    ['slashes', '/'],
    ['spaces inside', '1 '],
  ])('a long run of %s is refused at once and cut', (_, text) => {
    for (const parse of [parseCidr, parseCidr6, parseAnyCidr]) {
      const result = parse(`${text.repeat(1_000_000)}1`);
      expect(result.ok ? '' : result.error).toMatch(
        /^".{57}…" is longer than any range: write \S+, for example$/,
      );
    }
  });
});

describe('ip-cidr as the second gate', () => {
  afterEach(() => {
    vi.doUnmock('ip-cidr');
    vi.resetModules();
  });

  test('every block in canonical text passes both gates', () => {
    const v4 = fc
      .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
      .map(([inside, prefix]) => Cidr.around(inside, prefix));
    const v6 = fc
      .tuple(fc.bigInt({ min: 1n << 64n, max: (1n << 128n) - 1n }), fc.integer({ min: 0, max: 128 }))
      .map(([inside, prefix]) => Cidr6.around(inside, prefix));
    fc.assert(
      fc.property(fc.oneof(v4, v6), (block) => {
        expect(outcome(parseAnyCidr(String(block)))).toBe(String(block));
      }),
    );
  });

  // Each of these passes ip-cidr.
  test.each(['10.0.0.0/08', 'fe80::1%eth0/64', '::ffff:10.0.0.0/104', '10.0.0.5/16', 'fd00::1/64'])(
    'ip-cidr takes %j and the scanner does not',
    (text) => {
      expect(IPCIDR.isValidCIDR(text)).toBe(true);
      expect(parseAnyCidr(text).ok).toBe(false);
    },
  );

  test('ip-cidr makes IPv4 of IPv4-mapped blocks, and the gate refuses them as either', () => {
    expect(new IPCIDR('::ffff:10.0.0.0/104').start()).toBe('10.0.0.0');
    expect(parseCidr6('::ffff:10.0.0.0/104').ok).toBe(false);
    expect(parseCidr('::ffff:10.0.0.0/104').ok).toBe(false);
  });

  test('ip-cidr keeps host bits in its text, and the gate names the block instead', () => {
    expect(String(new IPCIDR('10.0.0.5/24'))).toBe('10.0.0.5/24');
    expect(outcome(parseCidr('10.0.0.5/24'))).toContain('did you mean 10.0.0.0/24?');
  });

  test('ip-cidr writes eight groups, and the gate the canonical text', () => {
    expect(new IPCIDR('fd00::/64').start()).toBe('fd00:0000:0000:0000:0000:0000:0000:0000');
    expect(outcome(parseCidr6('fd00::/64'))).toBe('fd00::/64');
  });

  test.each([
    ['starts elsewhere', [0n, 167_837_695n]],
    ['ends elsewhere', [167_772_160n, 0n]],
  ])('a range that %s by ip-cidr is a fault of the program', async (_, range) => {
    vi.resetModules();
    vi.doMock('ip-cidr', () => ({
      default: class {
        toRange = () => range;
      },
    }));
    const gate = await import('./parse.ts');
    expect(() => gate.parseCidr('10.0.0.0/16')).toThrow(RangeError);
  });
});
