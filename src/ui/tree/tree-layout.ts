import type { GrownNode } from '../../core/advice/tree-growth.ts';

/** Lengths in px, before zooming. */
export const BOX = { width: 248, height: 64, gapX: 44, gapY: 12, margin: 12 } as const;

export interface PlacedNode {
  readonly grown: GrownNode;
  readonly x: number;
  readonly y: number;
  readonly parent: PlacedNode | null;
  readonly level: number;
  readonly place: number;
  readonly siblings: number;
}

export interface TreeLayout {
  /** Each before its branches, top to bottom. */
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

/** The root at the left, a column for each question asked, and every node level with the middle of its branches. */
export function layOut(root: GrownNode): TreeLayout {
  const nodes: PlacedNode[] = [];
  let nextRow = 0;
  let deepest = 0;
  const rowOf = (grown: GrownNode): number => {
    const known = rows.get(grown);
    if (known !== undefined) return known;
    const { branches } = grown;
    const below = branches.map(rowOf);
    const row = below.length > 0 ? ((below[0] ?? 0) + (below.at(-1) ?? 0)) / 2 : nextRow++;
    rows.set(grown, row);
    return row;
  };
  const rows = new Map<GrownNode, number>();
  rowOf(root);
  const put = (grown: GrownNode, parent: PlacedNode | null, place: number, siblings: number): void => {
    const level = parent ? parent.level + 1 : 1;
    deepest = Math.max(deepest, level);
    const placed = {
      grown,
      parent,
      level,
      place,
      siblings,
      x: BOX.margin + (level - 1) * (BOX.width + BOX.gapX),
      y: BOX.margin + rowOf(grown) * (BOX.height + BOX.gapY),
    };
    nodes.push(placed);
    grown.branches.forEach((branch, index) => {
      put(branch, placed, index + 1, grown.branches.length);
    });
  };
  put(root, null, 1, 1);
  return {
    nodes,
    width: 2 * BOX.margin + deepest * BOX.width + (deepest - 1) * BOX.gapX,
    height: 2 * BOX.margin + nextRow * BOX.height + Math.max(0, nextRow - 1) * BOX.gapY,
  };
}

/** The line from a node to the one before it, as an SVG path: along, down and along. */
export function linkPath(parent: PlacedNode, child: PlacedNode): string {
  const from = parent.x + BOX.width;
  const middle = from + BOX.gapX / 2;
  return `M${from} ${parent.y + BOX.height / 2}H${middle}V${child.y + BOX.height / 2}H${child.x}`;
}
