// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { models } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { planStore } from '../../state/store.ts';
import { charts } from '../charts/index.ts';
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

test.each(charts.map((chart) => [chart.id, chart] as const))(
  'the chart %s is named by its finding, and a table says the same',
  (_, { title, Chart }) => {
    const evaluation = evaluated({ vnet: ['10.20.0.0/21'] });
    render(<Chart evaluation={evaluation} title={title(evaluation)} />);
    expect(screen.getByRole('application', { name: title(evaluation) })).toBeTruthy();
    const table = screen.getByRole('table', { hidden: true });
    for (const { shortName } of models) expect(within(table).getByText(shortName)).toBeTruthy();
    expect(within(table).getAllByText(/96|99|104/).length).toBeGreaterThan(0);
  },
);

test.each(charts.map((chart) => [chart.id, chart] as const))(
  'the arrow keys move through the chart %s, and what is there is announced',
  async (_, { title, Chart }) => {
    const evaluation = evaluated({ vnet: ['10.20.0.0/21'] });
    render(<Chart evaluation={evaluation} title={title(evaluation)} />);
    screen.getByRole('application').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('status').textContent).toMatch(/: [\d,]+.*\./);
  },
);

// The whole view, matrix and all, takes its time without a browser.
test('the comparison follows the plan', { timeout: 30_000 }, () => {
  render(<CompareView />);
  const heading = () => screen.getByText(/ outgrows? the VNet/, { selector: 'h2' }).textContent;
  const before = heading();
  act(() => planStore.setField('vnet', ['10.20.0.0/22']));
  expect(heading()).not.toBe(before);
});
