import { type AdvisedChoice, advisePlan } from '../core/advise-plan.ts';
import type { IsoDate } from '../core/facts/fact.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { useInputs } from './store.ts';
import { useToday } from './today.ts';

let last: { readonly plan: PlanInput; readonly day: IsoDate; readonly choice: AdvisedChoice } | null = null;

function choiceOf(plan: PlanInput, day: IsoDate): AdvisedChoice {
  if (last?.plan !== plan || last.day !== day) last = { plan, day, choice: advisePlan(plan, day) };
  return last.choice;
}

/** What the person chose and answered, and the advice on it; without the arithmetic, which loads later. */
export function useChoice(): AdvisedChoice {
  const plan = useInputs((inputs) => inputs.plan);
  return choiceOf(plan, useToday());
}
