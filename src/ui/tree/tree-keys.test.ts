import { expect, test } from 'vitest';
import { everyNode, growTree } from '../../core/advice/tree-growth.ts';
import { treeAction } from './tree-keys.ts';

const tree = growTree('2026-11-21', (id) => id === '');
const nodes = everyNode(tree);
const [first, second] = tree.branches;

test('arrows up and down walk through what is shown, and stop at its ends', () => {
  expect(treeAction('ArrowDown', '', nodes)).toEqual({ go: first?.id });
  expect(treeAction('ArrowUp', first?.id ?? '', nodes)).toEqual({ go: '' });
  expect(treeAction('ArrowUp', '', nodes)).toBeNull();
  expect(treeAction('ArrowDown', nodes.at(-1)?.id ?? '', nodes)).toBeNull();
  expect(treeAction('Home', second?.id ?? '', nodes)).toEqual({ go: '' });
  expect(treeAction('End', '', nodes)).toEqual({ go: nodes.at(-1)?.id });
});

test('the arrow to the right unfolds and then enters, the one to the left folds and then leaves', () => {
  expect(treeAction('ArrowRight', first?.id ?? '', nodes)).toEqual({ fold: false });
  expect(treeAction('ArrowRight', '', nodes)).toEqual({ go: first?.id });
  expect(treeAction('ArrowLeft', '', nodes)).toEqual({ fold: true });
  expect(treeAction('ArrowLeft', second?.id ?? '', nodes)).toEqual({ go: '' });
});

test('a leaf does not unfold', () => {
  const whole = everyNode(growTree('2026-11-21', () => true));
  const leaf = whole.find(({ node }) => node.open.length === 0);
  expect(treeAction('ArrowRight', leaf?.id ?? '', whole)).toBeNull();
});

test('Enter answers, and other keys are left to the page', () => {
  expect(treeAction('Enter', '', nodes)).toBe('answer');
  expect(treeAction('Tab', '', nodes)).toBeNull();
});
