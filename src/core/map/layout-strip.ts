import type { Address } from '../ip/address.ts';
import {
  clipped,
  type Geometry,
  type LayoutOptions,
  type MapRect,
  type MapWindow,
  type Point,
  type Rect,
  type Size,
} from './layout.ts';
import type { MapSpaceNode } from './node.ts';
import { visibleRects } from './visible.ts';

/** Rows as of a ruler: each starts at a multiple of its length, which is a power of two. */
export interface StripRows {
  /** Addresses of a row. */
  readonly length: number;
  /** In px. */
  readonly height: number;
  /** First address of the first row in the picture, and the y of its upper edge, which may be above 0. */
  readonly first: Address;
  readonly y: number;
  /** Rows that are in the picture, whole or in part. */
  readonly count: number;
}

/** Rows are at least this high, where there are several. In px. */
const leastRowHeight = 40;

/** The rows on which a window of a space fills a picture; all of a row is in the picture. */
export function stripRows(space: MapSpaceNode, window: MapWindow, { height }: Size): StripRows {
  const most = Math.max(1, Math.floor(height / leastRowHeight));
  const length = Math.min(space.addresses, 2 ** Math.max(0, Math.ceil(Math.log2(window.addresses / most))));
  const rowHeight = (height * length) / window.addresses;
  const first = Math.floor(window.first / length) * length;
  const y = ((first - window.first) / length) * rowHeight;
  return { length, height: rowHeight, first, y, count: Math.ceil((height - y) / rowHeight - 1e-9) };
}

/** The space around a window, in rows: each next row continues the one above. */
export function stripLayout(
  space: MapSpaceNode,
  window: MapWindow,
  size: Size,
  options?: LayoutOptions,
): readonly MapRect[] {
  const rows = stripRows(space, window, size);
  const from = Math.max(space.first, rows.first);
  const to = Math.min(space.first + space.addresses, rows.first + rows.count * rows.length);
  const geometry: Geometry = {
    size,
    area: (size.width * rows.height) / rows.length,
    visible: to > from ? [{ first: from, addresses: to - from }] : [],
    rects: (first, addresses) => runRects(rows, first, addresses, size),
  };
  return visibleRects(space, geometry, options);
}

/** At most three rectangles: the end of a row, whole rows, and the beginning of a row. */
function runRects(rows: StripRows, first: Address, addresses: number, size: Size): readonly Rect[] {
  const from = (first - rows.first) / rows.length;
  const to = (first + addresses - rows.first) / rows.length;
  const top = Math.floor(from);
  const wholeFrom = Math.ceil(from);
  const wholeTo = Math.floor(to);
  const rects: Rect[] = [];
  if (Math.ceil(to) - 1 === top) {
    addRows(rects, rows, size, top, 1, from - top, to - top);
    return rects;
  }
  if (wholeFrom > from) addRows(rects, rows, size, top, 1, from - top, 1);
  if (wholeTo > wholeFrom) addRows(rects, rows, size, wholeFrom, wholeTo - wholeFrom, 0, 1);
  if (to > wholeTo) addRows(rects, rows, size, wholeTo, 1, 0, to - wholeTo);
  return rects;
}

/** Adds what is in the picture of some rows, from and to a share of the width. */
function addRows(
  rects: Rect[],
  rows: StripRows,
  { width, height }: Size,
  row: number,
  count: number,
  from: number,
  to: number,
): void {
  const y = rows.y + row * rows.height;
  const rect = clipped(from * width, y, (to - from) * width, count * rows.height, { width, height });
  if (rect) rects.push(rect);
}

/** The address at a point; null beside the space. */
export function stripAddressAt(
  space: MapSpaceNode,
  window: MapWindow,
  size: Size,
  { x, y }: Point,
): Address | null {
  if (x < 0 || x >= size.width) return null;
  const rows = stripRows(space, window, size);
  const row = Math.floor((y - rows.y) / rows.height);
  const address = rows.first + row * rows.length + Math.floor((x / size.width) * rows.length);
  return address >= space.first && address < space.first + space.addresses ? address : null;
}
