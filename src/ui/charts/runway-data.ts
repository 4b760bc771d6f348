import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, modelById, models } from '../../core/models/index.ts';
import type { LimitId } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { poolOfNode } from '../../core/plan/series-max-pods.ts';
import {
  type Growth,
  monthAfter,
  type Runway,
  readGrowth,
  runwaysOf,
} from '../../core/plan/series-runway.ts';
import { limitWords } from '../../core/plan/words.ts';
import type { CompareDetail } from '../compare/compare-detail.ts';

/** What is taken for growth until the person says it; nobody else can know it. */
export const assumedGrowth = '5%';

/** Growth as typed, and what is wrong with it; the assumed one is drawn until it can be read. */
export function growthOfDetail({ growth }: CompareDetail): {
  readonly growth: Growth;
  readonly error: string | null;
} {
  const read = readGrowth(growth.trim() === '' ? assumedGrowth : growth);
  if (read.ok) return { growth: read.value, error: null };
  const assumed = readGrowth(assumedGrowth);
  if (!assumed.ok) throw new RangeError(assumed.error);
  return { growth: assumed.value, error: read.error };
}

export const growthText = ({ unit, perMonth }: Growth): string =>
  unit === 'percent'
    ? `${perMonth}% a month`
    : `${figure(perMonth)} ${perMonth === 1 ? 'node' : 'nodes'} a month`;

export interface ModelRunways {
  readonly model: Model;
  readonly runways: readonly Runway[];
}

export const allRunways = (evaluation: Evaluation, growth: Growth): readonly ModelRunways[] =>
  models.map((model) => ({
    model,
    runways: runwaysOf(evaluation.plan, evaluation.models[model.id], growth),
  }));

const ownName: ReadonlySet<LimitId> = new Set(['nodeSubnet', 'podSubnet']);

/** "node subnet nodes", "pod CIDR", "route table", "limit of a VNet" */
export const limitName = ({ id, name }: Runway): string => {
  const words = limitWords[id].replace(/^the /, '');
  return ownName.has(id) ? `${words} ${name}` : words;
};

export const monthText = (evaluation: Evaluation, month: number | null): string =>
  month === null ? 'never' : month === 0 ? 'today' : monthAfter(evaluation.plan.asOf, month);

/** What ends first with the plan's own model, when, and which model lasts longest. */
export function runwayTitle(evaluation: Evaluation, detail: CompareDetail): string {
  if (evaluation.plan.pools.length === 0) return 'A plan without node pools does not grow';
  const { growth } = growthOfDetail(detail);
  const pool = poolOfNode(evaluation.plan);
  if (pool?.count === 0 && growth.unit === 'percent')
    return `Pool ${pool.name} has no nodes of which a share could be added`;
  const each = allRunways(evaluation, growth);
  const lasts = ({ runways }: ModelRunways) => runways[0]?.month ?? Number.POSITIVE_INFINITY;
  const own = modelById(evaluation.plan.model);
  const mine = each.find(({ model }) => model === own);
  const first = mine?.runways[0];
  if (!mine || !first) throw new RangeError(`no limit of ${own.id}`);
  const rate = growthText(growth);
  const ending =
    first.month === null
      ? `At ${rate} nothing of ${own.shortName} ends within 100 years`
      : first.month === 0
        ? `With ${own.shortName} ${limitWords[first.id]} has no room today`
        : `At ${rate} ${limitWords[first.id]} ends first with ${own.shortName}, in ${monthText(evaluation, first.month)}`;
  const longest = Math.max(...each.map(lasts));
  const best = each.filter((one) => lasts(one) === longest);
  if (best.includes(mine))
    return longest === 0
      ? ending
      : `${ending}${best.length === 1 ? ', the latest of all models' : ', and no model lasts longer'}`;
  const until =
    longest === Number.POSITIVE_INFINITY
      ? 'does not end'
      : `lasts longest, until ${monthText(evaluation, longest)}`;
  return `${ending}; ${best[0]?.model.shortName ?? ''} ${until}`;
}
