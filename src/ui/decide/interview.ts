import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Question } from '../../core/advice/questions.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { patchPlan } from '../../state/store.ts';
import { withAnswers } from './given-answers.ts';
import { answeredBefore, type Place, questionAt } from './walk.ts';

const start: Place = { asked: null, skipped: new Set() };

/** The walk through the questions: what is asked now, and the ways on from there. */
export interface Interview {
  readonly question: Question | null;
  readonly canGoBack: boolean;
  /** Answers the question and moves on. */
  readonly choose: (answerId: string) => void;
  /** Leaves the question as it is and moves on. */
  readonly skip: () => void;
  readonly back: () => void;
  readonly ask: (questionId: string) => void;
  /** Goes on with what is open, skipped questions included. */
  readonly resume: () => void;
  /** Changes answers, as one step of undo, and goes on with what is open then. */
  readonly change: (edit: (plan: PlanInput) => PlanInput) => void;
  /** The title of what is shown. It takes the focus after each move, so that the new question is read out. */
  readonly title: RefObject<HTMLSpanElement | null>;
}

/** `open` are the questions still to ask, in their order. */
export function useInterview(open: readonly string[], answers: Readonly<Record<string, string>>): Interview {
  const [place, setPlace] = useState(start);
  const [moves, setMoves] = useState(0);
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (moves > 0) title.current?.focus();
  }, [moves]);

  const question = questionAt(place, open);
  const previous = answeredBefore(answers, question?.id ?? null);
  const move = (next: Place) => {
    setPlace(next);
    setMoves((count) => count + 1);
  };
  const ask = (id: string) => move({ ...place, asked: id });
  const change = (edit: (plan: PlanInput) => PlanInput) => {
    patchPlan(edit);
    move({ ...place, asked: null });
  };

  return {
    question,
    canGoBack: previous !== null,
    choose: (answerId) => {
      if (question) change((plan) => withAnswers(plan, { [question.id]: answerId }));
    },
    skip: () =>
      move({ asked: null, skipped: new Set(question ? [...place.skipped, question.id] : place.skipped) }),
    back: () => {
      if (previous !== null) ask(previous);
    },
    ask,
    resume: () => move(start),
    change,
    title,
  };
}
