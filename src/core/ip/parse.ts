/**
 * The gate for text that a person typed or pasted.
 *
 * A strict scanner decides first: it takes one spelling of each IPv4 block, so that nothing is read
 * differently here than by the tool the plan is carried to. What passes is read again by ip-cidr, as an
 * independent check of the arithmetic. ip-cidr alone would accept /08, host bits and zone ids, and
 * read IPv4-mapped blocks as IPv4.
 */
import './ip-address-aliases.ts';
import IPCIDR from 'ip-cidr';
import { fail, ok, quoted, type Result } from '../result.ts';
import { looksLikeIPv6 } from './address.ts';
import { type Cidr, scanCidr } from './cidr.ts';
import { type Cidr6, cidr6, scanCidr6 } from './cidr6.ts';
import { cidr6Fault, cidrFault, longestText } from './faults.ts';

/** Reads an IPv4 block such as 10.0.0.0/16. White space around it is dropped. */
export function parseCidr(text: string): Result<Cidr> {
  const typed = text.trim();
  const block = typed.length > longestText ? null : scanCidr(typed);
  if (block === null) return fail(cidrFault(typed));
  confirm(typed, BigInt(block.first), BigInt(block.last));
  return ok(block);
}

/** Reads an IPv6 block such as fd00::/48. White space around it is dropped. */
export function parseCidr6(text: string): Result<Cidr6> {
  const typed = text.trim();
  const block = typed.length > longestText ? null : scanCidr6(typed);
  if (block === null) return fail(cidr6Fault(typed));
  if (mapped.contains(block)) return fail(`${quoted(typed)} is IPv4 written as IPv6: write it as IPv4`);
  confirm(typed, block.first, block.last);
  return ok(block);
}

/** Reads a block of either family. */
export function parseAnyCidr(text: string): Result<Cidr | Cidr6> {
  return looksLikeIPv6(text) ? parseCidr6(text) : parseCidr(text);
}

/** IPv4-mapped addresses (RFC 4291, section 2.5.5.2). */
const mapped = cidr6('::ffff:0:0/96');

/** Throws when ip-cidr reads another range from `text` or none, which is a fault of this program. */
function confirm(text: string, first: bigint, last: bigint): void {
  const range = new IPCIDR(text).toRange<bigint>({ type: 'bigInteger' });
  if (range[0] !== first || range[1] !== last) {
    throw new RangeError(
      `${quoted(text)} was read as ${first} to ${last}, and by ip-cidr as ${range.join(' to ')}`,
    );
  }
}
