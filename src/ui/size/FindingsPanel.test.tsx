// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planStore } from '../../state/store.ts';
import { SizeView } from './SizeView.tsx';

/** Fixes are worked out a moment after the last change. */
const idle = { timeout: 15_000 };

const input = {
  vnet: ['10.20.0.0/16'],
  model: 'node-subnet',
  subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' }],
  pools: [{ name: 'a', count: 20 }],
  podCidr: 'not a range',
};
const grow = 'Give nodes 10.20.0.0/22 in place of 10.20.0.0/24';

const plan = () => planStore.store.getState().plan;
const findings = () => within(screen.getByRole('region', { name: 'Findings' }));
const openView = () => {
  planStore.replacePlan({ ...input });
  render(<SizeView />);
};

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

describe('a fix', () => {
  test('says what it does before it is applied', async () => {
    openView();
    const button = await findings().findByRole('button', { name: grow }, idle);
    expect(button.closest('li')?.textContent).toContain('Costs 768 addresses of the VNet.');
  });

  test('is applied by one click, leaves unreadable text alone, and is undone as one step', async () => {
    openView();
    const message = findings().getByText(/has 251 addresses for the cluster/);
    await userEvent.click(await findings().findByRole('button', { name: grow }, idle));
    expect(plan()).toEqual({ ...input, subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/22' }] });
    expect(message.isConnected).toBe(false);
    const undo = findings().getByRole('button', { name: `Undo: ${grow}` });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    expect(plan()).toEqual(input);
    expect(findings().getByText(/has 251 addresses for the cluster/)).toBeTruthy();
    expect(findings().queryByText(/^Applied/)).toBeNull();
  });
});

test('the line about the last fix goes with the next change of the plan', async () => {
  openView();
  await userEvent.click(await findings().findByRole('button', { name: grow }, idle));
  expect(findings().getByText(`Applied: ${grow}`)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Nodes of pool a' }), '1');
  expect(findings().queryByText(`Applied: ${grow}`)).toBeNull();
});

test('a finding that has the focus marks its space on the map', async () => {
  openView();
  const message = findings().getByText(/has 251 addresses for the cluster/);
  const item = message.closest('li') as HTMLElement;
  const marked = () => document.querySelectorAll('[data-highlighted]');
  expect(marked()).toHaveLength(0);
  within(item)
    .getByRole('button', { name: /^Go to field/ })
    .focus();
  await waitFor(() => expect(marked()).toHaveLength(1));
  expect(Array.from(marked(), (element) => element.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('10.20.0.0/24'),
  ]);
});

test('a finding leads to its rule', async () => {
  openView();
  const item = findings()
    .getByText(/has 251 addresses/)
    .closest('li') as HTMLElement;
  await userEvent.click(within(item).getByRole('button', { name: /^Rule: / }));
  expect(planStore.store.getState()).toMatchObject({ view: 'rules', detail: 'insufficient-subnet-size' });
  planStore.setView('size');
});
