// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rules } from '../../core/plan/rules/index.ts';
import { planStore } from '../../state/store.ts';
import { RulesView } from './RulesView.tsx';

const titles = () => screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent?.trim());
let scrolled: Element[] = [];

beforeEach(() => {
  scrolled = [];
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    scrolled.push(this);
  };
  planStore.replacePlan({});
  planStore.setView('rules');
});
afterEach(cleanup);

test('every rule is listed once', () => {
  render(<RulesView />);
  expect(titles()).toHaveLength(rules.length);
  expect(screen.getByRole('status').textContent).toBe(`${rules.length} rules`);
});

test('a link leads to its rule, which has the focus', () => {
  planStore.setView('rules', 'kubenet-node-limit');
  render(<RulesView />);
  const item = document.getElementById('rule-kubenet-node-limit');
  expect(document.activeElement).toBe(item);
  expect(scrolled).toEqual([item]);
});

test('a link to no rule says so and shows them all', () => {
  planStore.setView('rules', '"><i>');
  render(<RulesView />);
  expect(screen.getByRole('region', { name: 'Unknown rule' }).textContent).toContain('\\"><i>');
  expect(titles()).toHaveLength(rules.length);
});

test('rules are found by words and by severity', async () => {
  render(<RulesView />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search' }), 'kubenet ROUTE');
  expect(titles()).toContain('More nodes than a kubenet route table has routes');
  expect(titles().length).toBeLessThan(10);
  await userEvent.clear(screen.getByRole('textbox', { name: 'Search' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Warnings' }));
  expect(titles()).toHaveLength(rules.filter(({ severity }) => severity === 'warning').length);
});

test('a rule can be put into the address', async () => {
  render(<RulesView />);
  await userEvent.click(screen.getByRole('button', { name: 'Link to rule no-room-in-vnet' }));
  expect(planStore.store.getState().detail).toBe('no-room-in-vnet');
  expect(document.activeElement?.id).toBe('rule-no-room-in-vnet');
});

test('rules that the plan has findings of are marked', () => {
  planStore.replacePlan({ pools: [{ maxPods: 5 }] });
  render(<RulesView />);
  expect(titles().filter((title) => title?.endsWith('found in this plan'))).toContain(
    'maxPods below the least that the service takes found in this plan',
  );
});
