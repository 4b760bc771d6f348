import type { MapRect } from '../../core/map/layout.ts';
import type { MapBlockNode } from '../../core/map/node.ts';

/** A block on the picture with all of its rectangles, and its place in the walk of the keyboard. */
export interface DrawnBlock {
  readonly node: MapBlockNode;
  readonly rects: readonly MapRect[];
  readonly depth: number;
  readonly expanded: boolean;
  readonly tiny: boolean;
  /** The block that it lies in; null for one of the space itself. */
  readonly parent: DrawnBlock | null;
}

/** Rectangles of a layout by block, parents before their children; the space itself left out. */
export function drawnBlocks(rects: readonly MapRect[]): readonly DrawnBlock[] {
  const byId = new Map<string, { block: DrawnBlock; rects: MapRect[] }>();
  const open: DrawnBlock[][] = [];
  const blocks: DrawnBlock[] = [];
  for (const rect of rects) {
    if (rect.depth === 0) continue;
    const known = byId.get(rect.node.id);
    if (known) {
      known.rects.push(rect);
      continue;
    }
    const { node, depth, expanded, tiny } = rect;
    const parent = open[depth - 1]?.findLast((block) => holdsBlock(block.node, node)) ?? null;
    const own: MapRect[] = [rect];
    const block: DrawnBlock = { node, rects: own, depth, expanded, tiny, parent };
    byId.set(node.id, { block, rects: own });
    open[depth] ??= [];
    open[depth].push(block);
    blocks.push(block);
  }
  return blocks;
}

const holdsBlock = (outer: MapBlockNode, inner: MapBlockNode): boolean =>
  outer.first <= inner.first && inner.first + inner.addresses <= outer.first + outer.addresses;

/** Where the keyboard is: a block by its level and first address, which stay while the picture changes. */
export interface Cursor {
  readonly first: number;
  readonly depth: number;
}

export const cursorOf = ({ node, depth }: Pick<DrawnBlock, 'node' | 'depth'>): Cursor => ({
  first: node.first,
  depth,
});

/** The drawn block at the cursor, or the closest around it; the first of all where the cursor is elsewhere. */
export function blockAtCursor(blocks: readonly DrawnBlock[], cursor: Cursor | null): DrawnBlock | null {
  const around =
    cursor &&
    blocks.findLast(
      ({ node, depth }) =>
        depth <= cursor.depth && node.first <= cursor.first && cursor.first < node.first + node.addresses,
    );
  return around || (blocks[0] ?? null);
}
