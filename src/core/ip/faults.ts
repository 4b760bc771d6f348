/**
 * What is wrong with a text that is no block: one sentence that quotes it and, where it can be told,
 * names what would be right. Called only for texts that the scanners refused.
 */
import { quoted } from '../result.ts';
import {
  addressFault,
  highestAddress,
  inPlainText,
  looksLikeIPv6,
  notPlain,
  scanAddress,
} from './address.ts';
import { scanAddress6 } from './address6.ts';
import { Cidr, scanCidr } from './cidr.ts';
import { Cidr6, scanCidr6 } from './cidr6.ts';

/** Longer than any block can be written: 45 characters of IPv6 and a prefix length such as /128. */
export const longestText = 49;

const example = 'write 10.0.0.0/16, for example';
const example6 = 'write fd00::/48, for example';

/** Why `text` is not an IPv4 block. */
export function cidrFault(text: string): string {
  const outside = outerFault(text, example, scanCidr);
  if (outside !== null) return outside;
  const name = quoted(text);
  if (looksLikeIPv6(text)) return `${name} is IPv6: an IPv4 range is needed here, such as 10.0.0.0/16`;
  const [host = '', ...prefixes] = text.split('/');
  const first = scanAddress(host);
  if (first === null) return `${name}: ${addressFault(host)}`;
  const netmask = scanAddress(prefixes[0] ?? '');
  if (prefixes.length === 1 && netmask !== null) return netmaskFault(name, first, netmask);
  return prefixFault(name, prefixes, 32, (prefix) => Cidr.around(first, prefix), 24);
}

/** Why `text` is not an IPv6 block. */
export function cidr6Fault(text: string): string {
  const outside = outerFault(text, example6, scanCidr6);
  if (outside !== null) return outside;
  const name = quoted(text);
  const [host = '', ...prefixes] = text.split('/');
  if (scanAddress(host) !== null) return `${name} is IPv4: an IPv6 range is needed here, such as fd00::/48`;
  if (host.includes('%')) return `${name} names a zone after %, which a range cannot have: leave it out`;
  if (host.includes('.')) {
    return `${name} has a dotted IPv4 address in it: write IPv4 ranges as IPv4, and IPv6 in hexadecimal`;
  }
  const first = scanAddress6(host);
  if (first === null) return `${name}: ${address6Fault(host)}`;
  return prefixFault(name, prefixes, 128, (prefix) => Cidr6.around(first, prefix), 64);
}

/** The faults that come before any question of numbers. */
function outerFault(text: string, write: string, scan: (text: string) => unknown): string | null {
  const name = quoted(text);
  if (text === '') return `${name} is empty: ${write}`;
  if (text.length > longestText) return `${name} is longer than any range: ${write}`;
  const meant = inPlainText(text);
  if (meant !== text && scan(meant) !== null) return `${name} ${notPlain}: did you mean ${meant}?`;
  if (/[,;]/.test(text)) return `${name} lists several ranges where one is needed: ${write}`;
  if (/\s/.test(text)) {
    const closed = text.replace(/\s/g, '');
    return `${name} has white space inside: ${scan(closed) === null ? write : `did you mean ${closed}?`}`;
  }
  return null;
}

/** What is wrong after the slash, or before it where that is not the start of a block. */
function prefixFault(
  name: string,
  prefixes: readonly string[],
  longest: number,
  around: (prefix: number) => Cidr | Cidr6,
  usual: number,
): string {
  const [prefix = ''] = prefixes;
  const value = Number(prefix);
  if (prefixes.length > 1) return `${name} has more than one slash: write ${around(usual)}, for example`;
  if (prefix === '') return `${name} has no prefix length: write ${around(usual)}, for example`;
  if (!/^\d+$/.test(prefix)) {
    return `${name} has a prefix length that is not a whole number: write ${around(usual)}, for example`;
  }
  if (value > longest) return `${name} has a prefix length over ${longest}`;
  if (prefix.length > 1 && prefix.startsWith('0')) {
    return `${name} has a prefix length with a leading zero: did you mean ${around(value)}?`;
  }
  return `${name} starts inside a block: did you mean ${around(value)}?`;
}

function netmaskFault(name: string, first: number, netmask: number): string {
  const size = highestAddress - netmask + 1;
  const prefix = 32 - Math.log2(size);
  const meant = Number.isInteger(prefix)
    ? `did you mean ${Cidr.around(first, prefix)}?`
    : `write ${Cidr.around(first, 24)}, for example`;
  return `${name} has a netmask where a prefix length belongs: ${meant}`;
}

function address6Fault(host: string): string {
  if (host === '') return 'the address is missing, write one such as fd00::';
  const stranger = [...host].find((character) => !/[\da-f:]/i.test(character));
  if (stranger !== undefined) {
    return `${quoted(stranger)} is neither a hexadecimal digit nor a colon, and an address looks like fd00::`;
  }
  if (host.split('::').length > 2 || host.includes(':::')) return 'an address has "::" once at most';
  const long = host.split(':').find((group) => group.length > 4);
  if (long !== undefined) return 'a group has more than four hexadecimal digits';
  return 'an address is eight groups with colons between, where "::" stands for groups of zeros';
}
