// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pathOf } from '../../core/packet/path.ts';
import { planStore } from '../../state/store.ts';
import { LiveRegion } from '../kit/LiveRegion.tsx';
import { PacketView } from './PacketView.tsx';

vi.mock('../../core/packet/path.ts', async (original) => {
  const { pathOf: real } = await original<typeof import('../../core/packet/path.ts')>();
  return { pathOf: vi.fn(real) };
});
const traced = vi.mocked(pathOf);

const plan = {
  asOf: '2026-11-21',
  model: 'overlay',
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
    { name: 'apps', role: 'other', cidr: '10.20.1.0/24' },
  ],
  pools: [{ name: 'system', mode: 'System', count: 3, maxPods: 30 }],
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' }],
};

function open(detail: string) {
  planStore.store.setState({ plan, view: 'packet', detail });
  return render(
    <>
      <PacketView />
      <LiveRegion />
    </>,
  ).container;
}

beforeEach(() => {
  traced.mockClear();
});
afterEach(cleanup);

const diagram = (name = 'Hop of the packet, Azure CNI Overlay') => screen.getByRole('slider', { name });
const said = (name?: string) => diagram(name).getAttribute('aria-valuetext');
const currentRow = (container: HTMLElement) =>
  container.querySelector('[aria-current=step] th')?.textContent?.trim();

test('arrow keys on the diagram walk the hops, and the table goes along', async () => {
  const container = open('from:pod/to:peered-vm');
  diagram().focus();
  expect(said()).toMatch(/^Hop 1 of 4, web-\S+: from 10\.244\.0\.2 to 10\.30\.0\.4$/);
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
  expect(said()).toMatch(/^Hop 2 of 4, aks-system-\S+: from 10\.20\.0\.4 to 10\.30\.0\.4$/);
  expect(currentRow(container)).toMatch(/^2 aks-system-/);
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(currentRow(container)).toBe('4 a host of hub');
  await userEvent.keyboard('{Home}');
  expect(currentRow(container)).toMatch(/^1 web-/);
});

test('the buttons walk the hops and say the addresses on the wire', async () => {
  open('from:pod/to:peered-vm');
  await userEvent.click(screen.getByRole('button', { name: 'Next hop' }));
  expect(screen.getByRole('status').textContent).toMatch(
    /^Hop 2 of 4, aks-system-\S+: from 10\.20\.0\.4 to 10\.30\.0\.4\. The node puts/,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Previous hop' }));
  await userEvent.click(screen.getByRole('button', { name: 'Previous hop' }));
  expect(said()).toMatch(/^Hop 1 of 4/);
});

test('a press on a place goes to its hop', async () => {
  const container = open('from:pod/to:peered-vm');
  await userEvent.click(within(diagram()).getByText('VNet peering'));
  expect(currentRow(container)).toBe('3 VNet peering');
  await userEvent.click(within(diagram()).getByText('Node 2'));
  expect(currentRow(container)).toBe('3 VNet peering');
});

test('a path is worked out once for a change, however often its hops are walked', async () => {
  open('from:pod/to:peered-vm');
  diagram().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Home}');
  expect(traced).toHaveBeenCalledTimes(1);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'A VM of the VNet');
  expect(traced).toHaveBeenCalledTimes(2);
});

test('a packet that cannot come through stops in the diagram, with the reason beside it', () => {
  open('from:vm/to:pod');
  expect(within(diagram()).getByText('Stops here')).toBeTruthy();
  expect(
    screen.getByText(/^Nothing outside the cluster has a route to the pods of 10\.244\.0\.0\/16/),
  ).toBeTruthy();
  expect(said()).toBe('Hop 1 of 1, a VM of the VNet: from 10.20.1.4 to 10.244.0.2');
});

test('two models are walked beside each other, each by itself', async () => {
  open('from:pod/to:vm/compare:node-subnet');
  const other = 'Hop of the packet, Azure CNI Node Subnet';
  await userEvent.click(screen.getAllByRole('button', { name: 'Next hop' })[0] as HTMLElement);
  expect(said()).toMatch(/^Hop 2 of 4, .*: from 10\.20\.0\.4 to 10\.20\.1\.4$/);
  expect(said(other)).toMatch(/^Hop 1 of 4, .*: from 10\.20\.0\.5 to 10\.20\.1\.4$/);
});

test('a preview is copied with its command and the word that it is one', async () => {
  const user = userEvent.setup();
  open('');
  await user.click(screen.getByRole('button', { name: 'Copy: kubectl get pods -o wide' }));
  expect(await navigator.clipboard.readText()).toMatch(
    /^# Preview, not a real cluster\n\$ kubectl get pods -o wide\nNAME +READY .*\nweb-\S+ +1\/1 +Running/,
  );
});

test('a packet that a rule of the plan stops leads to the rule by its title', async () => {
  open('overlay');
  // Front ends come first, and leave no address for a node.
  act(() => planStore.store.setState({ plan: { ...plan, internalLoadBalancers: 300 } }));
  const [rule] = await screen.findAllByRole('button', { name: /^Rule: / });
  if (!rule) throw new Error('no rule');
  expect(rule.textContent).toMatch(/^Rule: The internal load balancers take/);
  await userEvent.click(rule);
  expect(planStore.store.getState().view).toBe('rules');
  expect(planStore.store.getState().detail).toMatch(/load-balancer/);
});
