import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { models } from '../../core/models/index.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { allNodes, growthRows, marksOf, nodeAxis, stopsOf } from './growth-data.ts';
import { maxPodsOf } from './max-pods-data.ts';
import { upgradeRows, upgradesOf } from './upgrade-data.ts';

const planOf = (pool: object): PlanInput => ({
  vnet: ['10.0.0.0/8'],
  podCidr: '100.64.0.0/10',
  serviceCidr: '172.16.0.0/16',
  pools: [
    { name: 'user', mode: 'System', maxPods: 60, podsPerNode: 20, maxSurge: '20%', count: 10, ...pool },
  ],
});
const evaluated = (pool: object) => evaluate(planOf(pool), '2026-11-21');
const evaluation = evaluated({});

describe.each(models.map(({ id }) => id))('%s', (id) => {
  const spacesAt = (pool: object) => evaluated(pool).models[id].spaces;
  const inVnet = ['nodeSubnet', 'podSubnet'];

  test('the line of growth is what the evaluation plans for at ten sizes', () => {
    const rows = growthRows(evaluation, 'linear', [0, 400]).filter(({ values }) => values[id] !== null);
    const sizes = rows.filter((_, index) => index % 4 === 0);
    expect(sizes.length).toBeGreaterThanOrEqual(10);
    for (const { x, values } of sizes) {
      const planned = spacesAt({ count: x })
        .filter(({ space }) => inVnet.includes(space))
        .reduce((sum, space) => sum + space.planned.total, 0);
      expect([x, values[id]]).toEqual([x, planned]);
    }
  });

  test('the line of upgrades is what the evaluation plans for at ten shares', () => {
    const rows = upgradeRows(upgradesOf(evaluation));
    for (const percent of [1, 7, 10, 20, 33, 40, 50, 75, 99, 100]) {
      const planned = spacesAt({ maxSurge: `${percent}%` })
        .filter(({ space }) => inVnet.includes(space))
        .reduce((sum, space) => sum + space.planned.surgeNodes + space.planned.surgePods, 0);
      expect([percent, rows.find(({ x }) => x === percent)?.values[id]]).toEqual([percent, planned]);
    }
  });

  test('the line of maxPods is what the evaluation plans for a node, less its pods, at ten of them', () => {
    const series = maxPodsOf(evaluation).find(({ model }) => model.id === id)?.series;
    for (const maxPods of [10, 15, 16, 20, 31, 32, 64, 110, 111, 250]) {
      const podsPerNode = Math.min(20, maxPods);
      const planned = spacesAt({ maxPods, podsPerNode, count: 1, maxSurge: 0 }).reduce(
        (sum, space) => sum + space.planned.pods,
        0,
      );
      expect([maxPods, series?.at(maxPods).wasted]).toEqual([maxPods, planned - podsPerNode]);
    }
  });

  test('the dot of a model is where its line stops', () => {
    const [stop] = stopsOf(evaluation, 'vnet', ({ reach }) => reach.boundBy).filter((dot) => dot.id === id);
    const rows = growthRows(evaluation, 'linear', allNodes);
    expect(stop && rows.find(({ x }) => x === stop.x)?.values[id]).toBe(stop?.y);
  });
});

test('today, the maximum and the maximum with its surge are marked', () => {
  const texts = marksOf(evaluated({ count: 4, autoscale: { min: 2, max: 10 } })).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual(['today 4', 'maximum 10', 'with surge 12']);
});

test('an axis between two sizes has round ticks and no others', () => {
  expect(nodeAxis([30, 90], 'linear', 6).ticks).toEqual([30, 40, 50, 60, 70, 80, 90]);
  expect(nodeAxis([0, 5_000], 'log', 6)).toMatchObject({
    domain: [1, 5_000],
    ticks: [1, 10, 100, 1_000, 10_000],
  });
});
