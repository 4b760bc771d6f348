import { describe, expect, test } from 'vitest';
import { modelById } from '../models/index.ts';
import { nodesOf } from './demand.ts';
import { evaluateModel } from './evaluate-model.ts';
import { presets } from './presets.ts';
import { readPlan } from './read-plan.ts';

const today = '2026-11-21';

const evaluated = (id: string) => {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new RangeError(`no preset ${id}`);
  const { plan } = readPlan(preset.plan, today);
  return { plan, evaluation: evaluateModel(plan, modelById(plan.model)) };
};

describe.each(presets)('the preset "$name"', ({ plan: input }) => {
  const { plan, problems } = readPlan(input, today);
  const { possible, findings } = evaluateModel(plan, modelById(plan.model));

  test('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  test('is possible with its model, and nothing in it breaks later', () => {
    expect(possible).toBe(true);
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'breaks');
    expect(grave).toEqual([]);
  });
});

test('the documented example needs the addresses that the planning page counts', () => {
  // (50 + 1) + (50 + 1) * 30
  expect(evaluated('fifty-nodes').evaluation.spaces[0]?.planned.required).toBe(1581);
});

test('the preset of 1,000 nodes plans 1,000', () => {
  const { plan } = evaluated('thousand-nodes');
  expect(plan.pools.reduce((sum, pool) => sum + nodesOf(pool), 0)).toBe(1000);
});

test('the presets have ids of their own', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
});
