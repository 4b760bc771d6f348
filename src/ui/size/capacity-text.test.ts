import { expect, test } from 'vitest';
import { capacityText } from './capacity-text.ts';

const capacity = { maxNodes: 51, maxNodesWithoutSurge: 57, maxPods: 5610, boundBy: 'nodeSubnet' } as const;

test('the text names how far the plan can grow, what binds first, and what surge costs', () => {
  expect(capacityText(capacity)).toEqual({
    headline: 'Fits up to 51 nodes and 5,610 pods',
    detail: 'The node subnet binds first. Without room for the surge of an upgrade: 57 nodes.',
  });
});

test('where surge costs nothing the text says so', () => {
  expect(capacityText({ ...capacity, maxNodesWithoutSurge: 51 }).detail).toContain('no difference');
});

test('a plan that does not fit is not said to fit', () => {
  const none = { ...capacity, maxNodes: 0, maxPods: 0, maxNodesWithoutSurge: 0 };
  expect(capacityText(none).headline).toBe('Fits no nodes as planned');
  expect(capacityText(none).detail).toContain('does not hold the rest');
  expect(capacityText({ ...none, maxNodesWithoutSurge: 7 }).detail).toContain('7 nodes');
});
