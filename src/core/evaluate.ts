import type { Advice } from './advice/advice.ts';
import { advised } from './advise-plan.ts';
import type { IsoDate } from './facts/fact.ts';
import { type Model, type ModelId, models } from './models/index.ts';
import { evaluateModel, modelFigures } from './plan/evaluate-model.ts';
import type { ModelEvaluation, ModelFigures } from './plan/evaluation.ts';
import type { Plan, PlanInput, Problem } from './plan/plan.ts';
import { readPlan } from './plan/read-plan.ts';

interface Evaluated<T> {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly models: Readonly<Record<ModelId, T>>;
  readonly advice: Advice;
}

export type Evaluation = Evaluated<ModelEvaluation>;
export type Figures = Evaluated<ModelFigures>;

/**
 * The one evaluation that page, charts, exports, links and command line are projections of.
 *
 * Never throws on what a person gave: what cannot be read is in `problems`. `today` fills in asOf.
 */
export function evaluate(input: PlanInput, today: IsoDate): Evaluation {
  return evaluated(input, today, evaluateModel);
}

/** The same without fixes and explanations, which cost more than all the rest where many plans are read. */
export function evaluateFigures(input: PlanInput, today: IsoDate): Figures {
  return evaluated(input, today, modelFigures);
}

function evaluated<T>(input: PlanInput, today: IsoDate, of: (plan: Plan, model: Model) => T) {
  const read = readPlan(input, today);
  const { plan: choice, problems, advice } = advised(read.plan, read.problems);
  const plan = { ...read.plan, answers: choice.answers };
  const each = models.map((model) => [model.id, of(plan, model)]);
  return { plan, problems, models: Object.fromEntries(each) as Record<ModelId, T>, advice };
}
