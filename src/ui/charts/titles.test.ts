import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { charts } from './index.ts';

function titles(plan: PlanInput): readonly string[] {
  const evaluation = evaluate(plan, '2026-11-21');
  expect(evaluation.problems).toEqual([]);
  return charts.map(({ title }) => title(evaluation));
}

const pools = [{ name: 'user', mode: 'System', count: 3, maxPods: 30, maxSurge: 1 }];

test('titles name the model that ends first and the one that goes furthest', () => {
  expect(titles({ vnet: ['10.20.0.0/21'], pools })).toEqual([
    'Pod Subnet dynamic outgrows the VNet beyond 19 nodes; kubenet and Overlay hold 255',
    '3 nodes today hold 3 VNet addresses with kubenet, 99 with Pod Subnet static',
  ]);
});

test('a title says when a model ends before what is planned', () => {
  const [growth] = titles({
    vnet: ['10.20.0.0/21'],
    pools: [{ ...pools[0], autoscale: { min: 3, max: 100 } }],
  });
  expect(growth).toMatch(/^Pod Subnet dynamic .* beyond 19 nodes, before the planned 100;/);
});

test('titles of a plan that nothing holds say so', () => {
  const many = [
    { ...pools[0], count: 900 },
    { ...pools[0], name: 'more', count: 900 },
  ];
  expect(titles({ vnet: ['10.20.0.0/28'], pools: many })[0]).toBe('No model has room for this plan');
});
