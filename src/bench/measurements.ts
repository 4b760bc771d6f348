import { evaluate } from '../core/evaluate.ts';
import { gridFit, gridLayout } from '../core/map/layout-grid.ts';
import { stripLayout } from '../core/map/layout-strip.ts';
import { largePlan, mapped, spaceNamed } from '../core/map/testing/mapped.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import { chartPoints } from '../core/plan/series-charts.ts';
import { readLink, writeLink } from '../state/permalink.ts';

export const today = '2026-11-21';

const poolsOf = (pools: number, nodes: number): PlanInput => ({
  name: 'payments-prod',
  vnet: ['10.0.0.0/8'],
  serviceCidr: '172.16.0.0/16',
  podCidr: '100.64.0.0/11',
  subnets: [{ name: 'apps', role: 'other', cidr: '10.1.4.0/24' }],
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '192.168.0.0/16' }],
  pools: Array.from({ length: pools }, (_, index) => ({
    name: `pool${index}`,
    count: 3,
    autoscale: { min: 1, max: nodes },
    maxPods: 30 + index,
    maxSurge: '33%',
  })),
  answers: { exposure: 'private', podAccess: 'no', addressSpace: 'limited' },
});

export interface Measurement {
  readonly name: string;
  readonly budgetMs: number;
  readonly rounds: number;
  readonly run: () => unknown;
}

/** Another plan at each call, as at each keystroke: nothing may live off having seen it before. */
const changing = (make: (step: number) => unknown) => {
  let step = 0;
  return () => make(++step);
};

const picture = { width: 1600, height: 900 };
const largeVnet = spaceNamed(mapped(largePlan, 'node-subnet').map, 'vnet');

const keystroke = changing((step) => evaluate(poolsOf(20, 5 + (step % 90)), today));

export const measurements: readonly Measurement[] = [
  // First, while nothing is compiled yet: what a person meets who has just opened the page. A frame is the budget.
  {
    name: 'One of the first keystrokes in a table of 20 pools, all models',
    budgetMs: 16,
    rounds: 25,
    run: keystroke,
  },
  { name: 'The same keystroke after many', budgetMs: 4, rounds: 1001, run: keystroke },
  {
    name: 'One plan of three pools, all models',
    budgetMs: 5,
    rounds: 201,
    run: changing((step) => evaluate(poolsOf(3, 5 + (step % 90)), today)),
  },
  {
    name: '1,000 plans of three pools',
    budgetMs: 5_000,
    rounds: 3,
    run: () => Array.from({ length: 1_000 }, (_, index) => evaluate(poolsOf(3, 3 + (index % 97)), today)),
  },
  {
    name: 'A link of 20 pools, written and read',
    budgetMs: 20,
    rounds: 51,
    run: changing((step) => readLink(writeLink({ plan: poolsOf(20, 5 + (step % 90)), unknown: [] }))),
  },
  {
    name: 'The map of 5,000 nodes and 200,000 pods, as a strip',
    budgetMs: 16,
    rounds: 51,
    run: () => stripLayout(largeVnet, largeVnet, picture),
  },
  {
    name: 'The same as a grid',
    budgetMs: 16,
    rounds: 51,
    run: () => gridLayout(largeVnet, gridFit(largeVnet, largeVnet, picture), picture),
  },
  {
    name: 'Every point of the charts, all models, to 5,000 nodes',
    budgetMs: 16,
    rounds: 51,
    run: changing((step) => chartPoints(readPlan(poolsOf(20, 5 + (step % 90)), today).plan)),
  },
];
