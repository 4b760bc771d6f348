import { useSyncExternalStore } from 'react';
import { type Evaluation, evaluate } from '../core/evaluate.ts';
import type { IsoDate } from '../core/facts/fact.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { planStore, useInputs } from './store.ts';

/** The day in the person's own time zone. */
export function dayOf(date: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

let today = dayOf(new Date());

/** Looks at the calendar whenever the page is looked at again, and calls back. */
function watchDay(onLook: () => void): () => void {
  const look = () => {
    today = dayOf(new Date());
    onLook();
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

export const useToday = (): IsoDate => useSyncExternalStore(watchDay, () => today);

let last: { readonly plan: PlanInput; readonly day: IsoDate; readonly evaluation: Evaluation } | null = null;

/** The evaluation of a plan on a day, computed once however many components show a part of it. */
export function evaluationOf(plan: PlanInput, day: IsoDate): Evaluation {
  if (last?.plan !== plan || last.day !== day) last = { plan, day, evaluation: evaluate(plan, day) };
  return last.evaluation;
}

export function useEvaluation(): Evaluation {
  const plan = useInputs((inputs) => inputs.plan);
  return evaluationOf(plan, useToday());
}

/** The evaluation at this moment, for event handlers. */
export const currentEvaluation = (): Evaluation => evaluationOf(planStore.store.getState().plan, today);
