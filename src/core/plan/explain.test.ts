import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceById } from '../facts/sources.ts';
import { models } from '../models/index.ts';
import type { NodeShape } from '../models/model.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { ModelEvaluation, Space, Term } from './evaluation.ts';
import { sumOf } from './explain-space.ts';
import { ailingPlan } from './fixes/testing/ailing-plan.ts';
import { evaluated, inNodeSubnet, spaceOf, testDay } from './testing/evaluated.ts';

const spaceFigures = (space: Space): readonly (readonly [readonly Term[], number])[] => [
  [space.explain.preallocated, space.aksCheck.preallocated],
  [space.explain.available, space.aksCheck.available],
  [space.explain.required, space.planned.required],
  [space.explain.total, space.planned.total],
  [space.explain.held, space.held],
  [space.explain.heldDuringUpgrade, space.heldDuringUpgrade],
  [space.explain.free, space.free],
];

const modelFigures = (model: ModelEvaluation): readonly (readonly [readonly Term[], number])[] => [
  [model.explain.vnetAddresses, model.vnetAddresses],
  [model.explain.maxNodes, model.capacity.maxNodes],
  [model.explain.maxNodesWithoutSurge, model.capacity.maxNodesWithoutSurge],
  [model.explain.maxPods, model.capacity.maxPods],
];

test('the terms of every figure add up to it, in words that hold no gap', () => {
  fc.assert(
    fc.property(ailingPlan, fc.constantFrom(...models), (plan, model) => {
      const evaluation = evaluateModel(plan, model);
      const figures = [...evaluation.spaces.flatMap(spaceFigures), ...modelFigures(evaluation)];
      expect(figures.map(([terms]) => sumOf(terms))).toEqual(figures.map(([, figure]) => figure));
      const terms = figures.flatMap(([summands]) => summands);
      expect(terms.filter(({ term }) => /undefined|NaN|null|Infinity| {2}|^ | $/.test(term))).toEqual([]);
      for (const { source } of terms) if (source !== null) sourceById(source);
    }),
    { seed: 20261121, numRuns: 300 },
  );
}, 30_000);

/** The value of a formula as a person would work it out. */
const worked = (text: string): number => {
  const expression = text
    .replace(/ \(a \/\d+\)/, '')
    .replaceAll(' x ', ' * ')
    .replaceAll('ceil', 'Math.ceil')
    .replaceAll('min', 'Math.min');
  return new Function(`return ${expression}`)();
};

test('every formula works out to the addresses of a node', () => {
  const shape: fc.Arbitrary<NodeShape> = fc.record({
    maxPods: fc.integer({ min: 0, max: 300 }),
    podsInUse: fc.integer({ min: 0, max: 300 }),
  });
  const day = fc.constantFrom('2021-06-01', testDay);
  fc.assert(
    fc.property(fc.constantFrom(...models), shape, day, (model, node, asOf) => {
      const { formulas, podSpace } = model;
      const withNode = podSpace === 'nodeSubnet' ? 1 : 0;
      expect(worked(formulas.checked(node, asOf).text)).toBe(model.checked(node, asOf).pods + withNode);
      expect(worked(formulas.planned(node).text)).toBe(model.planned(node).pods + withNode);
      expect(worked(formulas.held(node).text)).toBe(model.held(node).pods + withNode);
    }),
    { seed: 20261121, numRuns: 500 },
  );
});

const user = { name: 'user', count: 20, maxPods: 110, maxSurge: '33%' };
const flat = evaluated('node-subnet', {
  ...inNodeSubnet('10.20.0.0/20', '10.20.0.0/16'),
  pools: [user],
  internalLoadBalancers: 2,
});
const words = (terms: readonly Term[]) => terms.map(({ term, value }) => `${term} = ${value}`);

test('the plan of a node subnet reads as the documented formula', () => {
  const { total, preallocated, available, free } = spaceOf(flat, 'nodeSubnet').explain;
  expect(words(total)).toEqual([
    '(20 nodes + 7 surge) of pool user x (110 + 1) = 2997',
    '2 internal load balancers = 2',
    '5 kept by Azure = 5',
  ]);
  expect(sumOf(total)).toBe(3004);
  expect(words(preallocated)).toEqual(['20 nodes of pool user x (110 - 1) = 2180']);
  expect(words(available)).toEqual(['4,096 addresses of 10.20.0.0/20 = 4096', '5 kept by Azure = -5']);
  expect(words(free)).toEqual([
    '4,096 addresses of 10.20.0.0/20 = 4096',
    'what is planned = -2999',
    '5 kept by Azure = -5',
  ]);
});

test('a maximum names what its next node would break', () => {
  expect(words(flat.explain.maxNodes)).toEqual([
    '27 nodes of pool user: 28 nodes would take 4,218 of the 4,089 that the node subnet nodes has for them = 27',
  ]);
  const none = evaluated('node-subnet', {
    ...inNodeSubnet('10.20.0.0/28', '10.20.0.0/16'),
    pools: [{ name: 'system', count: 3 }, user],
  });
  expect(words(none.explain.maxNodes)).toEqual([
    'the planned pools do not fit: 0 nodes would take 124 of the 11 that the node subnet nodes has for them = 0',
  ]);
});

test('pods of a dynamic pool are capped at the most that a node is given', () => {
  const terms = (podsPerNode: number) =>
    spaceOf(evaluated('pod-subnet-dynamic', { pools: [{ ...user, podsPerNode }] }), 'podSubnet').explain;
  expect(words(terms(30).required)).toEqual([
    '(20 nodes + 7 surge) of pool user x (16 x ceil((30 + 8) / 16) + 1) = 1323',
  ]);
  expect(words(terms(250).required)).toEqual([
    '(20 nodes + 7 surge) of pool user x (min(16 x ceil((250 + 8) / 16), 250) + 1) = 6777',
  ]);
});

test('an explanation is worked out once', () => {
  expect(flat.explain).toBe(flat.explain);
  expect(spaceOf(flat, 'nodeSubnet').explain).toBe(spaceOf(flat, 'nodeSubnet').explain);
});
