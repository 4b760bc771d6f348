import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { applyPatch } from '../../core/plan/fixes/patch.ts';
import { examples } from '../../core/plan/fixes/testing/examples.ts';
import type { Pool } from '../../core/plan/plan.ts';
import { withChange } from './fix-change.ts';

const day = '2026-11-21';
const planOf = (input: object) => evaluate({ ...input }, day).plan;

test('every fix makes of the input the plan that it was proven with', () => {
  let tried = 0;
  for (const { rule, model, plan: given } of examples) {
    const input = { ...given, model };
    const { plan, models } = evaluate(input, day);
    const finding = models[model].findings.find((each) => each.rule === rule);
    for (const { change } of finding?.fixes ?? []) {
      tried += 1;
      expect(planOf(withChange(input, plan, change)), rule).toEqual(applyPatch(plan, change));
    }
  }
  expect(tried).toBeGreaterThan(examples.length / 2);
});

const pools = [{ name: 'a', count: 'many' }, { name: 'b', maxPods: 5 }, { mode: 'User' }];
const changed = (edit: (pools: readonly Pool[]) => readonly Pool[]) => {
  const input = { vnet: ['10.9.0.0'], pools };
  const plan = planOf(input);
  return withChange(input, plan, { pools: edit(plan.pools) });
};

test('text that cannot be read stays, in other fields and in other rows', () => {
  const input = changed((rows) => rows.map((row) => (row.name === 'b' ? { ...row, maxPods: 10 } : row)));
  expect(input).toEqual({
    vnet: ['10.9.0.0'],
    pools: [pools[0], { name: 'b', maxPods: 10 }, { mode: 'User' }],
  });
});

test('a field that goes back to its default goes from the input', () => {
  const input = changed((rows) => rows.map((row) => ({ ...row, maxPods: null })));
  expect(input.pools).toEqual([pools[0], { name: 'b' }, { mode: 'User' }]);
});

test('a row that moves keeps the name that it had by its place', () => {
  const input = changed((rows) => rows.slice(1));
  expect(input.pools).toMatchObject([
    { name: 'b', maxPods: 5 },
    { name: 'nodepool3', mode: 'User' },
  ]);
});

test('a new row is written whole', () => {
  const input = changed((rows) => [...rows, ...rows.slice(0, 1).map((row) => ({ ...row, name: 'c' }))]);
  expect(input.pools).toMatchObject([...pools, { name: 'c', count: 3 }]);
});
