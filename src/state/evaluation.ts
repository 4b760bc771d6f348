import { type Evaluation, evaluate } from '../core/evaluate.ts';
import type { IsoDate } from '../core/facts/fact.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { planStore, useInputs } from './store.ts';
import { currentDay, useToday } from './today.ts';

let last: { readonly plan: PlanInput; readonly day: IsoDate; readonly evaluation: Evaluation } | null = null;

/** The evaluation of a plan on a day, computed once however many components show a part of it. */
export function evaluationOf(plan: PlanInput, day: IsoDate): Evaluation {
  if (last?.plan !== plan || last.day !== day) last = { plan, day, evaluation: evaluate(plan, day) };
  return last.evaluation;
}

/**
 * The evaluation of the person's plan. It brings the whole arithmetic along, so parts of the page that
 * are there from the first load use `useChoice` instead.
 */
export function useEvaluation(): Evaluation {
  const plan = useInputs((inputs) => inputs.plan);
  return evaluationOf(plan, useToday());
}

/** The evaluation at this moment, for event handlers. */
export const currentEvaluation = (): Evaluation =>
  evaluationOf(planStore.store.getState().plan, currentDay());
