import { expect, test } from 'vitest';
import { questionById } from './questions.ts';
import { today } from './testing/every-set.ts';
import { nodeAt } from './tree.ts';
import { everyNode, growTree, wayOf } from './tree-growth.ts';
import { treeMermaid } from './tree-mermaid.ts';

const [first] = nodeAt({}, today).open;
if (first === undefined) throw new Error('the tree asks nothing');

test('a folded tree is its root, and an unfolded root has a branch for each answer', () => {
  expect(everyNode(growTree(today, () => false))).toHaveLength(1);
  const { branches } = growTree(today, (id) => id === '');
  expect(branches.map(({ id }) => id)).toEqual(questionById(first).answers.map(({ id }) => `${first}=${id}`));
});

test('the whole tree has a leaf for every way through it, and no leaf asks anything', () => {
  const nodes = everyNode(growTree(today, () => true));
  const leaves = nodes.filter(({ branches }) => branches.length === 0);
  expect(leaves.length).toBeGreaterThan(1_000);
  for (const { node } of leaves) expect(node).toMatchObject({ open: [], chances: [expect.anything()] });
});

test('the way of some answers goes as far as they answer what is asked in turn', () => {
  const [answer] = questionById(first).answers;
  expect(wayOf({}, today)).toEqual([]);
  expect(wayOf({ [first]: 'neither' }, today)).toEqual([]);
  const way = wayOf({ [first]: answer.id, traffic: 'inside' }, today);
  expect(way[0]).toEqual({ question: first, answer: answer.id });
  expect(nodeAt({ [first]: answer.id }, today).open).not.toContain(first);
});

test('Mermaid gets a node for each node, an arrow for each answer, and the outcome at a leaf', () => {
  const tree = growTree(today, (id) => id === '');
  const lines = treeMermaid(tree).trim().split('\n');
  expect(lines[0]).toBe('flowchart LR');
  expect(lines.filter((line) => line.includes('-->'))).toHaveLength(tree.branches.length);
  expect(lines).toHaveLength(2 + 2 * tree.branches.length);
  const whole = treeMermaid(growTree(today, () => true));
  expect(whole).toContain('(["Azure CNI Overlay, cilium data plane, your own VNet, policy engine cilium"])');
  expect(whole).toContain('(["No model fits"])');
});
