import { formatAddress } from '../../core/ip/address.ts';
import type { AddressMap, Unmapped } from '../../core/plan/address-map.ts';
import type { MapBlock, RangeBlock } from '../../core/plan/address-map-blocks.ts';
import { sharesByUse } from '../../core/plan/address-map-parts.ts';
import type { SpaceKind } from '../../core/plan/evaluation.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { type MapUse, useTexts } from './uses.ts';

interface Run {
  readonly first: number;
  readonly addresses: number;
}

/** "10.20.0.4 to 10.20.0.26", or the address alone. */
export function runText({ first, addresses }: Run): string {
  const from = formatAddress(first);
  return addresses === 1 ? from : `${from} to ${formatAddress(first + addresses - 1)}`;
}

/** What a range is called where its kind is not to be seen otherwise. */
export function rangeTitle({ space, name }: { space: SpaceKind | null; name: string }): string {
  if (space === 'podCidr') return 'Pod CIDR';
  if (space === 'serviceCidr') return 'Service CIDR';
  return `Subnet ${name}`;
}

/** The uses of a range with their figures, largest concern first: held, planned, kept, free, missing. */
export function figuresOf({ parts, overflow }: RangeBlock): readonly string[] {
  const all: readonly { readonly use: MapUse; readonly addresses: number }[] = [
    ...sharesByUse(parts),
    ...(overflow > 0 ? [{ use: 'missing' as const, addresses: overflow }] : []),
  ];
  return all.map(({ use, addresses }) => useTexts[use].phrase(addresses));
}

/** A block of the map in one sentence: its name for a screen reader. */
export function blockSentence(block: MapBlock): string {
  const size = count(block.addresses, 'address', 'addresses');
  if (block.kind === 'range')
    return `${rangeTitle(block)}, ${block.cidr}, ${size}: ${figuresOf(block).join(', ')}`;
  if (block.kind === 'blocked')
    return `Not usable, ${runText(block)}, ${size}: ${block.name} ${block.cidr} is in the way`;
  return `Free, ${runText(block)}, ${size}: the largest block that fits is ${block.largest}`;
}

/** A range without a place on the map, and why. */
export function unmappedSentence(range: Unmapped): string {
  const title = rangeTitle(range);
  const needs = count(range.addresses, 'address', 'addresses');
  if (range.why === 'noRoom')
    return `${title} is not on the map: the VNet has no free block for its ${needs}.`;
  if (range.why === 'outsideVnet')
    return `${title} ${range.cidr} is not on the map: it lies outside the VNet. It is planned to hold ${needs}.`;
  return `${title} ${range.cidr} is not on the map: it lies over subnet ${range.over}. It is planned to hold ${needs}.`;
}

/** How a strip of the given width in pixels is drawn, in words. */
export function scaleText(addresses: number, width: number): string {
  const perPixel = addresses / width;
  if (perPixel >= 1) return `1 px = ${count(Math.round(perPixel), 'address', 'addresses')}`;
  return `1 address = ${figure(Math.round(1 / perPixel))} px`;
}

/** Every block of the map in the order in which the arrow keys visit them. */
export const blocksInOrder = ({ spaces }: AddressMap): readonly MapBlock[] =>
  spaces.flatMap(({ blocks }) => blocks);
