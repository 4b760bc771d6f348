import type { MapRect, Rect, Size } from '../../core/map/layout.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import type { Measure } from '../map/strip-layout.ts';
import { wordings, wordsBeside } from './label-words.ts';
import { holds } from './window.ts';

/** Height of a line of text, and the distance of text from the edge of its block. In px. */
export const lineHeight = 16;
const margin = 4;

/**
 * Words on the picture: on a block that is drawn as one in its middle, on one that is open in its corner,
 * and beside a subnet that is too small for either.
 */
export interface PlacedLabel extends Rect {
  readonly rect: MapRect;
  readonly lines: readonly string[];
  /** Whether it lies over other blocks than its own, on a patch of its own. */
  readonly tag: boolean;
}

export interface LabelOptions {
  /** Most labels in all. */
  readonly most?: number;
  /** What no label may lie over. */
  readonly clear?: readonly Rect[];
}

/** No word has room in less. In px. */
const leastWidth = 12;
const mostLabels = 400;
/** From a mark to the words beside it. In px. */
const gap = 3;

/**
 * Labels for the rectangles where there is room, none over another. Names of open blocks come first,
 * because what is in them says less without, then subnets and ranges that may not be used.
 */
export function placeLabels(
  rects: readonly MapRect[],
  { width, height }: Size,
  measure: Measure,
  { most = mostLabels, clear = [] }: LabelOptions = {},
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken: Rect[] = [...clear];
  const put = (label: PlacedLabel | null): boolean => {
    if (label === null) return false;
    placed.push(label);
    taken.push(label);
    return true;
  };
  const mains = rects.filter(({ main, depth }) => main && depth > 0);
  // A node that is open is named by what is in it.
  const [open, closed] = parted(mains, ({ expanded }) => expanded);
  const [named, others] = parted(closed, isNamed);
  const grounds = rects.filter(({ depth, node }) => depth === 1 && node.kind !== 'free');
  const beside = (rect: MapRect) => labelBeside(rect, measure, taken, grounds, { width, height });
  const unnamed: MapRect[] = [];
  for (const rect of open) {
    if (placed.length >= most) return placed;
    if (rect.node.node === null && !put(labelIn(rect, measure, taken)) && isNamed(rect)) unnamed.push(rect);
  }
  const nameless: MapBlockNode[] = [];
  for (const rect of [...unnamed, ...named]) {
    if (placed.length >= most) return placed;
    if ((rect.expanded || !put(labelIn(rect, measure, taken))) && !put(beside(rect)))
      nameless.push(rect.node);
  }
  for (const rect of others) {
    if (placed.length >= most) return placed;
    // What is free in a subnet without its name would be taken for free space of the VNet.
    if (nameless.some((subnet) => holds(subnet, rect.node))) continue;
    put(labelIn(rect, measure, taken));
  }
  return placed;
}

/** What somebody looks for by its name, however small it is. */
const isNamed = ({ depth, node }: MapRect): boolean =>
  depth === 1 && (node.kind === 'subnet' || node.kind === 'blocked');

function labelIn(rect: MapRect, measure: Measure, taken: readonly Rect[]): PlacedLabel | null {
  if (rect.tiny || rect.w < leastWidth || rect.h < lineHeight) return null;
  const room = { w: rect.w - 2 * margin, h: rect.h - 2 };
  // An open block needs room for its name beside those of its children.
  const most = rect.expanded
    ? Math.min(1, Math.floor(rect.h / (2 * lineHeight)))
    : Math.floor(room.h / lineHeight);
  for (const lines of wordings(rect, room.w, most, measure)) {
    const size = sizeOf(lines, rect.expanded, measure);
    if (size.w > rect.w || size.h > rect.h) continue;
    const at = placesIn(rect, size).find((place) => !taken.some((other) => touch(place, other)));
    if (at) return { ...at, rect, lines, tag: rect.expanded };
  }
  return null;
}

/** Where words may stand in a block, the best place first. */
function placesIn(rect: MapRect, { w, h }: Pick<Rect, 'w' | 'h'>): readonly Rect[] {
  if (rect.expanded) return [{ x: rect.x + 1, y: rect.y + 1, w, h }];
  const y = rect.y + (rect.h - h) / 2;
  return [1 / 2, 0, 1].map((share) => ({ x: rect.x + (rect.w - w) * share, y, w, h }));
}

/** A name on the free ground right or left of a block that has no room for it, with nothing between them. */
function labelBeside(
  rect: MapRect,
  measure: Measure,
  taken: readonly Rect[],
  grounds: readonly Rect[],
  { width, height }: Size,
): PlacedLabel | null {
  for (const text of wordsBeside(rect.node)) {
    const { w, h } = sizeOf([text], true, measure);
    const y = Math.min(Math.max(0, rect.y + (rect.h - h) / 2), height - h);
    for (const [x, from] of [
      [rect.x + rect.w + gap, rect.x + rect.w],
      [rect.x - gap - w, rect.x - gap - w],
    ] as const) {
      const place = { x, y, w, h };
      const withGap = { x: from, y, w: w + gap, h };
      const inside = x >= 0 && x + w <= width;
      const free =
        inside &&
        !taken.some((other) => touch(place, other)) &&
        !grounds.some((other) => touch(withGap, other));
      if (free) return { ...place, rect, lines: [text], tag: true };
    }
  }
  return null;
}

const sizeOf = (lines: readonly string[], strong: boolean, measure: Measure): Pick<Rect, 'w' | 'h'> => ({
  w: Math.max(...lines.map((line) => measure(line, strong))) + 2 * margin - 2,
  h: lines.length * lineHeight,
});

function parted<T>(all: readonly T[], first: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(first), all.filter((one) => !first(one))];
}

/** Whether two rectangles lie over each other. */
export const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
