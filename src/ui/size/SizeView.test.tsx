// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presets } from '../../core/plan/presets.ts';
import { planStore } from '../../state/store.ts';
import { SizeView } from './SizeView.tsx';

const plan = () => planStore.store.getState().plan;
const open = (input: object) => {
  planStore.replacePlan({ ...input });
  render(<SizeView />);
};
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent ?? '';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

describe('a field', () => {
  test('is empty and shows the default in force until something is typed, and again when it is cleared', async () => {
    open({});
    const count = field('Nodes of pool nodepool1');
    expect([count.value, count.placeholder]).toEqual(['', '3']);
    await userEvent.type(count, '7');
    expect(plan().pools).toEqual([{ count: 7 }]);
    await userEvent.clear(count);
    expect(plan().pools).toEqual([{}]);
    expect(count.placeholder).toBe('3');
  });

  test('keeps text that cannot be read, and says what is wrong while the rest computes', async () => {
    open({ pools: [{ name: 'a', count: 4 }, { name: 'b' }] });
    await userEvent.type(field('Nodes of pool b'), '-3');
    expect(field('Nodes of pool b').value).toBe('-3');
    expect(field('Nodes of pool b').getAttribute('aria-invalid')).toBe('true');
    expect(described(field('Nodes of pool b'))).toContain('"-3"');
    expect(screen.getByText(/^7 nodes,/)).toBeTruthy();
  });

  test('of the VNet takes several prefixes and leaves them as they are typed', async () => {
    open({});
    await userEvent.type(field('VNet prefixes'), '10.1.0.0/16,10.2.0.0/16 , ');
    expect(field('VNet prefixes').value).toBe('10.1.0.0/16,10.2.0.0/16 , ');
    expect(plan().vnet).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
  });

  test('shows the finding of the chosen model that it causes, in the same words', () => {
    open({ model: 'kubenet', pools: [{ os: 'Windows' }], dataplane: 'cilium' });
    const select = screen.getByRole('combobox', { name: 'Data plane' });
    const findings = screen.getByRole('region', { name: 'Findings' });
    const message = described(select).replace(/ \(\d+ more in the findings\)$/, '');
    expect(message).not.toBe('');
    expect(within(findings).getByText(message)).toBeTruthy();
  });
});

describe('the node pools', () => {
  const pools = [
    { name: 'system', count: 3 },
    { name: 'user', count: 5 },
  ];

  test('gain a pool with the focus in its name', async () => {
    open({ pools });
    await userEvent.click(screen.getByRole('button', { name: 'Add pool' }));
    expect(plan().pools).toEqual([...pools, { name: 'user2', mode: 'User' }]);
    expect(document.activeElement).toBe(field('Name of pool user2'));
  });

  test('keep the pool that stood for none when one is added to it', async () => {
    open({});
    await userEvent.click(screen.getByRole('button', { name: 'Add pool' }));
    expect(plan().pools).toEqual([{}, { name: 'user', mode: 'User' }]);
  });

  test('copy a pool below itself', async () => {
    open({ pools });
    await userEvent.click(screen.getByRole('button', { name: 'Duplicate pool system' }));
    expect(plan().pools).toEqual([pools[0], { name: 'system2', count: 3 }, pools[1]]);
    expect(document.activeElement).toBe(field('Name of pool system2'));
  });

  test('lose a pool, and the focus goes to the one in its place', async () => {
    open({ pools });
    await userEvent.click(screen.getByRole('button', { name: 'Remove pool system' }));
    expect(plan().pools).toEqual([pools[1]]);
    expect(document.activeElement).toBe(field('Name of pool user'));
  });

  test('show the rarer fields of a pool where something is set in them, and of all on demand', async () => {
    open({ pools: [{ name: 'a', podsPerNode: 20 }, { name: 'b' }] });
    expect(field('Pods expected per node of pool a').value).toBe('20');
    expect(screen.queryByRole('textbox', { name: 'Pods expected per node of pool b' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: /expected pods/ }));
    expect(field('Pods expected per node of pool b').placeholder).toBe('250');
  });

  test('go back to no autoscaler when both bounds are cleared', async () => {
    open({ pools: [{ name: 'a', autoscale: { min: 1, max: 5 } }] });
    await userEvent.clear(field('Autoscaler minimum of pool a'));
    await userEvent.clear(field('Autoscaler maximum of pool a'));
    expect(plan().pools).toEqual([{ name: 'a' }]);
  });
});

test('a subnet that the planner adds can be taken into the plan where it is', async () => {
  open({ vnet: ['10.20.0.0/16'], pools: [{ count: 5 }] });
  await userEvent.click(screen.getByRole('button', { name: 'Fix in plan: subnet nodes' }));
  expect(plan().subnets).toEqual([{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }]);
  expect(document.activeElement).toBe(field('Name of subnet nodes'));
  expect(screen.queryByRole('button', { name: /Fix in plan/ })).toBeNull();
});

test('a subnet without a range shows where the planner puts it', () => {
  open({
    vnet: ['10.20.0.0/16'],
    subnets: [
      { name: 'n', role: 'nodes' },
      { name: 'apps', role: 'other', usedAddresses: 50 },
    ],
  });
  expect(field('CIDR of subnet n').placeholder).toMatch(/^10\.20\..* by the planner$/);
  expect(field('CIDR of subnet apps').placeholder).toMatch(/^10\.20\..*\/26 by the planner$/);
});

test('a preset replaces the plan in one step that can be undone, and keeps the answers', async () => {
  const before = { name: 'mine', answers: { os: 'linux' } };
  open(before);
  await userEvent.click(screen.getByRole('button', { name: /Hub and spoke/ }));
  expect(plan()).toEqual({ ...presets[2]?.plan, answers: before.answers });
  planStore.undo();
  expect(plan()).toEqual(before);
});

test('a finding leads to the field that causes it', async () => {
  open({ pools: [{ name: 'a', maxPods: 5 }] });
  const findings = screen.getByRole('region', { name: 'Findings' });
  const item = within(findings)
    .getAllByRole('listitem')
    .find((one) => one.textContent?.includes('AKS'));
  await userEvent.click(within(item as HTMLElement).getByRole('button', { name: /^Go to field/ }));
  expect(document.activeElement).toBe(field('Max pods of pool a'));
});

test('the figures of a space stand apart: check, planned, held and free', () => {
  open({ model: 'node-subnet', pools: [{ count: 50, maxPods: 30, maxSurge: 1 }], vnet: ['10.240.0.0/16'] });
  const table = screen.getByRole('table', { name: 'Address spaces' });
  const row = within(table).getByRole('row', { name: /^Node subnet/ });
  const texts = within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  // 51 × 31 + 5 planned in a /21, 50 × 29 held
  expect(texts[2]).toMatch(/^1,586/);
  expect(texts[3]).toMatch(/^1,450/);
  expect(texts[4]).toBe('462');
});
