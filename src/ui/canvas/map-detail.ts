import { formatAddress, parseAddress } from '../../core/ip/address.ts';
import { sizeOf } from '../../core/ip/size.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import { type ModelId, modelIds } from '../../core/models/index.ts';

export const mapLayouts = ['strip', 'grid'] as const;
export type MapLayout = (typeof mapLayouts)[number];

export const spaceKinds = ['vnet', 'podCidr', 'serviceCidr'] as const;
export type MapSpaceKind = (typeof spaceKinds)[number];

/** What the map shows of itself. null: what the plan itself leads to. */
export interface MapDetail {
  /** The addresses that are looked at, such as 10.20.0.192/26; they need not be aligned. null: all of the space. */
  readonly window: MapWindow | null;
  readonly space: MapSpaceKind;
  readonly layout: MapLayout;
  /** null: the model of the plan. */
  readonly model: ModelId | null;
  /** The model laid over it, to be compared by a swipe. */
  readonly against: ModelId | null;
}

export const wholeMap: MapDetail = {
  window: null,
  space: 'vnet',
  layout: 'strip',
  model: null,
  against: null,
};

/** Stands before the model that another is compared with. */
const against = 'vs-';

/**
 * Reads "10.20.0.192/26:grid:overlay:vs-kubenet": the window, the space, the layout and the models, each
 * only where it is not as it is at first, in any order. What cannot be read counts as left out.
 */
export function readMapDetail(detail: string): MapDetail {
  const words = detail.split(':');
  const one = <T extends string>(among: readonly T[], before = ''): T | null =>
    among.find((value) => words.includes(before + value)) ?? null;
  return {
    window: readWindow(words[0] ?? ''),
    space: one(spaceKinds) ?? wholeMap.space,
    layout: one(mapLayouts) ?? wholeMap.layout,
    model: one(modelIds),
    against: one(modelIds, against),
  };
}

export function writeMapDetail({ window, space, layout, model, against: other }: MapDetail): string {
  return [
    ...(window === null ? [] : [windowText(window)]),
    ...(space === wholeMap.space ? [] : [space]),
    ...(layout === wholeMap.layout ? [] : [layout]),
    ...(model === null ? [] : [model]),
    ...(other === null ? [] : [against + other]),
  ].join(':');
}

/** "10.20.0.192/26": the first address of a window and the prefix length that its size has. */
export const windowText = ({ first, addresses }: MapWindow): string =>
  `${formatAddress(Math.round(first))}/${32 - Math.round(Math.log2(addresses))}`;

function readWindow(text: string): MapWindow | null {
  const [address, prefix] = cut(text, '/');
  const first = parseAddress(address);
  if (!first.ok || !/^(?:\d|[12]\d|3[0-2])$/.test(prefix)) return null;
  return { first: first.value, addresses: sizeOf(Number(prefix)) };
}

function cut(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
