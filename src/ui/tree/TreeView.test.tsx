// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planStore } from '../../state/store.ts';
import { TreeView } from './TreeView.tsx';

beforeEach(() => {
  planStore.store.setState({ plan: { asOf: '2026-11-21' }, view: 'tree' });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const answers = () => planStore.store.getState().plan.answers;
const item = (name: RegExp) => screen.getByRole('treeitem', { name });

test('arrows walk the tree and Enter answers as far as the current node', async () => {
  render(<TreeView />);
  item(/^Start/).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(item(/^IPv6: No/));
  await userEvent.keyboard('{Enter}');
  expect(answers()).toEqual({ dualStack: 'no' });
  expect(item(/^IPv6: No.*On your way/).getAttribute('aria-expanded')).toBe('true');
});

test('a node is read as sentences, each with one mark at its end', () => {
  render(<TreeView />);
  for (const each of screen.getAllByRole('treeitem')) {
    const words = each.getAttribute('aria-label');
    expect(words).toMatch(/\.$/);
    expect(words).not.toMatch(/[?.!]{2}/);
  }
  expect(item(/^IPv6: No\. Asks Number of pods\? \d+ outcomes possible\.$/)).toBeDefined();
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

test('the outcomes still possible are copied as a table', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('text alone'));
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(<TreeView />);
  await userEvent.click(screen.getByRole('button', { name: 'Copy table: Outcomes still possible' }));
  expect(copied.mock.lastCall?.[0]).toMatch(/^Outcome\tShare\n.+\t\d+%\n/);
});
