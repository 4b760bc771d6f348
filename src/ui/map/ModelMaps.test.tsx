// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Evaluation, evaluate } from '../../core/evaluate.ts';
import { models } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { ModelMaps } from './ModelMaps.tsx';
import { modelBars, scaleEnd } from './model-bars.ts';

afterEach(cleanup);

const plan: PlanInput = { vnet: ['10.20.0.0/16'], pools: [{ count: 20, maxSurge: '33%', maxPods: 30 }] };
const tight: PlanInput = { ...plan, vnet: ['10.20.0.0/25'] };

function show(input: PlanInput): { evaluation: Evaluation; onPick: ReturnType<typeof vi.fn> } {
  const evaluation = evaluate(input, '2026-11-21');
  const onPick = vi.fn();
  render(<ModelMaps evaluation={evaluation} chosen="overlay" onPick={onPick} />);
  return { evaluation, onPick };
}

test('each model is a button that says what it takes, and whether it fits', () => {
  show(plan);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'kubenet, Fits: takes 32 addresses of the VNet, 6,912 of its pod CIDR',
    'Azure CNI Node Subnet, Fits: takes 1,024 addresses of the VNet',
    'Azure CNI Overlay, Fits: takes 32 addresses of the VNet, 6,912 of its pod CIDR',
    expect.stringMatching(/^Azure CNI Pod Subnet, dynamic, Fits: takes [\d,]+ addresses of the VNet$/),
    expect.stringMatching(/^Azure CNI Pod Subnet, static block, Fits: takes [\d,]+ addresses of the VNet$/),
  ]);
});

test('a model is picked by Enter or a press, and the chosen one is marked', async () => {
  const { onPick } = show(plan);
  expect(screen.getByRole('button', { pressed: true }).getAttribute('aria-label')).toMatch(/Overlay/);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: /Node Subnet/ }));
  expect(onPick.mock.calls).toEqual([['kubenet'], ['node-subnet']]);
});

test('a model that does not fit says how many addresses are missing', () => {
  const { evaluation } = show(tight);
  const planned = evaluation.models['node-subnet'].spaces[0]?.planned.total ?? 0;
  const name = screen.getByRole('button', { name: /Node Subnet/ }).getAttribute('aria-label');
  expect(name).toContain(`${planned.toLocaleString('en')} missing`);
  expect(name).toContain('Does not fit');
});

test('bars add up to the addresses that the evaluation gives each model', () => {
  for (const input of [plan, tight, {}, { vnetOwner: 'aks' }]) {
    const evaluation = evaluate(input, '2026-11-21');
    for (const { model, vnet } of modelBars(evaluation).bars) {
      expect(vnet.taken).toBe(evaluation.models[model.id].vnetAddresses);
      expect(vnet.shares.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(vnet.taken);
    }
  }
});

test('a scale ends at the size of a block that holds the largest sum', () => {
  expect(scaleEnd([])).toBe(8);
  expect(scaleEnd([64, 1000])).toBe(1024);
  expect(scaleEnd([1024])).toBe(1024);
  expect(scaleEnd([1025])).toBe(2048);
});

test('the table has the same figures as the buttons', () => {
  show(plan);
  const table = screen.getByRole('table', { name: 'Addresses of every model', hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
  const firstCells = rows.map((row) => [...row.children].slice(0, 4).map(({ textContent }) => textContent));
  expect(firstCells).toContainEqual(['Azure CNI Overlay', 'Fits', 'VNet', '32']);
  expect(firstCells).toContainEqual(['Azure CNI Overlay', 'Fits', 'Pod CIDR', '6,912']);
  expect(new Set(firstCells.map(([name]) => name))).toEqual(new Set(models.map(({ name }) => name)));
});
