import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, models } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import {
  everyMaxPods,
  type MaxPodsSeries,
  maxPodsSeries,
  poolOfNode,
} from '../../core/plan/series-max-pods.ts';
import { type LineRow, valuesOf } from './lines.ts';
import { addressesText, ends, namesOf } from './names.ts';

export interface ModelMaxPods {
  readonly model: Model;
  readonly series: MaxPodsSeries;
}

/** Every model's node; empty for a plan without pools. */
export const maxPodsOf = ({ plan }: Evaluation): readonly ModelMaxPods[] =>
  models.flatMap((model) => {
    const series = maxPodsSeries(plan, model);
    return series ? [{ model, series }] : [];
  });

/** Every maxPods, and what each model's node wastes with it. */
export function maxPodsRows(each: readonly ModelMaxPods[]): readonly LineRow[] {
  const ids = each.map(({ model }) => model.id);
  const byId = new Map(each.map(({ model, series }) => [model.id, series]));
  return everyMaxPods().map((maxPods) => ({
    x: maxPods,
    values: valuesOf(ids, (id) => byId.get(id)?.at(maxPods).wasted ?? null),
  }));
}

/** What a node of the largest pool leaves unused with its own maxPods, in the VNet and beside it. */
export function maxPodsTitle(evaluation: Evaluation): string {
  const pool = poolOfNode(evaluation.plan);
  const each = maxPodsOf(evaluation);
  if (!pool || each.length === 0) return 'A plan without node pools has no maxPods';
  const wasteOf = ({ series }: ModelMaxPods) => series.at(series.chosen).wasted;
  const [least, most] = ends(
    each.filter(({ series }) => series.inVnet),
    wasteOf,
  );
  const beside = each.find(({ model }) => model.id === 'overlay');
  const [first, last] = [least[0], most[0]];
  if (!first || !last || !beside) throw new RangeError('there is no network model of a family');
  const full = pool.podsPerNode === null ? 'full ' : '';
  const lead = `A ${full}node of pool ${pool.name} leaves`;
  const names = (of: readonly ModelMaxPods[]) => namesOf(of.map(({ model }) => model));
  const inVnet =
    wasteOf(first) === wasteOf(last)
      ? `${addressesText(wasteOf(last), 'VNet')} unused with every model of the VNet`
      : `${addressesText(wasteOf(last), 'VNet')} unused with ${names(most)}, ${wasteOf(first) === 0 ? 'none' : figure(wasteOf(first))} with ${names(least)}`;
  return `${lead} ${inVnet}; with Overlay ${figure(wasteOf(beside))} of its /24 beside the VNet`;
}
