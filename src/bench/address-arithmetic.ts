/**
 * The address arithmetic below every plan, done four times over: by the planner, by each of two libraries with
 * nothing but what they offer, and by a loop over numbers that no general code can beat. All four give the same answer.
 */
import '../core/ip/ip-address-aliases.ts';
import { containsCidr, excludeCidr, overlapCidr, parseCidr } from 'cidr-tools';
import IPCIDR from 'ip-cidr';
import { cidr } from '../core/ip/cidr.ts';
import { subtract } from '../core/ip/space.ts';

export interface Ranges {
  /** One block, in CIDR notation. */
  readonly vnet: string;
  /** Blocks that are taken, some of them out of the VNet. */
  readonly taken: readonly string[];
}

export interface Answer {
  /** Pairs of taken blocks that share an address. */
  readonly overlapping: number;
  /** Taken blocks that are wholly in the VNet. */
  readonly inside: number;
  /** The fewest blocks that make up what is left of the VNet, in address order. */
  readonly free: readonly string[];
}

/** That many ranges in a /8 and beside it: subnets of several sizes, every fourth over the one before. */
export const rangesOf = (count: number, step = 0): Ranges => ({
  vnet: '10.0.0.0/8',
  taken: Array.from({ length: count }, (_, index) => {
    const place = index % 4 === 3 ? index - 1 : index;
    const first = index % 8 === 7 ? 11 : 10;
    return `${first}.${(place * 7 + step) % 256}.${(place % 16) * 16}.0/${21 + (index % 6)}`;
  }),
});

function pairs<T>(all: readonly T[], touch: (a: T, b: T) => boolean): number {
  let found = 0;
  for (const [index, a] of all.entries())
    for (let other = index + 1; other < all.length; other++) if (touch(a, all[other] as T)) found++;
  return found;
}

export function byPlanner({ vnet, taken }: Ranges): Answer {
  const space = cidr(vnet);
  const blocks = taken.map(cidr);
  return {
    overlapping: pairs(blocks, (a, b) => a.overlaps(b)),
    inside: blocks.filter((block) => space.contains(block)).length,
    free: subtract([space], blocks).map(String),
  };
}

export const byCidrTools = ({ vnet, taken }: Ranges): Answer => ({
  overlapping: pairs(taken, overlapCidr),
  inside: taken.filter((block) => containsCidr(vnet, block)).length,
  free: inOrder(excludeCidr(vnet, [...taken])),
});

/** The library puts 10.128.0.0 before 10.16.0.0 in some of its lists. */
const inOrder = (blocks: readonly string[]) =>
  blocks.toSorted((a, b) => Number(parseCidr(a).start - parseCidr(b).start));

/** The library knows no sets of addresses: what is left is swept with the big integers that it gives. */
export function byIpCidr({ vnet, taken }: Ranges): Answer {
  const space = new IPCIDR(vnet);
  const blocks = taken.map((text) => new IPCIDR(text));
  const past = bound(space.end(bigInteger)) + 1n;
  const holes = blocks.map(
    (block) => [bound(block.start(bigInteger)), bound(block.end(bigInteger))] as const,
  );
  holes.sort(([a], [b]) => Number(a - b));
  const free: string[] = [];
  let next = bound(space.start(bigInteger));
  for (const [first, last] of [...holes, [past, past] as const]) {
    const stop = first < past ? first : past;
    while (next < stop) {
      let prefix = 32;
      let size = 1n;
      while (next % (size * 2n) === 0n && next + size * 2n <= stop) {
        size *= 2n;
        prefix--;
      }
      free.push(`${everyAddress.toArray({ from: next, limit: 1n })[0]}/${prefix}`);
      next += size;
    }
    if (last >= next) next = last + 1n;
  }
  return {
    overlapping: pairs(blocks, (a, b) => a.contains(b.addressStart) || b.contains(a.addressStart)),
    inside: blocks.filter((block) => space.contains(block.addressStart) && space.contains(block.addressEnd))
      .length,
    free,
  };
}

const bigInteger = { type: 'bigInteger' } as const;
const bound = (value: unknown) => value as bigint;
const everyAddress = new IPCIDR('0.0.0.0/0');

/** Numbers alone, for exactly this question: the limit of what any code can do that reads and writes text. */
export function byBareLoop({ vnet, taken }: Ranges): Answer {
  const count = taken.length;
  const firsts = new Float64Array(count);
  const ends = new Float64Array(count);
  const start = firstOf(vnet);
  const past = start + sizeOf(vnet);
  let overlapping = 0;
  let inside = 0;
  for (let i = 0; i < count; i++) {
    const text = taken[i] as string;
    const first = firstOf(text);
    const end = first + sizeOf(text);
    if (first >= start && end <= past) inside++;
    for (let j = 0; j < i; j++) if (first < (ends[j] as number) && (firsts[j] as number) < end) overlapping++;
    firsts[i] = first;
    ends[i] = end;
  }
  firsts.sort();
  ends.sort();
  return { overlapping, inside, free: freeBetween(start, past, firsts, ends) };
}

/**
 * What the runs leave of `start` to just before `past`. Sorted apart, the n-th end still bounds every run that begins
 * before the next gap.
 */
function freeBetween(start: number, past: number, firsts: Float64Array, ends: Float64Array): string[] {
  const free: string[] = [];
  let next = start;
  for (let i = 0; i <= firsts.length && next < past; i++) {
    const stop = Math.min(firsts[i] ?? past, past);
    while (next < stop) {
      let prefix = 32;
      let size = 1;
      while (next % (size * 2) === 0 && next + size * 2 <= stop) {
        size *= 2;
        prefix--;
      }
      free.push(`${next >>> 24}.${(next >>> 16) & 255}.${(next >>> 8) & 255}.${next & 255}/${prefix}`);
      next += size;
    }
    next = Math.max(next, ends[i] ?? past);
  }
  return free;
}

function firstOf(text: string): number {
  let address = 0;
  let octet = 0;
  for (let i = 0; ; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48) octet = octet * 10 + code - 48;
    else {
      address = address * 256 + octet;
      octet = 0;
      if (code === 47) return address;
    }
  }
}

const sizeOf = (text: string): number => 2 ** (32 - Number(text.slice(text.indexOf('/') + 1)));
