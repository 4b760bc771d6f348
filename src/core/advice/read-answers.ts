import type { Problem } from '../plan/plan.ts';
import { quoted } from '../result.ts';
import { type Answers, isAnswer, isQuestion, questionById, questionIds } from './questions.ts';

export interface ReadAnswers {
  readonly answers: Answers & Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** The answers that belong to a question, and a problem for each that does not. */
export function readAnswers(given: Readonly<Record<string, string>>): ReadAnswers {
  const problems: Problem[] = [];
  const kept = Object.entries(given).filter(([question, answer]) => {
    const message = fault(question, answer);
    if (message !== null) problems.push({ path: `answers.${question}`, text: answer, message });
    return message === null;
  });
  return { answers: Object.fromEntries(kept), problems };
}

function fault(question: string, answer: string): string | null {
  if (!isQuestion(question))
    return `${quoted(question)} is no question of the planner: there are ${questionIds.join(', ')}.`;
  if (isAnswer(question, answer)) return null;
  const ids = questionById(question).answers.map(({ id }) => id);
  return `${quoted(answer)} is no answer to ${question}: write ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}.`;
}
