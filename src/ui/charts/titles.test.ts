import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { type CompareDetail, noDetail } from '../compare/compare-detail.ts';
import { charts } from './index.ts';

function titleOf(id: string, plan: PlanInput, detail: CompareDetail = noDetail): string {
  const evaluation = evaluate(plan, '2026-11-21');
  expect(evaluation.problems).toEqual([]);
  const chart = charts.find((entry) => entry.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart.title(evaluation, detail);
}

const pool = { name: 'user', mode: 'System', count: 3, maxPods: 30, maxSurge: 1 };

test('titles name the model that ends first and the one that goes furthest', () => {
  const plan = { vnet: ['10.20.0.0/21'], pools: [pool] };
  expect(titleOf('growth', plan)).toBe(
    'Pod Subnet dynamic outgrows the VNet beyond 19 nodes; kubenet and Overlay hold 255',
  );
  expect(titleOf('use', plan)).toBe(
    '3 nodes today hold 99 VNet addresses with Pod Subnet static, 3 with kubenet and Overlay',
  );
});

test('a title says when a model ends before what is planned', () => {
  const growth = titleOf('growth', {
    vnet: ['10.20.0.0/21'],
    pools: [{ ...pool, autoscale: { min: 3, max: 100 } }],
  });
  expect(growth).toMatch(/^Pod Subnet dynamic .* beyond 19 nodes, before the planned 100;/);
});

test('titles of a plan that nothing holds say so', () => {
  const many = {
    vnet: ['10.20.0.0/28'],
    pools: [
      { ...pool, count: 900 },
      { ...pool, name: 'more', count: 900 },
    ],
  };
  expect(titleOf('growth', many)).toBe('No model has room for this plan');
  expect(titleOf('upgrade', many)).toMatch(/; Overlay has no room for any surge$/);
  expect(titleOf('runway', many)).toBe('With Overlay the node subnet has no room today');
});

test('a plan without pools has titles too', () => {
  const none = { pools: [] };
  expect(titleOf('upgrade', none)).toBe('A plan without node pools has nothing to upgrade');
  expect(titleOf('maxPods', none)).toBe('A plan without node pools has no maxPods');
  expect(titleOf('runway', none)).toBe('A plan without node pools does not grow');
});

test('the surge that the ranges have room for is named where it is not all', () => {
  const plan = { model: 'node-subnet', vnet: ['10.20.0.0/21'], pools: [{ ...pool, count: 48 }] };
  // 65 nodes of 31 addresses and Azure's 5 are 2,020 of 2,048: 17 surge nodes are 35% of 48.
  expect(titleOf('upgrade', plan)).toBe(
    'An upgrade takes 50 VNet addresses with Pod Subnet dynamic, 1 with kubenet and Overlay; Node Subnet has room up to a max surge of 35%',
  );
});

test('a load that the plan says parts what is idle from what is used', () => {
  const plan = { vnet: ['10.20.0.0/16'], pools: [{ ...pool, maxPods: 110, podsPerNode: 35 }] };
  expect(titleOf('maxPods', plan)).toBe(
    'A node of pool user leaves 77 VNet addresses unused with Pod Subnet static, 14 with Pod Subnet dynamic; with Overlay 221 of its /24 beside the VNet',
  );
});

test('growth is taken from the detail, and the assumed one where that cannot be read', () => {
  const plan = { vnet: ['10.20.0.0/16'], pools: [pool] };
  // A /28 has 11 addresses for nodes: 10 and the surge node.
  expect(titleOf('runway', plan, { ...noDetail, growth: '2' })).toBe(
    'At 2 nodes a month the node subnet ends first with Overlay, in 2027-03, and no model lasts longer',
  );
  expect(titleOf('runway', plan, { ...noDetail, growth: 'soon' })).toBe(titleOf('runway', plan));
});

test('a pool without nodes does not grow by a share, and a title says so', () => {
  const plan = { pools: [{ ...pool, mode: 'User', count: 0 }] };
  expect(titleOf('runway', plan)).toBe('Pool user has no nodes of which a share could be added');
  expect(titleOf('runway', plan, { ...noDetail, growth: '1' })).toMatch(/^At 1 node a month/);
});

test('the timeline says how long the model of the plan has left', () => {
  expect(titleOf('timeline', { model: 'kubenet' })).toBe(
    'kubenet, the model of this plan, ends on 2028-03-31, in 16 months',
  );
  expect(titleOf('timeline', { model: 'kubenet', asOf: '2028-04-01' })).toBe('kubenet ended on 2028-03-31');
  expect(titleOf('timeline', { model: 'overlay', asOf: '2029-01-01' })).toBe(
    'After 2029-01-01 nothing is announced to end, and no end of Overlay is announced',
  );
});

test('where nothing was measured the title says so', () => {
  expect(titleOf('measured', { model: 'kubenet' })).toMatch(/^Nobody has published a measurement of kubenet/);
  expect(titleOf('measured', { model: 'pod-subnet-static' })).toMatch(/^Nobody has published/);
});

test('a model that gives up nothing outright is told from one that does', () => {
  expect(titleOf('profile', { model: 'pod-subnet-static' })).toBe(
    'Pod Subnet static gives up nothing outright; kubenet gives up 5 of 9 traits',
  );
  expect(titleOf('profile', { model: 'kubenet' })).toMatch(
    /^kubenet gives up reach from outside, pod identity, scale, Windows and support horizon; /,
  );
});
