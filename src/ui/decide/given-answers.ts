import type { PlanInput, Problem } from '../../core/plan/plan.ts';

/** What the JSON path of an answer starts with. */
export const answersPath = 'answers.';

/** The problems that concern answers. */
export const answerProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ path }) => path === 'answers' || path.startsWith(answersPath));

const answersOf = ({ answers }: PlanInput): Readonly<Record<string, unknown>> =>
  typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? { ...answers } : {};

/** The plan with these answers beside the others; the same plan where they are given already. */
export function withAnswers(plan: PlanInput, answers: Readonly<Record<string, string>>): PlanInput {
  const given = answersOf(plan);
  const isNew = Object.entries(answers).some(([question, answer]) => given[question] !== answer);
  return isNew ? { ...plan, answers: { ...given, ...answers } } : plan;
}

export function withoutAnswers({ answers: _all, ...plan }: PlanInput): PlanInput {
  return plan;
}

/** The plan without the answer to a question, or without whatever stands in place of the answers. */
export function withoutAnswer(plan: PlanInput, question: string): PlanInput {
  const kept = Object.entries(answersOf(plan)).filter(([id]) => id !== question);
  return kept.length === 0 ? withoutAnswers(plan) : { ...plan, answers: Object.fromEntries(kept) };
}
