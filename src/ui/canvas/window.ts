import { Cidr } from '../../core/ip/cidr.ts';
import type { MapWindow } from '../../core/map/layout.ts';

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
