// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { address } from '../../core/ip/address.ts';
import { addressMap } from '../../core/plan/address-map.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { AddressMap } from './AddressMap.tsx';

afterEach(cleanup);

const plan: PlanInput = {
  model: 'overlay',
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26' },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24', usedAddresses: 1 },
  ],
  pools: [
    { name: 'system', count: 3, maxSurge: 1 },
    { name: 'user', count: 20, maxSurge: '33%' },
  ],
  internalLoadBalancers: 2,
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.20.128.0/17' }],
};

function show(input: PlanInput = plan, size: 'large' | 'small' = 'large') {
  const evaluation = evaluate(input, '2026-11-21');
  const { model } = evaluation.plan;
  render(<AddressMap evaluation={evaluation} model={model} size={size} />);
  return addressMap(evaluation.plan, evaluation.models[model]);
}

const names = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'));

test('every block is named by a sentence that says what it is, where and for what', () => {
  show();
  expect(names()).toEqual(
    expect.arrayContaining([
      'Subnet nodes, 10.20.0.0/26, 64 addresses: 23 held by nodes, 8 surge, 2 load balancers, 5 reserved by Azure, 26 free',
      'Subnet apps, 10.20.4.0/24, 256 addresses: 1 for other users, 5 reserved by Azure, 250 free',
      'Free, 10.20.0.64 to 10.20.3.255, 960 addresses: the largest block that fits is 10.20.2.0/23',
      'Not usable, 10.20.128.0 to 10.20.255.255, 32,768 addresses: hub 10.20.128.0/17 is in the way',
      'Pod CIDR, 10.244.0.0/16, 65,536 addresses: 5,888 held by pods, 2,048 surge, 57,600 free',
      'Service CIDR, 10.0.0.0/16, 65,536 addresses: 2 for services of the cluster, 65,534 free',
    ]),
  );
});

test('the map is one stop for the Tab key, and the arrow keys walk it in address order', async () => {
  const map = show();
  const inOrder = map.spaces.flatMap(({ blocks }) => blocks);
  await userEvent.tab();
  const focused = () => Number(document.activeElement?.getAttribute('data-block'));
  expect(focused()).toBe(0);
  for (let index = 1; index < inOrder.length; index++) {
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(index);
  }
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe(inOrder.length - 1);
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe(inOrder.length - 2);
  await userEvent.keyboard('{Home}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Subnet nodes/);
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Service CIDR/);
  await userEvent.tab();
  expect(document.activeElement?.closest('[role=listbox]')).toBeNull();
  await userEvent.tab({ shift: true });
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Service CIDR/);
});

test('the focused block tells the addresses of its parts below the map', async () => {
  show();
  await userEvent.tab();
  expect(screen.getByText(/Held by nodes 10\.20\.0\.4 to 10\.20\.0\.26/)).toBeTruthy();
  await userEvent.hover(screen.getByRole('option', { name: /^Not usable/ }));
  expect(screen.getByText(/^Not usable, 10\.20\.128\.0/)).toBeTruthy();
});

test('the table holds every part and block of the map in the same order', () => {
  const map = show();
  const table = screen.getByRole('table', { name: 'Addresses in order', hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
  const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''));
  const expected = map.spaces
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly { readonly first: number; readonly addresses: number }[] =>
      block.kind === 'range' ? block.parts : [block],
    );
  expect(
    cells.map(([, first, , addresses]) => [address(first ?? ''), Number(addresses?.replaceAll(',', ''))]),
  ).toEqual(expected.map(({ first, addresses }) => [first, addresses]));
  expect(cells[1]).toEqual([
    '10.20.0.0/26',
    '10.20.0.4',
    '10.20.0.26',
    '23',
    'Held by nodes',
    'Subnet nodes',
  ]);
});

test('the legend lists the uses on the map and no others', () => {
  show({ ...plan, connected: [] });
  const legend = screen.getByRole('list', { name: 'Legend' });
  const listed = within(legend)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(listed).toContain('Surge');
  expect(listed).not.toContain('Not usable');
  expect(listed).not.toContain('Missing');
});

test('a subnet that is too small says what is missing, and one without a place why it has none', () => {
  show({
    ...plan,
    model: 'node-subnet',
    vnet: ['10.20.0.0/24'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26' }],
  });
  expect(screen.getByRole('option', { name: /^Subnet nodes.* missing$/ })).toBeTruthy();
  expect(screen.getAllByText(/missing, not to scale|^[\d,]+ missing$/).length).toBeGreaterThan(0);
  cleanup();
  show({ ...plan, subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.9.0.0/26' }] });
  expect(screen.getByText(/Subnet nodes 10\.9\.0\.0\/26 is not on the map: it lies outside/)).toBeTruthy();
});

test('the small map has the strips and the legend alone', () => {
  show(plan, 'small');
  expect(screen.getAllByRole('option').length).toBeGreaterThan(3);
  expect(screen.queryByRole('table', { hidden: true })).toBeNull();
  expect(screen.queryByText('As a table')).toBeNull();
});

test('the walk goes on from the last block when the plan has fewer', async () => {
  const evaluation = evaluate(plan, '2026-11-21');
  const { rerender } = render(<AddressMap evaluation={evaluation} model="overlay" size="large" />);
  await userEvent.tab();
  await userEvent.keyboard('{End}');
  rerender(<AddressMap evaluation={evaluation} model="node-subnet" size="large" />);
  expect(document.querySelectorAll('[data-block][tabindex="0"]')).toHaveLength(1);
});
