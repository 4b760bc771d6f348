import { formatAddress, parseAddress } from '../../core/ip/address.ts';
import { sizeOf } from '../../core/ip/size.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import { type ModelId, modelIds } from '../../core/models/index.ts';

export const mapLayouts = ['strip', 'grid'] as const;
export type MapLayout = (typeof mapLayouts)[number];

export const spaceKinds = ['vnet', 'podCidr', 'serviceCidr'] as const;
export type MapSpaceKind = (typeof spaceKinds)[number];

/** What may happen to the cluster on the map. */
export const eventKinds = ['addNode', 'upgrade', 'autoscale'] as const;
export type EventKind = (typeof eventKinds)[number];

/** An event of a pool and how far it has come. Both are counted from 0, and may lie behind the last. */
export interface EventPlace {
  readonly kind: EventKind;
  readonly pool: number;
  readonly step: number;
}

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
  /** null: nothing happens. */
  readonly event: EventPlace | null;
}

export const wholeMap: MapDetail = {
  window: null,
  space: 'vnet',
  layout: 'strip',
  model: null,
  against: null,
  event: null,
};

/** Stands before the model that another is compared with. */
const against = 'vs-';

/**
 * Reads "10.20.0.192/26:grid:overlay:vs-kubenet:upgrade-2-4": the window, the space, the layout, the models
 * and the event with its pool and step, each only where it is not as it is at first, the window first and
 * the rest in any order. What cannot be read counts as left out.
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
    event: words.map(readEvent).find((event) => event !== null) ?? null,
  };
}

export function writeMapDetail({ window, space, layout, model, against: other, event }: MapDetail): string {
  return [
    ...(window === null ? [] : [windowText(window)]),
    ...(space === wholeMap.space ? [] : [space]),
    ...(layout === wholeMap.layout ? [] : [layout]),
    ...(model === null ? [] : [model]),
    ...(other === null ? [] : [against + other]),
    ...(event === null ? [] : [`${event.kind}-${event.pool + 1}-${event.step + 1}`]),
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

/** "upgrade-2-4": step 4 of the upgrade of the second pool. */
function readEvent(text: string): EventPlace | null {
  const [, word, pool, step] = /^([a-zA-Z]+)-([1-9]\d{0,3})-([1-9]\d{0,3})$/.exec(text) ?? [];
  const kind = eventKinds.find((each) => each === word);
  return kind ? { kind, pool: Number(pool) - 1, step: Number(step) - 1 } : null;
}

function cut(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
