import { describe, expect, test } from 'vitest';
import { models } from '../models/index.ts';
import { evaluateModel, modelFigures } from './evaluate-model.ts';
import type { ModelFigures } from './evaluation.ts';
import type { Plan, PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { growthPoints } from './series.ts';
import { everyMaxPods, maxPodsSeries } from './series-max-pods.ts';
import { growthBand, monthAfter, nodesAfter, readGrowth, runwaysOf } from './series-runway.ts';
import { mostSurge, upgradeSeries } from './series-upgrade.ts';

function planOf(input: PlanInput): Plan {
  const { plan, problems } = readPlan(input, '2026-11-21');
  expect(problems).toEqual([]);
  return plan;
}

/** Two pools that grow differently, one with fewer pods in use than allowed. */
const mixed = planOf({
  vnet: ['10.20.0.0/16'],
  subnets: [{ name: 'apps', role: 'other', cidr: '10.20.4.0/24' }],
  pools: [
    { name: 'system', mode: 'System', count: 3, maxPods: 30, maxSurge: 1 },
    {
      name: 'user',
      count: 5,
      autoscale: { min: 3, max: 20 },
      maxPods: 110,
      podsPerNode: 35,
      maxSurge: '33%',
    },
  ],
});

const withPools = (plan: Plan, change: (pool: Plan['pools'][number]) => object): Plan => ({
  ...plan,
  pools: plan.pools.map((pool) => ({ ...pool, ...change(pool) })),
});

const sumOf = ({ spaces }: ModelFigures, of: (space: ModelFigures['spaces'][number]) => number) =>
  spaces.reduce((sum, space) => sum + of(space), 0);

describe.each(models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const percents = [1, 5, 10, 20, 25, 33, 50, 66, 75, 100];

  test.each(percents)('an upgrade at %i%% costs what the evaluation plans for surge', (percent) => {
    const evaluation = evaluateModel(
      withPools(mixed, () => ({ maxSurge: `${percent}%` })),
      model,
    );
    const inVnet = sumOf(evaluation, ({ space, planned }) =>
      space === 'nodeSubnet' || space === 'podSubnet' ? planned.surgeNodes + planned.surgePods : 0,
    );
    const inPodCidr = sumOf(evaluation, ({ space, planned }) =>
      space === 'podCidr' ? planned.surgePods : 0,
    );
    expect(upgradeSeries(mixed, model).at(percent)).toMatchObject({
      vnetAddresses: inVnet,
      podCidrAddresses: inPodCidr,
      surgeNodes: sumOf(evaluation, ({ planned }) => planned.surgeNodes),
    });
  });

  const sizes = [10, 15, 16, 29, 30, 31, 47, 110, 111, 250];

  test.each(sizes)('a node with maxPods %i sets aside what the evaluation plans for its pods', (maxPods) => {
    const alone = { ...mixed, pools: mixed.pools.filter(({ name }) => name === 'user') };
    const podsPerNode = Math.min(35, maxPods);
    const plan = withPools(alone, () => ({ maxPods, podsPerNode, count: 1, autoscale: null, maxSurge: 0 }));
    const planned = sumOf(evaluateModel(plan, model), (space) => space.planned.pods);
    expect(maxPodsSeries(mixed, model)?.at(maxPods)).toEqual({
      maxPods,
      podsInUse: podsPerNode,
      planned,
      wasted: planned - podsPerNode,
    });
  });

  test.each(['2', '5%', '40%'])('a limit holds until its month, and no longer, at %s a month', (rate) => {
    const growth = readGrowth(rate);
    if (!growth.ok) throw new Error(growth.error);
    const plan = planOf({
      vnet: ['10.20.0.0/20'],
      pools: [{ name: 'user', count: 4, maxPods: 30, maxSurge: 1 }],
    });
    const figures = modelFigures(plan, model);
    const placed = {
      ...plan,
      subnets: figures.spaces
        .filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet')
        .map(({ space, name, cidr }) => ({
          name,
          role: space === 'nodeSubnet' ? ('nodes' as const) : ('pods' as const),
          cidr,
          usedAddresses: 0,
        })),
    };
    const runways = runwaysOf(plan, figures, growth.value);
    expect(runways.length).toBeGreaterThan(1);
    for (const { id, name, month } of runways) {
      if (month === null || month === 0) continue;
      const exceeded = (months: number) => {
        const count = Math.ceil(nodesAfter(4, growth.value, 1, months));
        const { capacity } = modelFigures(
          { ...placed, pools: placed.pools.map((pool) => ({ ...pool, count })) },
          model,
        );
        return capacity.limits.find((limit) => limit.id === id && limit.name === name)?.exceeded;
      };
      expect([id, exceeded(month - 1), exceeded(month)]).toEqual([id, false, true]);
    }
  });

  test('every size of the cluster up to the limit of all has a point where the model has one', () => {
    const points = growthPoints(mixed, model);
    expect(points.at(-1)?.nodes).toBe(model.maxNodes.value);
    expect(points).toHaveLength(model.maxNodes.value - 3 + 1);
  });

  test('the most surge that fits fits, and one percent more does not', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/21'],
      podCidr: '10.244.0.0/18',
      pools: [{ name: 'user', count: 48, maxPods: 30, maxSurge: 1 }],
    });
    const most = mostSurge(plan, model);
    const possible = (percent: number) => {
      const { spaces } = modelFigures(
        withPools(plan, () => ({ maxSurge: `${percent}%` })),
        model,
      );
      return spaces.every(
        ({ cidr, planned }) => cidr !== null && 2 ** (32 - Number(cidr.split('/')[1])) >= planned.total,
      );
    };
    if (most === null) expect(possible(1)).toBe(false);
    else {
      expect(possible(most)).toBe(true);
      if (most < 100) expect(possible(most + 1)).toBe(false);
    }
  });
});

test('a node is expected to be full where the plan does not say how many pods it runs', () => {
  const plan = planOf({ vnet: ['10.20.0.0/16'], pools: [{ name: 'user', count: 3 }] });
  const [nodeSubnet] = models.filter(({ id }) => id === 'node-subnet');
  if (!nodeSubnet) throw new Error('no node subnet');
  expect(maxPodsSeries(plan, nodeSubnet)?.at(99)).toMatchObject({ podsInUse: 99, wasted: 0 });
});

test('static blocks waste least one below a multiple of 16', () => {
  const [model] = models.filter(({ id }) => id === 'pod-subnet-static');
  if (!model) throw new Error('no static blocks');
  const plan = planOf({ vnet: ['10.20.0.0/16'], pools: [{ name: 'user', count: 3 }] });
  const least = everyMaxPods().filter((maxPods) => maxPodsSeries(plan, model)?.at(maxPods).wasted === 1);
  expect(least.slice(0, 3)).toEqual([15, 31, 47]);
});

test('growth is read as nodes or as a share, and what cannot be read is quoted', () => {
  expect(readGrowth(' 2 ')).toEqual({ ok: true, value: { unit: 'nodes', perMonth: 2 } });
  expect(readGrowth('4.5%')).toEqual({ ok: true, value: { unit: 'percent', perMonth: 4.5 } });
  for (const text of ['', 'fast', '-1', '0', '0%', '6000', '1e3', '2 %%']) {
    expect(readGrowth(text), text).toMatchObject({
      ok: false,
      error: expect.stringContaining(JSON.stringify(text)),
    });
  }
});

test('half the rate lasts longer, and twice the rate less long', () => {
  const growth = { unit: 'nodes', perMonth: 3 } as const;
  for (const model of models)
    for (const { month, slow, fast } of runwaysOf(mixed, modelFigures(mixed, model), growth)) {
      if (month === null) continue;
      expect(fast).toBeLessThanOrEqual(month);
      expect(slow ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(month);
    }
  expect(growthBand).toEqual({ slow: 0.5, fast: 2 });
});

test('a pool without nodes never grows by a share', () => {
  const plan = withPools(mixed, () => ({ count: 0 }));
  for (const model of models)
    for (const { month } of runwaysOf(plan, modelFigures(plan, model), { unit: 'percent', perMonth: 10 }))
      expect(month).toBeNull();
});

test('months are counted over the turn of years', () => {
  expect(monthAfter('2026-11-21', 0)).toBe('2026-11');
  expect(monthAfter('2026-11-21', 1)).toBe('2026-12');
  expect(monthAfter('2026-11-21', 14)).toBe('2028-01');
});
