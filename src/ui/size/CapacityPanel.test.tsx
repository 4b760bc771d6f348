// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { planStore, useInputs } from '../../state/store.ts';
import { CapacityPanel } from './CapacityPanel.tsx';

const idle = { timeout: 15_000 };
const plan = () => planStore.store.getState().plan;
const evaluated = () => evaluate(plan(), '2026-11-21').models.overlay.capacity;

function CurrentPanel() {
  return (
    <CapacityPanel
      evaluation={evaluate(
        useInputs((inputs) => inputs.plan),
        '2026-11-21',
      )}
    />
  );
}
const openPanel = (input: object) => {
  planStore.replacePlan({ ...input });
  render(<CurrentPanel />);
};

afterEach(cleanup);

test('a model opens into its limits in the order in which they bind, and into its pools', async () => {
  openPanel({
    pools: [
      { name: 'a', count: 3 },
      { name: 'b', count: 5 },
    ],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Overlay' }));
  const limits = within(screen.getByRole('table', { name: 'Limits of Azure CNI Overlay' }));
  const { capacity } = evaluate(plan(), '2026-11-21').models.overlay;
  expect(limits.getAllByRole('row')).toHaveLength(capacity.limits.length + 1);
  expect(limits.getAllByRole('row')[1]?.textContent).toMatch(/^1\. node subnet/);
  const pools = within(screen.getByRole('table', { name: 'Pools of Azure CNI Overlay' }));
  expect(pools.getByRole('row', { name: /^b / }).textContent).toContain(String(capacity.pools[1]?.maxNodes));
});

test('the most nodes of a model open into their sum', async () => {
  openPanel({});
  await userEvent.click(screen.getByRole('button', { name: /^10, most nodes, their surge.*Overlay/ }));
  const sum = screen.getByRole('table', { name: /^Azure CNI Overlay: most nodes/ });
  expect(within(sum).getAllByRole('cell').at(-1)?.textContent).toBe('= 10');
});

describe('what would it take', () => {
  const target = () => screen.getByRole('textbox', { name: 'Nodes of all pools' });

  test('a target is reached by one click, as one step of undo', async () => {
    openPanel({ vnet: ['10.20.0.0/16'], subnets: [{ name: 'n', role: 'nodes', cidr: '10.20.0.0/28' }] });
    const before = plan();
    await userEvent.click(screen.getByRole('radio', { name: 'Nodes' }));
    await userEvent.type(target(), '100');
    await userEvent.click(await screen.findByRole('button', { name: /^Apply: / }, idle));
    expect(evaluated().maxNodes).toBeGreaterThanOrEqual(100);
    expect(document.activeElement?.textContent).toBe('Undo');
    await userEvent.click(screen.getByRole('button', { name: /^Undo: / }));
    expect(plan()).toEqual(before);
    expect(document.activeElement).toBe(target());
  });

  test('for another model the click switches to it', async () => {
    openPanel({});
    await userEvent.type(screen.getByRole('textbox', { name: 'Times the nodes of the plan' }), '2');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Switch to Azure CNI Pod Subnet, dynamic/ }, idle),
    );
    expect(plan()).toMatchObject({ model: 'pod-subnet-dynamic', pools: [{ count: 6 }] });
  });

  test('text that is no target is quoted, and nothing is offered', async () => {
    openPanel({});
    const field = screen.getByRole('textbox', { name: 'Times the nodes of the plan' });
    await userEvent.type(field, 'twice');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/"twice" is not a factor/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'What every model takes' })).toBeNull();
  });
});
