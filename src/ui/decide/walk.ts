import { type Question, questions } from '../../core/advice/questions.ts';

type Answers = Readonly<Record<string, string>>;

/** Where the person stands among the questions. */
export interface Place {
  /** The question that the person jumped to; null: whatever comes next. */
  readonly asked: string | null;
  readonly skipped: ReadonlySet<string>;
}

/** The question to show: the first of `open` that was not skipped, or null where none is left. */
export function questionAt({ asked, skipped }: Place, open: readonly string[]): Question | null {
  const next = asked ?? open.find((id) => !skipped.has(id));
  return questions.find(({ id }) => id === next) ?? null;
}

/** The question that was answered before `current`, or last where `current` is not answered; null for none. */
export function answeredBefore(answers: Answers, current: string | null): string | null {
  const inTurn = Object.keys(answers);
  const before = current === null ? -1 : inTurn.indexOf(current);
  return (before < 0 ? inTurn : inTurn.slice(0, before)).at(-1) ?? null;
}

/** "3 answered, 4 can still change the result" */
export function progress(answers: Answers, open: readonly string[]): string {
  const answered = Object.keys(answers).length;
  const left =
    open.length === 0
      ? 'none of the others can change the result'
      : `${open.length} can still change the result`;
  return answered === questions.length ? `All ${answered} answered` : `${answered} answered, ${left}`;
}

/** The label of an answer, or its id where the question does not know it. */
export const answerLabel = (question: string, answer: string): string => {
  const asked: Question | undefined = questions.find(({ id }) => id === question);
  return asked?.answers.find(({ id }) => id === answer)?.label ?? answer;
};
