import type { Advice } from './advice/advice.ts';
import { advise } from './advice/rank.ts';
import { readAnswers } from './advice/read-answers.ts';
import type { IsoDate } from './facts/fact.ts';
import type { PlanInput, Problem } from './plan/plan.ts';
import { type Choice, readChoice } from './plan/read-choice.ts';
import { Reader } from './plan/reader.ts';

export interface AdvisedChoice {
  readonly plan: Choice;
  readonly problems: readonly Problem[];
  readonly advice: Advice;
}

/**
 * What the answers of a plan advise: the part of `evaluate` that needs no sizes, and the same in both.
 */
export function advisePlan(input: PlanInput, today: IsoDate): AdvisedChoice {
  const reader = new Reader();
  return advised(readChoice(reader, input, today), reader.problems);
}

/** Judges the answers of a choice that was read, and advises on them. */
export function advised(choice: Choice, problems: readonly Problem[]): AdvisedChoice {
  const read = readAnswers(choice.answers);
  return {
    plan: { ...choice, answers: read.answers },
    problems: [...problems, ...read.problems],
    advice: advise(read.answers, choice.asOf),
  };
}
