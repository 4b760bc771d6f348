import type { MapWindow } from '../../core/map/layout.ts';
import type { MapBlockNode, MapSpaceNode } from '../../core/map/node.ts';
import type { DrawnBlock } from './groups.ts';
import { blockAround, holds } from './window.ts';

/** Ways from a block to others in the same one. */
export type Walk = 'next' | 'previous' | 'first' | 'last';

/** The block beside another in what they both lie in, drawn or not. */
export function sibling(
  { node, depth, parent }: DrawnBlock,
  space: MapSpaceNode,
  blocks: readonly DrawnBlock[],
  to: Walk,
): Pick<DrawnBlock, 'node' | 'depth'> | null {
  const around = parent?.node ?? space;
  const at = around.childAt(node.first);
  const index = { next: at + 1, previous: at - 1, first: 0, last: around.childCount - 1 }[to];
  if (index < 0 || index >= around.childCount) return null;
  const [child] = around.children(index, index + 1);
  return blocks.find((block) => block.node.id === child?.id) ?? (child ? { node: child, depth } : null);
}

/** A window as large as the one shown, or smaller, in which the block can be seen. */
export function inSight(block: MapBlockNode, shown: MapWindow): MapWindow {
  if (holds(shown, block)) return blockAround(block);
  const first = Math.max(0, block.first + block.addresses / 2 - shown.addresses / 2);
  return block.addresses > shown.addresses ? blockAround(block) : { first, addresses: shown.addresses };
}

/** The place of a block among its neighbours, for a screen reader, which cannot count what is not drawn. */
export const placeAmong = ({ node, parent }: DrawnBlock, space: MapSpaceNode) => {
  const around = parent?.node ?? space;
  return { 'aria-posinset': around.childAt(node.first) + 1, 'aria-setsize': around.childCount };
};
