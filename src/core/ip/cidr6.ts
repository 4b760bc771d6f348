import { quoted } from '../result.ts';
import { type Address6, formatAddress6, highestAddress6, scanAddress6 } from './address6.ts';
import { scanPrefix } from './cidr.ts';

/**
 * A block of IPv6 addresses in CIDR notation, such as fd00::/48 (RFC 4291).
 *
 * Immutable and canonical like `Cidr`, with big integers for addresses.
 */
export class Cidr6 {
  readonly first: Address6;
  /** The prefix length: 0 for all of IPv6, 128 for a single address. */
  readonly prefix: number;
  readonly last: Address6;

  private constructor(first: Address6, prefix: number, size: bigint) {
    this.first = first;
    this.prefix = prefix;
    this.last = first + size - 1n;
  }

  /** The block with the given prefix length that `address` lies in. */
  static around(address: Address6, prefix: number): Cidr6 {
    if (address < 0n || address > highestAddress6) throw new RangeError(`${address} is not an IPv6 address`);
    const size = sizeOf6(prefix);
    return new Cidr6(address - (address % size), prefix, size);
  }

  /** How many addresses the block has, from 1 to 2¹²⁸. */
  get size(): bigint {
    return this.last - this.first + 1n;
  }

  includes(address: Address6): boolean {
    return this.first <= address && address <= this.last;
  }

  contains(other: Cidr6): boolean {
    return this.first <= other.first && other.last <= this.last;
  }

  overlaps(other: Cidr6): boolean {
    return this.first <= other.last && other.first <= this.last;
  }

  equals(other: Cidr6): boolean {
    return this.first === other.first && this.prefix === other.prefix;
  }

  /** The block twice the size that this one is half of; null for all of IPv6. */
  parent(): Cidr6 | null {
    return this.prefix === 0 ? null : Cidr6.around(this.first, this.prefix - 1);
  }

  /** The lower and the upper half; null for a single address. */
  halves(): [Cidr6, Cidr6] | null {
    if (this.prefix === 128) return null;
    const half = this.size / 2n;
    return [
      new Cidr6(this.first, this.prefix + 1, half),
      new Cidr6(this.first + half, this.prefix + 1, half),
    ];
  }

  /** The block in the canonical text of RFC 5952. */
  toString(): string {
    return `${formatAddress6(this.first)}/${this.prefix}`;
  }
}

/** How many addresses a block with this prefix length has. Throws a RangeError outside 0 to 128. */
function sizeOf6(prefix: number): bigint {
  if (!(Number.isInteger(prefix) && prefix >= 0 && prefix <= 128)) {
    throw new RangeError(`${prefix} is not an IPv6 prefix length`);
  }
  return 1n << BigInt(128 - prefix);
}

/** Address order, and the larger block first where two start together. */
export const compareCidrs6 = (a: Cidr6, b: Cidr6): number =>
  a.first === b.first ? a.prefix - b.prefix : a.first < b.first ? -1 : 1;

/** A block written in code. Throws a SyntaxError; text from a person goes through `parseCidr6`. */
export function cidr6(text: string): Cidr6 {
  const block = scanCidr6(text);
  if (block === null) throw new SyntaxError(`${quoted(text)} is not an IPv6 block in CIDR notation`);
  return block;
}

/** Reads a block in any text that `scanAddress6` and one prefix length allow. Host bits are refused with null. */
export function scanCidr6(text: string): Cidr6 | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const first = scanAddress6(text.slice(0, slash));
  const prefix = scanPrefix(text, slash + 1, 128);
  if (first === null || prefix === null || first % sizeOf6(prefix) !== 0n) return null;
  return Cidr6.around(first, prefix);
}
