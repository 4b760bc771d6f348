// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { planStore } from '../../state/store.ts';
import { SpacesTable } from './SpacesTable.tsx';

const evaluation = evaluate(
  {
    model: 'node-subnet',
    vnet: ['10.20.0.0/16'],
    pools: [{ name: 'user', count: 20, maxPods: 110, maxSurge: '33%' }],
    internalLoadBalancers: 2,
  },
  '2026-11-21',
);

afterEach(cleanup);

const figure = (name: RegExp) => screen.getByRole('button', { name });

test('a figure opens into its terms with their sources, which add up to it', async () => {
  render(<SpacesTable evaluation={evaluation} />);
  await userEvent.click(figure(/^3,004, planned, node subnet/));
  const sum = screen.getByRole('table', { name: /^Node subnet nodes: planned$/ });
  const rows = within(sum).getAllByRole('row');
  const values = rows.map((row) => within(row).getByRole('cell').textContent);
  expect(values).toEqual(['2,997', '+ 2', '+ 5', '= 3,004']);
  expect(rows[0]?.textContent).toContain('(20 nodes + 7 surge) of pool user × (110 + 1)');
  expect(within(rows[0] as HTMLElement).getByRole('link')).toBeTruthy();
  expect(rows[1]?.textContent).toContain('from this plan');
});

test('a range that nobody typed, or that cannot be read, is not said to be given', () => {
  const places = () =>
    screen.getAllByRole('row').map((row) => row.querySelector('[data-head=CIDR]')?.textContent);
  planStore.store.setState({ plan: { podCidr: '10.96.0.0/16', serviceCidr: 'ten' } });
  render(<SpacesTable evaluation={evaluate(planStore.store.getState().plan, '2026-11-21')} />);
  expect(places()).toEqual(expect.arrayContaining(['10.96.0.0/16given', '10.0.0.0/16default']));
  cleanup();
  planStore.store.setState({ plan: {} });
  render(<SpacesTable evaluation={evaluate({}, '2026-11-21')} />);
  expect(places()).toEqual(expect.arrayContaining(['10.244.0.0/16default', '10.0.0.0/16default']));
});

test('the sum of what is free takes away what is planned', async () => {
  render(<SpacesTable evaluation={evaluation} />);
  await userEvent.click(figure(/, free, node subnet/));
  const sum = screen.getByRole('table', { name: /^Node subnet nodes: free$/ });
  const values = within(sum)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(values).toEqual(['4,096', '− 2,999', '− 5', '= 1,092']);
});

test('one sum is open at a time, and Escape closes it and gives the focus back', async () => {
  render(<SpacesTable evaluation={evaluation} />);
  await userEvent.click(figure(/, planned, node subnet/));
  await userEvent.click(figure(/, held, node subnet/));
  expect(screen.getAllByRole('table', { name: /^Node subnet/ })).toHaveLength(1);
  expect(figure(/, held, node subnet/).getAttribute('aria-expanded')).toBe('true');
  screen.getByRole('button', { name: /^Close/ }).focus();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('table', { name: /^Node subnet/ })).toBeNull();
  expect(document.activeElement).toBe(figure(/, held, node subnet/));
});
