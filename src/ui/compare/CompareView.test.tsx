// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { models } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { planStore } from '../../state/store.ts';
import { CompareView } from './CompareView.tsx';
import { SummaryTable } from './SummaryTable.tsx';

const pools = [{ name: 'user', count: 3, maxPods: 30, maxSurge: 1 }];
const evaluated = (plan: PlanInput) => evaluate({ pools, ...plan }, '2026-11-21');

beforeEach(() => {
  planStore.openInputs({ plan: { vnet: ['10.20.0.0/21'], pools }, view: 'compare', notes: [], unknown: [] });
});
afterEach(cleanup);

test('every model has a row with its verdict, and the plan’s own is marked', () => {
  render(<SummaryTable evaluation={evaluated({ vnet: ['10.20.0.0/21'] })} />);
  for (const { shortName } of models)
    expect(screen.getByRole('rowheader', { name: new RegExp(`^${shortName}`) })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'Overlay this plan’s' })).toBeTruthy();
  expect(screen.getAllByText('2028-03-31')).toHaveLength(1);
  const row = screen.getByRole('row', { name: /^Node Subnet/ });
  // As placed a /24 holds 8 nodes less the surge node; grown, the /21 holds 64.
  expect(within(row).getByText('7')).toBeTruthy();
  expect(within(row).getByText('64')).toBeTruthy();
});

test('a model that is not possible says why', () => {
  render(<SummaryTable evaluation={evaluated({ vnet: ['10.20.0.0/28'] })} />);
  const row = screen.getByRole('row', { name: /^Node Subnet/ });
  expect(within(row).getByText('Not possible')).toBeTruthy();
  expect(row.textContent).toContain('10.20.0.0/28');
});

// The whole view, matrix and all, takes its time without a browser.
test('the comparison follows the plan', { timeout: 30_000 }, () => {
  render(<CompareView />);
  const heading = () => screen.getByText(/ outgrows? the VNet/, { selector: 'h2' }).textContent;
  const before = heading();
  act(() => planStore.setField('vnet', ['10.20.0.0/22']));
  expect(heading()).not.toBe(before);
});

// The whole view, matrix and all, takes its time without a browser.
test('a second plan is asked for with a button, and comes before everything else', {
  timeout: 30_000,
}, async () => {
  render(<CompareView />);
  expect(screen.queryByLabelText('Link of plan B')).toBeNull();
  const ask = screen.getByText('Compare with a second plan');
  act(() => ask.click());
  const field = screen.getByLabelText('Link of plan B');
  expect(document.activeElement).toBe(field);
  expect(ask.getAttribute('aria-expanded')).toBe('true');
  act(() => screen.getByText('Take this plan as plan B').click());
  expect(await screen.findByText('The two plans say the same in every field.')).toBeTruthy();
  const [first] = screen.getAllByText(/./, { selector: 'h2' });
  expect(first?.textContent).toBe('Two plans side by side');
  expect(screen.queryByText('Compare with a second plan')).toBeNull();
  act(() => screen.getByText('Remove plan B').click());
  expect(screen.getByLabelText('Link of plan B')).toBeTruthy();
});
