import { defaultPodCidr, defaultServiceCidr } from '../facts/defaults.ts';
import { largestVnet, smallestSubnet } from '../facts/limits.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { parseCidr } from '../ip/parse.ts';
import { prefixFor, subtract } from '../ip/space.ts';
import { quoted } from '../result.ts';
import { readable } from './fields.ts';
import { freePrivateRange, unusableRanges } from './free-ranges.ts';
import type { Problem } from './plan.ts';
import { sentence } from './range-fields.ts';

/**
 * The ranges as prefixes of a VNet: none twice, none larger than a VNet takes, and without what AKS and
 * Azure keep for themselves. What is left out is a problem with its place in the list.
 */
export function readRanges(texts: readonly string[]): {
  readonly vnet: readonly Cidr[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const blocks: { readonly path: string; readonly text: string; readonly block: Cidr }[] = [];
  for (const [index, text] of texts.entries()) {
    const path = `ranges[${index}]`;
    if (index === readable.prefixes) {
      const message = `${texts.length} ranges are more than the planner reads: the first ${index} count.`;
      problems.push({ path, text, message });
      break;
    }
    const read = parseCidr(text);
    const message = read.ok ? unfit(read.value) : sentence(read.error);
    if (message !== null) problems.push({ path, text, message });
    else if (read.ok) blocks.push({ path, text, block: read.value });
  }
  const vnet = blocks.flatMap(({ path, text, block }, index) => {
    const around = blocks.find(
      (other, at) =>
        at !== index && other.block.contains(block) && !(other.block.equals(block) && at > index),
    );
    if (around) {
      const message = `${block} lies in ${around.block}, which is given too: it counts once.`;
      problems.push({ path, text, message });
      return [];
    }
    const usable = subtract([block], unusableRanges).filter(({ prefix }) => prefix <= smallestSubnet.value);
    const kept = unusableRanges.filter((range) => range.overlaps(block));
    if (kept.length > 0) {
      const message = `${block} holds ${kept.join(', ')}, which AKS or Azure keeps for itself: that part is left out.`;
      problems.push({ path, text, message });
    }
    return usable;
  });
  return { vnet, problems };
}

function unfit(block: Cidr): string | null {
  if (block.prefix < largestVnet.value)
    return `${quoted(block.toString())} is larger than a /${largestVnet.value}, the largest prefix of a VNet: give a part of it.`;
  if (block.prefix > smallestSubnet.value)
    return `${quoted(block.toString())} is smaller than a /${smallestSubnet.value}, the smallest subnet that Azure makes: give a larger range.`;
  return null;
}

/** The customary service CIDR, or one of its size or smaller where the VNet or the pod CIDR is in its way. */
export function chosenServiceCidr(kept: readonly Cidr[]): Cidr {
  const usual = cidr(defaultServiceCidr.value);
  for (let prefix = usual.prefix; prefix <= smallestSubnet.value; prefix++) {
    const found = freePrivateRange(prefix, [...unusableRanges, ...kept], usual);
    if (found) return found;
  }
  return usual;
}

/** The customary pod CIDR, a larger one where it has fewer than `addresses`, or the largest that is free. */
export function chosenPodCidr(addresses: number, kept: readonly Cidr[]): Cidr {
  const usual = cidr(defaultPodCidr.value);
  const wanted = Math.min(usual.prefix, prefixFor(addresses) ?? 0);
  const least = prefixFor(addresses) ?? 0;
  for (const prefix of prefixesFrom(wanted, least)) {
    const found = freePrivateRange(prefix, [...unusableRanges, ...kept], usual);
    if (found) return found;
  }
  return usual;
}

/** The size wanted, the least that is enough, then ever smaller ones. */
const prefixesFrom = (wanted: number, least: number): readonly number[] => [
  wanted,
  ...Array.from({ length: smallestSubnet.value - least + 1 }, (_, index) => least + index),
];
