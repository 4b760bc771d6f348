import type { Advice } from './advice/advice.ts';
import { advised } from './advise-plan.ts';
import type { IsoDate } from './facts/fact.ts';
import { type ModelId, models } from './models/index.ts';
import { evaluateModel } from './plan/evaluate-model.ts';
import type { ModelEvaluation } from './plan/evaluation.ts';
import type { Plan, PlanInput, Problem } from './plan/plan.ts';
import { readPlan } from './plan/read-plan.ts';

export interface Evaluation {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly models: Readonly<Record<ModelId, ModelEvaluation>>;
  readonly advice: Advice;
}

/**
 * The one evaluation that page, charts, exports, links and command line are projections of.
 *
 * Never throws on what a person gave: what cannot be read is in `problems`. `today` fills in asOf.
 */
export function evaluate(input: PlanInput, today: IsoDate): Evaluation {
  const read = readPlan(input, today);
  const { plan: choice, problems, advice } = advised(read.plan, read.problems);
  const plan = { ...read.plan, answers: choice.answers };
  return {
    plan,
    problems,
    models: Object.fromEntries(models.map((model) => [model.id, evaluateModel(plan, model)])) as Record<
      ModelId,
      ModelEvaluation
    >,
    advice,
  };
}
