import type { PlaceId } from './hop.ts';
import type { Place } from './topology.ts';

/** Lengths are CSS pixels; boxes start and end at multiples of this, and ways run in the middle between. */
export const STEP = 8;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text in the box that it belongs to. */
export interface Label extends Rect {
  readonly text: string;
  /** All of it, where there was no room for that. */
  readonly full: string | null;
  readonly strong: boolean;
}

export interface PlaceBox extends Rect {
  readonly id: PlaceId;
  readonly kind: Place['kind'];
  readonly labels: readonly Label[];
  /** Where marks of translation stand; null for places that never translate. */
  readonly marks: Rect | null;
}

export interface EnclosureBox extends Rect {
  readonly id: string;
  /** Without a border, because what is in it is as wide as itself. */
  readonly bare: boolean;
  readonly labels: readonly Label[];
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  /** Each before what lies in it. */
  readonly enclosures: readonly EnclosureBox[];
  readonly places: readonly PlaceBox[];
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
