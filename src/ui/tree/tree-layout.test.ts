import { expect, test } from 'vitest';
import { growTree } from '../../core/advice/tree-growth.ts';
import { BOX, layOut } from './tree-layout.ts';

const tree = growTree('2026-11-21', (id) => id.split('&').length < 4);
const { nodes, width, height } = layOut(tree);

test('boxes do not overlap and lie inside the drawing', () => {
  for (const a of nodes) {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + BOX.width).toBeLessThanOrEqual(width);
    expect(a.y + BOX.height).toBeLessThanOrEqual(height);
    for (const b of nodes)
      if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(BOX.height);
  }
});

test('a branch lies one column to the right of its node, which is level with the middle of them', () => {
  for (const { parent, x } of nodes) if (parent) expect(x).toBe(parent.x + BOX.width + BOX.gapX);
  const [root, ...others] = nodes;
  const below = others.filter(({ parent }) => parent === root).map(({ y }) => y);
  expect(root?.y).toBeCloseTo((Math.min(...below) + Math.max(...below)) / 2);
});
