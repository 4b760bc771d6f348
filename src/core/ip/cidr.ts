import { quoted } from '../result.ts';
import { type Address, formatAddress, isAddress, scanAddress } from './address.ts';
import { sizeOf } from './size.ts';

/**
 * A block of IPv4 addresses in CIDR notation, such as 10.0.0.0/16 (RFC 4632).
 *
 * Blocks are immutable and canonical: `first` is always a multiple of `size`,
 * so two blocks are either disjoint or one contains the other.
 */
export class Cidr {
  readonly first: Address;
  /** The prefix length: 0 for all of IPv4, 32 for a single address. */
  readonly prefix: number;
  readonly last: Address;

  private constructor(first: Address, prefix: number, size: number) {
    this.first = first;
    this.prefix = prefix;
    this.last = first + size - 1;
  }

  /** The block with the given prefix length that `address` lies in. */
  static around(address: Address, prefix: number): Cidr {
    if (!isAddress(address)) throw new RangeError(`${address} is not an IPv4 address`);
    const size = sizeOf(prefix);
    return new Cidr(Math.floor(address / size) * size, prefix, size);
  }

  /** How many addresses the block has, from 1 to 2³². */
  get size(): number {
    return this.last - this.first + 1;
  }

  includes(address: Address): boolean {
    return this.first <= address && address <= this.last;
  }

  contains(other: Cidr): boolean {
    return this.first <= other.first && other.last <= this.last;
  }

  overlaps(other: Cidr): boolean {
    return this.first <= other.last && other.first <= this.last;
  }

  equals(other: Cidr): boolean {
    return this.first === other.first && this.prefix === other.prefix;
  }

  /** The block twice the size that this one is half of; null for all of IPv4. */
  parent(): Cidr | null {
    return this.prefix === 0 ? null : Cidr.around(this.first, this.prefix - 1);
  }

  /** The lower and the upper half; null for a single address. */
  halves(): [Cidr, Cidr] | null {
    if (this.prefix === 32) return null;
    const half = this.size / 2;
    return [new Cidr(this.first, this.prefix + 1, half), new Cidr(this.first + half, this.prefix + 1, half)];
  }

  toString(): string {
    return `${formatAddress(this.first)}/${this.prefix}`;
  }
}

/** Address order, and the larger block first where two start together. */
export const compareCidrs = (a: Cidr, b: Cidr): number => a.first - b.first || a.prefix - b.prefix;

/** A block written in code. Throws a SyntaxError; text from a person goes through `parseCidr`. */
export function cidr(text: string): Cidr {
  const block = scanCidr(text);
  if (block === null) throw new SyntaxError(`${quoted(text)} is not an IPv4 block in CIDR notation`);
  return block;
}

/** Reads a block in its one canonical text. Anything else, host bits included, is null. */
export function scanCidr(text: string): Cidr | null {
  const slash = text.indexOf('/');
  const first = scanAddress(text, slash);
  if (first === null) return null;
  const prefix = scanPrefix(text, slash + 1, 32);
  if (prefix === null || first % sizeOf(prefix) !== 0) return null;
  return Cidr.around(first, prefix);
}

/** Reads the prefix length that fills `text` from `start`, without leading zeros; null over `longest`. */
export function scanPrefix(text: string, start: number, longest: number): number | null {
  let prefix = -1;
  for (let i = start; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || prefix === 0) return null;
    prefix = prefix < 0 ? digit : prefix * 10 + digit;
    if (prefix > longest) return null;
  }
  return prefix < 0 ? null : prefix;
}
