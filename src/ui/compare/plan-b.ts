import { type Evaluation, evaluate } from '../../core/evaluate.ts';
import type { IsoDate } from '../../core/facts/fact.ts';
import { quoted } from '../../core/result.ts';
import { type LinkNote, type LinkState, readLinkText } from '../../state/permalink.ts';

/** The second plan as far as its link can be read. */
export interface PlanB {
  /** "Plan B", with the name of the plan where it has one. */
  readonly name: string;
  readonly state: LinkState;
  readonly evaluation: Evaluation;
  /** What of the link or of the plan in it could not be read, each with its text. */
  readonly notes: readonly LinkNote[];
}

/** Nothing was pasted, or nothing of it could be read and `error` says why. */
interface NoPlanB {
  readonly error: string | null;
}

/** Reads the link, or the fragment of one, that was pasted for the second plan. */
export function readPlanB(pasted: string, today: IsoDate): PlanB | NoPlanB {
  if (pasted.trim() === '') return { error: null };
  const { state, notes, refused } = readLinkText(pasted);
  if (refused) return { error: notes.map(({ message }) => message).join(' ') };
  const evaluation = evaluate(state.plan, today);
  const { name } = evaluation.plan;
  return {
    name: name.trim() === '' ? 'Plan B' : `Plan B, ${name}`,
    state,
    evaluation,
    notes: [
      ...notes,
      ...state.unknown.map((text) => ({ text, message: `${quoted(text)} is nothing this version knows.` })),
      ...evaluation.problems.map(({ text, message }) => ({ text, message })),
    ],
  };
}
