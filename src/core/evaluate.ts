import type { Advice } from './advice/advice.ts';
import { type Answers, isAnswer, isQuestion, questionById, questionIds } from './advice/questions.ts';
import { advise } from './advice/rank.ts';
import type { IsoDate } from './facts/fact.ts';
import type { ModelId } from './models/index.ts';
import { models } from './models/index.ts';
import { evaluateModel } from './plan/evaluate-model.ts';
import type { ModelEvaluation } from './plan/evaluation.ts';
import type { Plan, PlanInput, Problem } from './plan/plan.ts';
import { readPlan } from './plan/read-plan.ts';
import { quoted } from './result.ts';

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
  const { answers, problems } = readAnswers(read.plan.answers);
  const plan = { ...read.plan, answers };
  return {
    plan,
    problems: [...read.problems, ...problems],
    models: Object.fromEntries(models.map((model) => [model.id, evaluateModel(plan, model)])) as Record<
      ModelId,
      ModelEvaluation
    >,
    advice: advise(answers, plan.asOf),
  };
}

/** The answers that belong to a question, and a problem for each that does not. */
function readAnswers(given: Readonly<Record<string, string>>): {
  readonly answers: Answers & Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const kept = Object.entries(given).filter(([question, answer]) => {
    const path = `answers.${question}`;
    if (!isQuestion(question)) {
      problems.push({
        path,
        text: answer,
        message: `${quoted(question)} is no question of the planner: there are ${questionIds.join(', ')}.`,
      });
      return false;
    }
    if (isAnswer(question, answer)) return true;
    const ids = questionById(question).answers.map(({ id }) => id);
    problems.push({
      path,
      text: answer,
      message: `${quoted(answer)} is no answer to ${question}: write ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}.`,
    });
    return false;
  });
  return { answers: Object.fromEntries(kept), problems };
}
