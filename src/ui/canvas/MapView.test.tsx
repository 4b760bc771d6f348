// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planStore, undo } from '../../state/store.ts';
import { MapView } from './MapView.tsx';

beforeEach(() => {
  window.matchMedia = (query) =>
    ({ matches: query.includes('reduce'), addEventListener() {}, removeEventListener() {} }) as never;
  planStore.store.setState({
    plan: {
      asOf: '2026-11-21',
      model: 'overlay',
      vnet: ['10.20.0.0/20'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
        { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
      ],
      pools: [{ name: 'user', count: 5, maxSurge: '33%' }],
    },
    view: 'map',
    detail: '',
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const block = (name: RegExp) => screen.getByRole('treeitem', { name });
const detail = () => planStore.store.getState().detail;
const subnets = () => planStore.store.getState().plan.subnets as readonly { name: string; cidr: string }[];

test('the map has one stop of the Tab key, and arrows walk from block to block', async () => {
  render(<MapView />);
  const stops = screen.getAllByRole('treeitem').filter((each) => each.getAttribute('tabindex') === '0');
  expect(stops).toHaveLength(1);
  block(/^Subnet nodes/).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(block(/^Free, largest 10\.20\.2\.0\/23/));
  expect(document.activeElement?.getAttribute('aria-posinset')).toBe('2');
  const legend = within(screen.getByRole('list', { name: 'Legend' })).getAllByRole('listitem');
  expect(legend.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Held by nodes', 'Free', 'Other subnet']),
  );
  expect(legend.map(({ textContent }) => textContent)).not.toContain('Held by pods');
});

test('Enter goes into a block and the link says where one is', async () => {
  render(<MapView />);
  block(/^Subnet nodes/).focus();
  await userEvent.keyboard('{Enter}');
  expect(detail()).toBe('10.20.0.0/24');
  const minimap = screen.getByRole('slider', { name: /^Part of VNet/ });
  minimap.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(detail()).toBe('10.20.0.32/24');
  expect(minimap.getAttribute('aria-valuetext')).toBe('10.20.0.32/24, 256 addresses');
  await userEvent.keyboard('0');
  expect(detail()).toBe('');
});

test('Alt with an arrow moves the subnet in the plan as one step that can be undone', async () => {
  render(<MapView />);
  block(/^Subnet apps/).focus();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(subnets()[1]?.cidr).toBe('10.20.5.0/24');
  expect(document.activeElement).toBe(block(/^Subnet apps, 10\.20\.5\.0\/24/));
  undo();
  expect(subnets()[1]?.cidr).toBe('10.20.4.0/24');
});

test('a place that is taken is refused with the reason, and the plan stays', async () => {
  render(<MapView />);
  block(/^Subnet apps/).focus();
  const field = await screen.findByRole('textbox', { name: 'CIDR of subnet apps' });
  await userEvent.clear(field);
  await userEvent.type(field, '10.20.0.0/24{Enter}');
  expect(screen.getByRole('region', { name: 'Refused' }).textContent).toContain('the subnet nodes');
  expect(subnets()[1]?.cidr).toBe('10.20.4.0/24');
});

test('another layout and another model stand in the link, and the plan keeps its model', async () => {
  render(<MapView />);
  await userEvent.click(screen.getByRole('radio', { name: 'Grid' }));
  await userEvent.click(screen.getByRole('button', { name: /^kubenet/ }));
  expect(detail()).toBe('grid:kubenet');
  expect(planStore.store.getState().plan.model).toBe('overlay');
});

test('an event is stepped through with its figures', async () => {
  render(<MapView />);
  const panel = within(screen.getByRole('region', { name: 'What happens' }));
  await userEvent.click(panel.getByRole('button', { name: 'Upgrade' }));
  expect(panel.getByText(/takes 2 addresses/)).toBeTruthy();
  await userEvent.click(panel.getByRole('button', { name: 'Step' }));
  expect(panel.getByText('2 of 4')).toBeTruthy();
  expect(detail()).toBe('upgrade-1-2');
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('text alone'));
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await userEvent.click(panel.getByRole('button', { name: 'Copy table: Figures after the step' }));
  expect(copied.mock.lastCall?.[0]).toMatch(/^Space\tAKS check\tPlanned\tHeld\nnode subnet nodes\t/);
  expect(
    screen.getByRole('button', { name: /^kubenet.* The upgrade takes 2 of node subnet nodes/ }),
  ).toBeTruthy();
  await userEvent.click(panel.getByRole('button', { name: 'Reset' }));
  expect(detail()).toBe('');
});
