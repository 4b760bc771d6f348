import type { Address } from '../ip/address.ts';
import { Cidr } from '../ip/cidr.ts';
import {
  type Box,
  boxOf,
  type CurveSquare,
  cellAt,
  eachBox,
  extentOf,
  quarters,
  rootSquare,
  union,
} from './hilbert.ts';
import {
  clipped,
  type LayoutOptions,
  type MapRect,
  type MapWindow,
  type Point,
  type Rect,
  type Size,
} from './layout.ts';
import type { MapSpaceNode } from './node.ts';
import { visibleRects } from './visible.ts';

/** Where the picture is on the plane of cells, a cell for each address. */
export interface GridView {
  /** Cell at the top left of the picture. While a view moves, a fraction, and outside the plane. */
  readonly x: number;
  readonly y: number;
  /** Side of a cell in px. */
  readonly scale: number;
}

/** Cells of the whole space: a square, or two side by side. */
export const gridExtent = ({ addresses }: MapSpaceNode): Pick<Box, 'w' | 'h'> => extentOf(addresses);

/** The space as a plane that a Hilbert curve fills: every prefix is a square or a rectangle of 2:1. */
export function gridLayout(
  space: MapSpaceNode,
  view: GridView,
  size: Size,
  options?: LayoutOptions,
): readonly MapRect[] {
  const root = rootSquare(space.addresses);
  const geometry = {
    size,
    area: view.scale ** 2,
    visible: visibleRuns(root, space, view, size),
    rects: (first: Address, addresses: number) => runRects(root, first - space.first, addresses, view, size),
  };
  return visibleRects(space, geometry, options);
}

/** What is smaller than this is left out where there is anything larger. In px. */
const speck = 1;

function runRects(
  root: CurveSquare,
  offset: number,
  addresses: number,
  view: GridView,
  size: Size,
): readonly Rect[] {
  const rects: Rect[] = [];
  let small: Rect | null = null;
  eachBox(root, offset, offset + addresses, {
    visit: (x, y, w, h) => {
      const rect = inPicture(x, y, w, h, view, size);
      if (rect) rects.push(rect);
    },
    enter: (x, y, w, h) => {
      if (w * view.scale >= speck) return isInPicture(x, y, w, h, view, size);
      small ??= inPicture(x, y, w, h, view, size);
      return false;
    },
  });
  return rects.length === 0 && small ? [small] : rects;
}

/** The part of a rectangle of cells that is in the picture, in px; null where none is. */
function inPicture(x: number, y: number, w: number, h: number, view: GridView, size: Size): Rect | null {
  const { scale } = view;
  return clipped((x - view.x) * scale, (y - view.y) * scale, w * scale, h * scale, size);
}

const isInPicture = (x: number, y: number, w: number, h: number, view: GridView, size: Size): boolean =>
  x < view.x + size.width / view.scale &&
  x + w > view.x &&
  y < view.y + size.height / view.scale &&
  y + h > view.y;

const onPicture = ({ x, y, w, h }: Box, view: GridView): Rect => ({
  x: (x - view.x) * view.scale,
  y: (y - view.y) * view.scale,
  w: w * view.scale,
  h: h * view.scale,
});

/** Runs of addresses that cover the picture: a little more than is in it, and not many of them. */
function visibleRuns(
  root: CurveSquare,
  space: MapSpaceNode,
  view: GridView,
  size: Size,
): readonly MapWindow[] {
  const runs: { first: number; addresses: number }[] = [];
  const fine = Math.max(size.width, size.height) / 16;
  const look = (square: CurveSquare, start: number): void => {
    if (start >= space.addresses) return;
    const whole = onPicture(boxOf(square), view);
    const shown = clipped(whole.x, whole.y, whole.w, whole.h, size);
    if (shown === null) return;
    const inside = shown.w === whole.w && shown.h === whole.h && start + square.cells <= space.addresses;
    if (inside || whole.w <= fine || square.cells === 1) {
      const last = runs.at(-1);
      const first = space.first + start;
      if (last && last.first + last.addresses === first) last.addresses += square.cells;
      else runs.push({ first, addresses: square.cells });
      return;
    }
    for (const [index, quarter] of quarters(square).entries()) look(quarter, start + index * quarter.cells);
  };
  look(root, 0);
  return runs;
}

/** The address at a point of the picture; null beside the space. */
export function gridAddressAt(space: MapSpaceNode, view: GridView, { x, y }: Point): Address | null {
  const column = view.x + x / view.scale;
  const row = view.y + y / view.scale;
  const { w, h } = gridExtent(space);
  if (column < 0 || column >= w || row < 0 || row >= h) return null;
  return space.first + cellAt(rootSquare(space.addresses), column, row);
}

/** The smallest rectangle of cells around a run of the space. */
export function gridBox(space: MapSpaceNode, { first, addresses }: MapWindow): Box {
  const from = Math.max(0, Math.floor(first) - space.first);
  const to = Math.min(space.addresses, Math.max(from + 1, Math.ceil(first + addresses) - space.first));
  let around: Box | null = null;
  eachBox(rootSquare(space.addresses), Math.min(from, space.addresses - 1), to, {
    visit: (x, y, w, h) => {
      const box = { x, y, w, h };
      around = around ? union(around, box) : box;
    },
    enter: () => true,
  });
  return around ?? { x: 0, y: 0, ...gridExtent(space) };
}

/** The view that shows all of a run, as large as the picture allows and in its middle. */
export function gridFit(space: MapSpaceNode, window: MapWindow, { width, height }: Size): GridView {
  const box = gridBox(space, window);
  const scale = Math.min(width / box.w, height / box.h);
  return { x: box.x + (box.w - width / scale) / 2, y: box.y + (box.h - height / scale) / 2, scale };
}

/** The largest prefix around the middle of the picture that is all in it: what the strip shows instead. */
export function gridWindow(space: MapSpaceNode, view: GridView, size: Size): MapWindow {
  const { w, h } = gridExtent(space);
  const { width, height } = size;
  const within = (value: number, most: number) => Math.min(Math.max(0, value), most - 0.5);
  const middle = cellAt(
    rootSquare(space.addresses),
    within(view.x + width / view.scale / 2, w),
    within(view.y + height / view.scale / 2, h),
  );
  const address = space.first + middle;
  for (let prefix = 32 - Math.log2(space.addresses); prefix < 32; prefix++) {
    const block = Cidr.around(address, prefix);
    const rect = onPicture(gridBox(space, { first: block.first, addresses: block.size }), view);
    const fits =
      rect.x > -edge && rect.y > -edge && rect.x + rect.w < width + edge && rect.y + rect.h < height + edge;
    if (fits) return { first: block.first, addresses: block.size };
  }
  return { first: address, addresses: 1 };
}

/** A block still counts as all in the picture where this much of it is not. In px. */
const edge = 1;
