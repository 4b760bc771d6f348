/** An IPv6 address as a whole number from 0 to 2¹²⁸ − 1. */
export type Address6 = bigint;

export const highestAddress6: Address6 = (1n << 128n) - 1n;

/**
 * The address in the canonical text of RFC 5952: lower case, no leading zeros, and `::` for the first
 * of the longest runs of two or more zero groups. Throws a RangeError for a number that is no address.
 */
export function formatAddress6(n: Address6): string {
  if (n < 0n || n > highestAddress6) throw new RangeError(`${n} is not an IPv6 address`);
  const groups = Array.from({ length: 8 }, (_, i) => Number((n >> BigInt(112 - 16 * i)) & 0xffffn));
  const { start, length } = longestZeroRun(groups);
  const text = (some: readonly number[]) => some.map((group) => group.toString(16)).join(':');
  if (length < 2) return text(groups);
  return `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let length = 0;
  for (const [i, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: i - length + 1, length };
  }
  return longest;
}

/**
 * Reads an IPv6 address in hexadecimal groups (RFC 4291, section 2.2, forms 1 and 2), in either case.
 * The form that ends in a dotted IPv4 address, zone ids and anything else are null.
 */
export function scanAddress6(text: string): Address6 | null {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return null;
  const left = groupsOf(head);
  const right = groupsOf(tail ?? '');
  if (left === null || right === null) return null;
  const zeros = 8 - left.length - right.length;
  if (tail === undefined ? zeros !== 0 : zeros < 1) return null;
  const digits = [...left, ...new Array<string>(zeros).fill('0'), ...right];
  return BigInt(`0x${digits.map((group) => group.padStart(4, '0')).join('')}`);
}

/** The groups of a text without `::`; null when one of them is not one to four hexadecimal digits. */
function groupsOf(text: string): string[] | null {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups : null;
}
