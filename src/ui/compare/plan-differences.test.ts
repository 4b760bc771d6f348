import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { planDifferences } from './plan-differences.ts';
import { planOutcomes } from './plan-outcomes.ts';

const user = { name: 'user', count: 5, maxPods: 30 };
const windows = { name: 'win', os: 'Windows', count: 2 };
const base: PlanInput = { vnet: ['10.20.0.0/16'], pools: [user], model: 'overlay' };
const evaluated = (plan: PlanInput) => evaluate(plan, '2026-11-21');
const differences = (a: PlanInput, b: PlanInput) => planDifferences(evaluated(a).plan, evaluated(b).plan);

test('a plan does not differ from itself', () => {
  expect(differences(base, { ...base })).toEqual([]);
});

test('a default that is spelled out is no difference', () => {
  expect(differences(base, { ...base, podCidr: '10.244.0.0/16' })).toEqual([]);
});

test('fields that differ stand under the part of the plan they belong to, with both values', () => {
  const found = differences(base, {
    ...base,
    model: 'kubenet',
    vnet: ['10.20.0.0/20', '10.30.0.0/24'],
    pools: [{ ...user, autoscale: { min: 3, max: 9 } }],
    answers: { os: 'linux' },
  });
  expect(found).toEqual([
    { name: 'Cluster', differences: [{ field: 'Network model', a: 'Azure CNI Overlay', b: 'kubenet' }] },
    {
      name: 'Network',
      differences: [{ field: 'VNet', a: '10.20.0.0/16', b: '10.20.0.0/20, 10.30.0.0/24' }],
    },
    { name: 'Pool user', differences: [{ field: 'Autoscaler', a: 'off', b: '3 to 9' }] },
    {
      name: 'Answers',
      differences: [{ field: 'Will any node pool run Windows?', a: 'not answered', b: 'Linux only' }],
    },
  ]);
});

test('pools are compared by name, wherever they stand', () => {
  const first = { ...user, mode: 'System' };
  const second = { ...windows, mode: 'User' };
  expect(differences({ ...base, pools: [first, second] }, { ...base, pools: [second, first] })).toEqual([]);
});

test('a pool that only one of the plans has is there as a whole, beside "none"', () => {
  const [group] = differences(base, { ...base, pools: [user, windows] });
  expect(group?.name).toBe('Pool win');
  expect(group?.differences).toEqual([
    { field: 'All of it', a: 'none', b: expect.stringContaining('OS Windows, Nodes 2') },
  ]);
});

test('the outcomes are those of each plan’s own model, and say how far they are apart', () => {
  const a = evaluated(base);
  const b = evaluated({ ...base, model: 'node-subnet' });
  const outcomes = planOutcomes(a, b);
  const [ours, theirs] = [a.models.overlay.vnetAddresses, b.models['node-subnet'].vnetAddresses];
  expect(outcomes.find(({ field }) => field === 'VNet addresses')).toEqual({
    field: 'VNet addresses',
    a: String(ours),
    b: String(theirs),
    change: `${theirs - ours} more`,
  });
  expect(outcomes.find(({ field }) => field === 'Verdict')?.change).toBe('the same');
});
