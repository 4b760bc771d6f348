import type { IsoDate } from '../facts/fact.ts';
import { type Answers, questionById } from './questions.ts';
import { nodeAt } from './tree.ts';

/** How many questions the tree asks of a person, on the average over every full set of answers. */
export function averageQuestions(day: IsoDate): number {
  const below = (answers: Answers): number => {
    const [question] = nodeAt(answers, day).open;
    if (question === undefined) return 0;
    const ways = questionById(question).answers;
    return 1 + ways.reduce((sum, { id }) => sum + below({ ...answers, [question]: id }), 0) / ways.length;
  };
  return below({});
}
