import type { Geometry, LayoutOptions, MapRect, MapWindow, Rect } from './layout.ts';
import type { MapBlockNode, MapSpaceNode } from './node.ts';

const defaults = { limit: 1200, smallest: 10, deepest: Number.POSITIVE_INFINITY };
/** Levels with few blocks: subnets of a VNet, and the pools and other users of a range. */
const upperLevels = { vnet: 2, podCidr: 1, serviceCidr: 1 };
/** Siblings that are looked at one by one. Where there are more, one must have room by itself. */
const few = 64;
/** Side of the mark for a subnet or a range in the way that is too small to be seen, in px. */
const markSide = 4;

/** A block with the rectangles it has in the picture. */
interface Drawn {
  readonly node: MapBlockNode;
  readonly rects: readonly Rect[];
  readonly tiny: boolean;
  expanded: boolean;
}

/**
 * The blocks of a space that are in the picture and large enough to be told apart, parents before their
 * children. Level after level a block is opened where its children have room; where they would be too
 * many it stands for all of them. The work follows what is drawn, not what is in the plan.
 */
export function visibleRects(
  space: MapSpaceNode,
  geometry: Geometry,
  options: LayoutOptions = {},
): readonly MapRect[] {
  const { limit, smallest, deepest } = { ...defaults, ...options };
  const { width, height } = geometry.size;
  // Two levels of nothing but the smallest blocks leave room for those above and below.
  const crowded = Math.max(smallest * smallest, (2.5 * width * height) / limit);
  const levels: (readonly Drawn[])[] = [drawn([space], geometry, 0, false)];
  let total = rectCount(levels[0] ?? []);
  for (let depth = 1; depth <= deepest; depth++) {
    const least = depth > upperLevels[space.spaceKind] ? crowded : smallest * smallest;
    const level: Drawn[] = [];
    for (const parent of levels[depth - 1] ?? []) {
      if (parent.tiny) continue;
      const children = drawn(childrenOf(parent.node, geometry, least), geometry, least, depth === 1);
      const count = rectCount(children);
      if (count === 0 || total + count > limit) continue;
      parent.expanded = true;
      level.push(...children);
      total += count;
    }
    if (level.length === 0) break;
    levels.push(level);
  }
  return levels.flatMap((level, depth) => level.flatMap((block) => rectsOf(block, depth)));
}

const rectCount = (blocks: readonly Drawn[]): number =>
  blocks.reduce((count, { rects }) => count + rects.length, 0);

/** Children that are in the picture; none where they have no room to be told apart. */
function childrenOf(
  parent: MapBlockNode,
  { area, visible }: Geometry,
  least: number,
): readonly MapBlockNode[] {
  const size = parent.addresses * area;
  // Where the largest child is too small there is no need to ask for any.
  if (size < least) return [];
  const { childCount } = parent;
  if (childCount === 0 || (childCount > few && size / childCount < least)) return [];
  const end = parent.first + parent.addresses;
  const children: MapBlockNode[] = [];
  let next = 0;
  for (let at = firstEndingAfter(visible, parent.first); at < visible.length; at++) {
    const run = visible[at] as MapWindow;
    if (run.first >= end) break;
    const from = Math.max(next, parent.childAt(Math.max(run.first, parent.first)));
    next = Math.max(from, parent.childAt(Math.min(run.first + run.addresses, end) - 1) + 1);
    if (next > from) children.push(...parent.children(from, next));
  }
  return children;
}

/** Index of the first of the runs that ends after the address. */
function firstEndingAfter(runs: readonly MapWindow[], address: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as MapWindow;
    if (run.first + run.addresses > address) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The blocks with their rectangles. One that is too small is a mark where somebody would look for it. */
function drawn(
  blocks: readonly MapBlockNode[],
  geometry: Geometry,
  least: number,
  marks: boolean,
): readonly Drawn[] {
  const shown: Drawn[] = [];
  for (const node of blocks) {
    const tiny = node.addresses * geometry.area < least;
    if (tiny && !(marks && (node.kind === 'subnet' || node.kind === 'blocked'))) continue;
    const rects = geometry.rects(node.first, node.addresses);
    if (rects.length > 0) {
      shown.push({ node, rects: tiny ? rects.slice(0, 1).map(mark) : rects, tiny, expanded: false });
    }
  }
  return shown;
}

function mark({ x, y, w, h }: Rect): Rect {
  const wide = Math.max(w, markSide);
  const high = Math.max(h, markSide);
  return { x: x - (wide - w) / 2, y: y - (high - h) / 2, w: wide, h: high };
}

function rectsOf({ node, rects, tiny, expanded }: Drawn, depth: number): readonly MapRect[] {
  const largest = rects.reduce((best, rect) => (rect.w * rect.h > best.w * best.h ? rect : best));
  return rects.map((rect) => {
    const { x, y, w, h } = rect;
    return { node, x, y, w, h, depth, expanded, tiny, main: rect === largest };
  });
}
