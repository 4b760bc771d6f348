import type { Address } from '../ip/address.ts';
import type { MapBlockNode } from './node.ts';

/** A run of addresses that is looked at. While a view moves, both may be fractions. */
export interface MapWindow {
  readonly first: number;
  readonly addresses: number;
}

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In px, from the top left of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A rectangle of a block, as much of it as is in the picture. A block that is not one rectangle has several. */
export interface MapRect extends Rect {
  readonly node: MapBlockNode;
  /** 0 for the space. */
  readonly depth: number;
  /** Whether any of its children is drawn over it; else it stands for all that is in it. */
  readonly expanded: boolean;
  /** Smaller than can be seen, so drawn larger than it is: a mark, not to scale. */
  readonly tiny: boolean;
  /** The largest rectangle of its block, where a label goes. */
  readonly main: boolean;
}

export interface LayoutOptions {
  /** Most rectangles in all. */
  readonly limit?: number;
  /** Blocks with less area than a square of this side, in px, are drawn as part of their parent. */
  readonly smallest?: number;
  /** Levels below the space that are looked into. */
  readonly deepest?: number;
}

/** How a layout puts addresses on a picture. */
export interface Geometry {
  readonly size: Size;
  /** Square px of an address. */
  readonly area: number;
  /** Runs of addresses that are in the picture, in address order. */
  readonly visible: readonly MapWindow[];
  /** The run as rectangles, as much of them as is in the picture; specks left out. */
  readonly rects: (first: Address, addresses: number) => readonly Rect[];
}

/** The topmost rectangle at a point; null outside all of them. */
export function rectAt(rects: readonly MapRect[], { x, y }: Point): MapRect | null {
  return (
    rects.findLast((rect) => rect.x <= x && x < rect.x + rect.w && rect.y <= y && y < rect.y + rect.h) ?? null
  );
}

/** The part of a rectangle that is in the picture; null where none is. */
export function clipped(x: number, y: number, w: number, h: number, { width, height }: Size): Rect | null {
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  const right = Math.min(width, x + w);
  const bottom = Math.min(height, y + h);
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}
