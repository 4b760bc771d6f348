import type { Address } from '../../core/ip/address.ts';
import type { LayoutOptions, MapRect, MapWindow, Point, Size } from '../../core/map/layout.ts';
import {
  type GridView,
  gridAddressAt,
  gridExtent,
  gridFit,
  gridLayout,
  gridWindow,
} from '../../core/map/layout-grid.ts';
import { stripAddressAt, stripLayout, stripRows } from '../../core/map/layout-strip.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import type { MapLayout } from './map-detail.ts';

/** Where the picture is, in the terms of its layout. While it moves, between addresses. */
export type Camera =
  | { readonly layout: 'strip'; readonly window: MapWindow }
  | { readonly layout: 'grid'; readonly view: GridView };

/** The space and how large it is drawn: what every camera function needs besides the camera. */
export interface Stage {
  readonly space: MapSpaceNode;
  readonly size: Size;
}

/** The camera that shows all of a window. */
export function cameraOn({ space, size }: Stage, layout: MapLayout, window: MapWindow): Camera {
  if (layout === 'strip') return { layout, window: onRows(space, window, size) };
  return { layout, view: inPlane(space, gridFit(space, window, size), size) };
}

/** What the camera shows, as whole addresses and a power of two. */
export function windowOf({ space, size }: Stage, camera: Camera): MapWindow {
  const { first, addresses } =
    camera.layout === 'strip' ? camera.window : gridWindow(space, camera.view, size);
  const whole = Math.min(space.addresses, Math.max(1, 2 ** Math.round(Math.log2(addresses))));
  const last = space.first + space.addresses - whole;
  return { first: Math.min(Math.max(space.first, Math.round(first)), last), addresses: whole };
}

export const rectsOf = (
  { space, size }: Stage,
  camera: Camera,
  options?: LayoutOptions,
): readonly MapRect[] =>
  camera.layout === 'strip'
    ? stripLayout(space, camera.window, size, options)
    : gridLayout(space, camera.view, size, options);

export const addressAt = ({ space, size }: Stage, camera: Camera, point: Point): Address | null =>
  camera.layout === 'strip'
    ? stripAddressAt(space, camera.window, size, point)
    : gridAddressAt(space, camera.view, point);

/** Closer by the factor of addresses, or farther below 1; what is at the point stays there. */
export function zoomedAbout(stage: Stage, camera: Camera, factor: number, point: Point): Camera {
  const { space, size } = stage;
  if (camera.layout === 'grid') {
    const { x, y, scale } = camera.view;
    const closer = Math.min(closest(size), Math.max(farthest(space, size), scale * Math.sqrt(factor)));
    const keep = 1 / scale - 1 / closer;
    const view = { x: x + point.x * keep, y: y + point.y * keep, scale: closer };
    return { layout: 'grid', view: inPlane(space, view, size) };
  }
  const { window } = camera;
  const addresses = Math.min(space.addresses, Math.max(1, window.addresses / factor));
  const about = stripAddressAt(space, window, size, point) ?? window.first + window.addresses / 2;
  const before = stripRows(space, window, size);
  const { length, height } = stripRows(space, { first: window.first, addresses }, size);
  const within = (((point.y - before.y) / before.height) % 1) + (point.y < before.y ? 1 : 0);
  const row = Math.floor(about / length) + within;
  const first = (row - point.y / height) * length;
  return { layout: 'strip', window: inSpace(space, { first, addresses }) };
}

/** The picture dragged by so many px. A strip goes up and down alone: its rows continue each other. */
export function panned({ space, size }: Stage, camera: Camera, dx: number, dy: number): Camera {
  if (camera.layout === 'grid') {
    const { x, y, scale } = camera.view;
    return { layout: 'grid', view: inPlane(space, { x: x - dx / scale, y: y - dy / scale, scale }, size) };
  }
  const { first, addresses } = camera.window;
  const window = { first: first - (dy / size.height) * addresses, addresses };
  return { layout: 'strip', window: inSpace(space, window) };
}

/** The camera at rest: a strip begins with a whole row. */
export const settled = ({ space, size }: Stage, camera: Camera): Camera =>
  camera.layout === 'strip' ? { layout: 'strip', window: onRows(space, camera.window, size) } : camera;

/** A share of the way from one camera to another of the same layout. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  if (from.layout === 'strip' && to.layout === 'strip') {
    const addresses = mixed(from.window.addresses, to.window.addresses, share);
    const part = travelled(from.window.addresses, to.window.addresses, addresses, share);
    const first = from.window.first + (to.window.first - from.window.first) * part;
    return { layout: 'strip', window: { first, addresses } };
  }
  if (from.layout === 'grid' && to.layout === 'grid') {
    const cell = mixed(1 / from.view.scale, 1 / to.view.scale, share);
    const part = travelled(1 / from.view.scale, 1 / to.view.scale, cell, share);
    const x = from.view.x + (to.view.x - from.view.x) * part;
    const y = from.view.y + (to.view.y - from.view.y) * part;
    return { layout: 'grid', view: { x, y, scale: 1 / cell } };
  }
  return to;
}

const mixed = (from: number, to: number, share: number): number => from * (to / from) ** share;

/** How far an edge has come when the size has come to `now`: in step with it, so that one point stands still. */
const travelled = (from: number, to: number, now: number, share: number): number =>
  Math.abs(from - to) < 1e-9 * from ? share : (from - now) / (from - to);

/** A single address may take so much of the shorter side. */
const mostOfSide = 0.8;
const closest = ({ width, height }: Size): number => Math.min(width, height) * mostOfSide;

function farthest(space: MapSpaceNode, { width, height }: Size): number {
  const { w, h } = gridExtent(space);
  return Math.min(width / w, height / h);
}

/** Cells across the picture. */
const fewCells = 4;

/** The view no farther than all of the space, with no ground beside it that could be filled. */
function inPlane(space: MapSpaceNode, view: GridView, size: Size): GridView {
  const extent = gridExtent(space);
  const scale = Math.min(closest(size), Math.max(farthest(space, size), view.scale));
  const edge = (at: number, cells: number, px: number): number => {
    const shown = px / scale;
    // So close that even the first and the last cell may be in the middle.
    if (shown <= fewCells) return Math.min(Math.max(0.5 - shown / 2, at), cells - 0.5 - shown / 2);
    return shown >= cells ? (cells - shown) / 2 : Math.min(Math.max(0, at), cells - shown);
  };
  return { x: edge(view.x, extent.w, size.width), y: edge(view.y, extent.h, size.height), scale };
}

function inSpace(space: MapSpaceNode, { first, addresses }: MapWindow): MapWindow {
  const size = Math.min(space.addresses, Math.max(1, addresses));
  return {
    first: Math.min(Math.max(space.first, first), space.first + space.addresses - size),
    addresses: size,
  };
}

function onRows(space: MapSpaceNode, { first, addresses }: MapWindow, size: Size): MapWindow {
  const power = 2 ** Math.round(Math.log2(Math.min(space.addresses, Math.max(1, addresses))));
  const { length } = stripRows(space, { first, addresses: power }, size);
  return inSpace(space, { first: Math.round(first / length) * length, addresses: power });
}
