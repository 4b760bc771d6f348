import type { QuestionId } from '../../core/advice/questions.ts';
import { nodeAt } from '../../core/advice/tree.ts';
import type { Choice } from '../../core/plan/read-choice.ts';

/** Unanswered questions that can still change the result, in the order of the tree. */
export const openQuestionsOf = ({ answers, asOf }: Choice): readonly QuestionId[] =>
  nodeAt(answers, asOf).open;
