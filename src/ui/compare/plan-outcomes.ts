import type { Evaluation } from '../../core/evaluate.ts';
import { modelById } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';
import { chosenFindings, countsOf, verdictOf } from '../header/verdict.ts';
import { podRangeOf } from './summary.ts';

/** A figure that a plan comes to with its own model, and how the second plan's differs. */
export interface Outcome {
  readonly field: string;
  readonly a: string;
  readonly b: string;
  /** "the same", "240 more", or empty where the two are no numbers and differ. */
  readonly change: string;
}

type Value = (evaluation: Evaluation) => string | number;

const own = ({ plan, models }: Evaluation) => models[plan.model];

const figures: readonly (readonly [field: string, value: Value])[] = [
  ['Verdict', (evaluation) => verdictOf(evaluation).text],
  [
    'Findings',
    (evaluation) =>
      countsOf(chosenFindings(evaluation))
        .map(({ text }) => text)
        .join(', ') || 'none',
  ],
  ['VNet addresses', (evaluation) => own(evaluation).vnetAddresses],
  ['Pod range', (evaluation) => podRangeOf(modelById(evaluation.plan.model), own(evaluation))],
  ['Most nodes, with surge', (evaluation) => own(evaluation).capacity.maxNodes],
  ['Most nodes, without surge', (evaluation) => own(evaluation).capacity.maxNodesWithoutSurge],
  ['Most pods', (evaluation) => own(evaluation).capacity.maxPods],
  ['Bound by', (evaluation) => limitWords[own(evaluation).capacity.boundBy]],
  [
    'Recommended for the answers',
    ({ advice }) => (advice.recommended ? modelById(advice.recommended.model).name : 'no model is left'),
  ],
];

/** What each of two plans comes to, whether or not they differ in it. */
export const planOutcomes = (a: Evaluation, b: Evaluation): readonly Outcome[] =>
  figures.map(([field, value]) => {
    const [valueA, valueB] = [value(a), value(b)];
    return { field, a: shown(valueA), b: shown(valueB), change: changeOf(valueA, valueB) };
  });

const shown = (value: string | number): string => (typeof value === 'number' ? figure(value) : value);

function changeOf(a: string | number, b: string | number): string {
  if (a === b) return 'the same';
  if (typeof a === 'string' || typeof b === 'string') return '';
  return b > a ? `${figure(b - a)} more` : `${figure(a - b)} fewer`;
}
