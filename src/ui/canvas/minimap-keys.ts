import type { MapWindow } from '../../core/map/layout.ts';
import type { MapLayout } from './map-detail.ts';
import { stepOf, windowAt, zoomed } from './window.ts';

/** The line of the minimap has no room for more blocks than this. */
export const mostBlocks = 256;

const pans: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};
const pages: Readonly<Record<string, -1 | 1>> = { PageDown: -1, PageUp: 1 };
const zooms: Readonly<Record<string, 2 | 0.5>> = { '+': 2, '=': 2, '-': 0.5, _: 0.5 };

/** The window that a key on the minimap asks for, as a slider takes keys; null for one that is not for it. */
export function minimapKey(
  key: string,
  window: MapWindow,
  space: MapWindow,
  layout: MapLayout,
): MapWindow | null {
  const { first, addresses } = window;
  const at = (begin: number) => windowAt(begin + addresses / 2, addresses, space, layout);
  const pan = pans[key];
  if (pan) return at(first + pan * stepOf(addresses, layout));
  const page = pages[key];
  if (page) return at(first + page * addresses);
  const zoom = zooms[key];
  if (zoom) return zoomed(window, zoom, space, layout);
  if (key === 'Home') return at(space.first);
  if (key === 'End') return at(space.first + space.addresses - addresses);
  return key === '0' ? { first: space.first, addresses: space.addresses } : null;
}
