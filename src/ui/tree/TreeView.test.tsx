// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planStore } from '../../state/store.ts';
import { TreeView } from './TreeView.tsx';

beforeEach(() => {
  planStore.store.setState({ plan: { asOf: '2026-11-21' }, view: 'tree' });
});
afterEach(cleanup);

const answers = () => planStore.store.getState().plan.answers;
const item = (name: RegExp) => screen.getByRole('treeitem', { name });

test('arrows walk the tree and Enter answers as far as the current node', async () => {
  render(<TreeView />);
  item(/^Start/).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(item(/^IPv6: No/));
  await userEvent.keyboard('{Enter}');
  expect(answers()).toEqual({ dualStack: 'no' });
  expect(item(/^IPv6: No.*on your way/).getAttribute('aria-expanded')).toBe('true');
});

test('a node can be folded, and the tree has one stop of the Tab key', async () => {
  render(<TreeView />);
  item(/^Start/).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(item(/^Start/).getAttribute('aria-expanded')).toBe('false');
  const stops = screen.getAllByRole('treeitem').filter((each) => each.getAttribute('tabindex') === '0');
  expect(stops).toHaveLength(1);
});

test('a node beyond the answers so far is answered from its details', async () => {
  render(<TreeView />);
  await userEvent.click(item(/^IPv6: Yes/));
  await userEvent.click(screen.getByRole('button', { name: 'Answer this way' }));
  expect(answers()).toEqual({ dualStack: 'yes' });
});
