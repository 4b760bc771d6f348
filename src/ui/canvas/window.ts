import { Cidr } from '../../core/ip/cidr.ts';
import type { MapWindow } from '../../core/map/layout.ts';
import type { MapLayout } from './map-detail.ts';

/** The smallest block in CIDR notation that holds all of the run. */
export function blockAround({ first, addresses }: MapWindow): MapWindow {
  let prefix = 32 - Math.ceil(Math.log2(addresses));
  while (prefix > 0 && Cidr.around(first, prefix).last < first + addresses - 1) prefix -= 1;
  const block = Cidr.around(first, prefix);
  return { first: block.first, addresses: block.size };
}

export const holds = (outer: MapWindow, inner: MapWindow): boolean =>
  outer.first <= inner.first && inner.first + inner.addresses <= outer.first + outer.addresses;

/** Blocks this many times as large as what was found are shown around it. */
const timesFound = 8;

/** A block of the space around a run, with what lies beside it. */
export function windowAbout(run: MapWindow, space: MapWindow, times = timesFound): MapWindow {
  const { first, addresses } = blockAround(run);
  const size = Math.min(space.addresses, addresses * times);
  const block = Cidr.around(first, 32 - Math.log2(size));
  return { first: block.first, addresses: block.size };
}

/** A strip shows whole rows, at most this many parts of a window; a grid shows one block. */
const rowsOfWindow = 8;

/** How far apart the windows of a size begin. */
export const stepOf = (addresses: number, layout: MapLayout): number =>
  layout === 'grid' ? addresses : Math.max(1, addresses / rowsOfWindow);

/** A window as large as another, or the given number of addresses, about an address of the space. */
export function windowAt(address: number, addresses: number, space: MapWindow, layout: MapLayout): MapWindow {
  const step = stepOf(addresses, layout);
  const first =
    layout === 'grid'
      ? Math.floor(address / step) * step
      : Math.round((address - addresses / 2) / step) * step;
  const last = space.first + space.addresses - addresses;
  return { first: Math.min(Math.max(space.first, first), last), addresses };
}

/** Twice or half as much about the same middle, as far as the space and a single address allow. */
export function zoomed(window: MapWindow, by: 2 | 0.5, space: MapWindow, layout: MapLayout): MapWindow {
  const addresses = Math.min(space.addresses, Math.max(1, window.addresses / by));
  return windowAt(window.first + window.addresses / 2, addresses, space, layout);
}
