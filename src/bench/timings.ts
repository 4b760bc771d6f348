import { nodeAt } from '../core/advice/tree.ts';
import { growTree } from '../core/advice/tree-growth.ts';
import { evaluate } from '../core/evaluate.ts';
import { gridFit, gridLayout } from '../core/map/layout-grid.ts';
import { stripLayout } from '../core/map/layout-strip.ts';
import { readPlan } from '../core/plan/read-plan.ts';
import { chartPoints } from '../core/plan/series-charts.ts';
import { readLink, writeLink } from '../state/permalink.ts';
import { byBareLoop, byCidrTools, byIpCidr, byPlanner, rangesOf } from './address-arithmetic.ts';
import { measure } from './measure.ts';
import { changing, largeVnet, picture, planOf, today } from './plans.ts';
import type { Timing } from './report.ts';

interface Budgeted {
  readonly name: string;
  readonly budgetMs: number;
  readonly rounds: number;
  /** Runs before the first that counts; as many as rounds where it is not given. */
  readonly warmUp?: number;
  readonly run: () => unknown;
}

const keystroke = changing((step) => evaluate(planOf(20, 5 + (step % 90)), today));

/** A frame is 16 ms; a response that feels immediate, 100 ms. */
const budgeted: readonly Budgeted[] = [
  // First, while nothing is compiled yet: what a person meets who has just opened the page.
  {
    name: 'the decision tree derived from the rules, once',
    budgetMs: 250,
    rounds: 1,
    warmUp: 0,
    run: () => nodeAt({}, today),
  },
  {
    name: 'one of the first keystrokes in a table of 20 pools, all models',
    budgetMs: 16,
    rounds: 25,
    run: keystroke,
  },
  { name: 'the same keystroke after many', budgetMs: 4, rounds: 501, run: keystroke },
  {
    name: 'one plan of three pools, all models',
    budgetMs: 5,
    rounds: 201,
    run: changing((step) => evaluate(planOf(3, 5 + (step % 90)), today)),
  },
  {
    name: '1,000 plans of three pools',
    budgetMs: 5_000,
    rounds: 3,
    warmUp: 0,
    run: () => Array.from({ length: 1_000 }, (_, index) => evaluate(planOf(3, 3 + (index % 97)), today)),
  },
  {
    name: 'every node of the tree, all unfolded',
    budgetMs: 250,
    rounds: 5,
    run: () => growTree(today, () => true),
  },
  {
    name: 'a link of 20 pools, written and read',
    budgetMs: 20,
    rounds: 51,
    run: changing((step) => readLink(writeLink({ plan: planOf(20, 5 + (step % 90)), unknown: [] }))),
  },
  {
    name: 'the map of 5,000 nodes and 200,000 pods laid out as a strip',
    budgetMs: 16,
    rounds: 51,
    run: () => stripLayout(largeVnet, largeVnet, picture),
  },
  {
    name: 'the same as a grid',
    budgetMs: 16,
    rounds: 51,
    run: () => gridLayout(largeVnet, gridFit(largeVnet, largeVnet, picture), picture),
  },
  {
    name: 'every point of the charts, all models, to 5,000 nodes',
    budgetMs: 16,
    rounds: 51,
    run: changing((step) => chartPoints(readPlan(planOf(20, 5 + (step % 90)), today).plan)),
  },
];

const baselines = {
  'ip-cidr alone': byIpCidr,
  'cidr-tools': byCidrTools,
  'a bare loop, the limit': byBareLoop,
} as const;

export const budgetTimings = (): readonly Timing[] =>
  budgeted.map(({ name, budgetMs, rounds, warmUp, run }) => ({
    name,
    ms: measure(run, rounds, warmUp),
    to: 'budget',
    toMs: budgetMs,
  }));

/** Runs that are timed together: one alone is shorter than the clock can tell. */
const together = 20;

/** Overlaps and free space of some ranges, as every plan needs them: the planner's beside each other way. */
export const baselineTimings = (): readonly Timing[] =>
  [10, 100].flatMap((count) => {
    const time = (way: typeof byPlanner, rounds: number) => {
      const run = changing((step) => way(rangesOf(count, step)));
      const some = () => Array.from({ length: together }, run);
      return measure(some, rounds) / together;
    };
    const ms = time(byPlanner, 101);
    return Object.entries(baselines).map(([to, way]) => ({
      name: `overlaps and free space of ${count} ranges in text`,
      ms,
      to,
      toMs: time(way, way === byBareLoop ? 101 : 5),
    }));
  });
