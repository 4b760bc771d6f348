import { expect, test } from 'vitest';
import { capacityText, type Part, vnetText } from './capacity-text.ts';

const capacity = { maxNodes: 51, maxNodesWithoutSurge: 57, maxPods: 5610, boundBy: 'nodeSubnet' } as const;

const read = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

test('the text names how far the plan can grow, what binds first, and what surge costs', () => {
  const { headline, detail } = capacityText(capacity);
  expect(read(headline)).toBe('The ranges hold 51 nodes and 5,610 pods');
  expect(read(detail)).toBe(
    'The node subnet binds first. Without room for the surge of an upgrade: 57 nodes.',
  );
});

test('where surge costs nothing the text says so', () => {
  expect(read(capacityText({ ...capacity, maxNodesWithoutSurge: 51 }).detail)).toContain('no difference');
});

test('a plan that does not fit is not said to fit', () => {
  const none = { ...capacity, maxNodes: 0, maxPods: 0, maxNodesWithoutSurge: 0 };
  expect(read(capacityText(none).headline)).toBe('The ranges hold no nodes as planned');
  expect(read(capacityText(none).detail)).toContain('does not hold the rest');
  expect(read(capacityText({ ...none, maxNodesWithoutSurge: 7 }).detail)).toContain('7 nodes');
});

test('every figure of the text can be opened', () => {
  const parts = [
    capacityText(capacity).headline,
    capacityText(capacity).detail,
    vnetText({ vnetAddresses: 1 }),
  ];
  const figures = parts.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.figure]));
  expect(figures).toEqual(['maxNodes', 'maxPods', 'maxNodesWithoutSurge', 'vnetAddresses']);
  expect(parts.flat().filter((part) => typeof part === 'string' && /\d/.test(part))).toEqual([]);
});
