import type { IsoDate } from '../facts/fact.ts';
import type { Recommendation } from './advice.ts';
import { addUp, bestOf, boardOf, type Encoded, encode, UNANSWERED } from './board.ts';
import { openQuestions } from './open.ts';
import { type Answers, type QuestionId, questionIds } from './questions.ts';
import { answerCounts, NOTHING, type Outcomes, outcomesOn, strides } from './tree-outcomes.ts';

/** An outcome that is still possible, and how many full sets of answers lead to it. */
export interface Chance {
  /** null: the answers exclude every model. */
  readonly outcome: Recommendation | null;
  readonly sets: number;
}

/** What the answers so far leave to ask, and what may come of it. */
export interface TreeNode {
  /** Unanswered questions that can still change the outcome, the one to ask first first; empty at a leaf. */
  readonly open: readonly QuestionId[];
  /** Most likely first, with every full set of answers as likely as any other. */
  readonly chances: readonly Chance[];
}

interface Span {
  /** The first set of the span, with the first answer to whatever is unanswered. */
  readonly at: number;
  /** Places of the unanswered questions. */
  readonly free: readonly number[];
}

function spanOf(encoded: Encoded): Span {
  let at = 0;
  const free: number[] = [];
  for (let question = 0; question < encoded.length; question++) {
    const answer = encoded[question] ?? UNANSWERED;
    if (answer === UNANSWERED) free.push(question);
    else at += answer * (strides[question] ?? 0);
  }
  return { at, free };
}

/** By place of the question: how often each answer leads to each outcome, and whether the answer matters. */
interface Tally {
  /** Sets that lead to the outcome, at answer × OUTCOMES + outcome. */
  readonly leads: Uint32Array;
  readonly matters: boolean;
}

const OUTCOMES = NOTHING + 1;

/** The outcomes of all full sets that agree with the answers, in the order of the table. */
function outcomesIn(table: Outcomes, { at, free }: Span): Outcomes {
  if (free.length === answerCounts.length) return table;
  const outcomes = new Uint8Array(
    free.reduce((product, question) => product * (answerCounts[question] ?? 1), 1),
  );
  let next = 0;
  const visit = (depth: number, set: number): void => {
    const question = free[depth];
    if (question === undefined) {
      outcomes[next++] = table[set] ?? NOTHING;
      return;
    }
    const stride = strides[question] ?? 0;
    for (let answer = 0; answer < (answerCounts[question] ?? 0); answer++)
      visit(depth + 1, set + answer * stride);
  };
  visit(0, at);
  return outcomes;
}

/** Counts the outcomes of all full sets that agree with the answers, for each answer to each open question. */
function tallies(table: Outcomes, span: Span): ReadonlyMap<number, Tally> {
  const outcomes = outcomesIn(table, span);
  const all = new Map<number, Tally>();
  let block = outcomes.length;
  for (const question of span.free) {
    const count = answerCounts[question] ?? 1;
    all.set(question, tallyOf(outcomes, count, block / count));
    block /= count;
  }
  return all;
}

/** Of a question whose answers lie `stride` apart. */
function tallyOf(outcomes: Outcomes, count: number, stride: number): Tally {
  const leads = new Uint32Array(count * OUTCOMES);
  let matters = false;
  for (let from = 0; from < outcomes.length; from += stride) {
    const answer = (from / stride) % count;
    const row = answer * OUTCOMES;
    for (let set = from; set < from + stride; set++) {
      const outcome = outcomes[set] ?? NOTHING;
      leads[row + outcome] = (leads[row + outcome] ?? 0) + 1;
      if (!matters && answer > 0) matters = outcomes[set - stride] !== outcome;
    }
  }
  return { leads, matters };
}

/**
 * How well a question splits: the chance that two sets which agree on its answer agree on the outcome, times
 * a number that is the same for all questions. Whole numbers, so that ties are exact.
 */
function agreement({ leads }: Tally): number {
  let sum = 0;
  for (const sets of leads) if (sets > 0) sum += sets * sets;
  return (sum * leads.length) / OUTCOMES;
}

const nodes = new WeakMap<Outcomes, Map<number, TreeNode>>();

/** A number of its own for each set of answers with gaps. */
const keyOf = (encoded: Encoded): number =>
  encoded.reduce((key, answer, question) => key * ((answerCounts[question] ?? 0) + 1) + answer + 1, 0);

/**
 * The place in the decision tree of some answers, exactly: by counting what every full set of answers that
 * agrees with them comes out as on the day.
 *
 * The tree is not drawn up but follows from the rules. At each step the question comes first after which the
 * outcomes agree most, of several the earliest in the order of questions; questions whose answer makes no
 * difference whatever else is answered are left out.
 */
export function nodeAt(answers: Answers, day: IsoDate): TreeNode {
  const table = outcomesOn(day);
  const known = nodes.get(table) ?? new Map<number, TreeNode>();
  nodes.set(table, known);
  const encoded = encode(answers);
  const key = keyOf(encoded);
  const node = known.get(key) ?? look(table, encoded, day);
  known.set(key, node);
  return node;
}

function look(table: Outcomes, encoded: Encoded, day: IsoDate): TreeNode {
  const span = spanOf(encoded);
  const all = tallies(table, span);
  const [first] = all.values();
  const totals = new Map<number, number>();
  first?.leads.forEach((sets, place) => {
    const outcome = place % OUTCOMES;
    if (sets > 0) totals.set(outcome, (totals.get(outcome) ?? 0) + sets);
  });
  if (!first) totals.set(table[span.at] ?? NOTHING, 1);
  const open = [...all]
    .filter(([, { matters }]) => matters)
    .map(([question, tally]) => ({ question, score: agreement(tally) }))
    .sort((a, b) => b.score - a.score || a.question - b.question)
    .flatMap(({ question }) => questionIds[question] ?? []);
  const { candidates } = boardOf(day);
  return {
    open: totals.size > 1 ? open : unsaid(encoded, [...totals.keys()][0] ?? NOTHING, day),
    chances: [...totals]
      .sort(([a, more], [b, less]) => less - more || a - b)
      .map(([outcome, sets]) => ({ outcome: candidates[outcome] ?? null, sets })),
  };
}

/**
 * What is left to ask where every full set of answers comes out the same. Usually nothing; but where every
 * answer to a question speaks against something that no answer leaves unmentioned, the answer has to be given.
 */
function unsaid(encoded: Encoded, outcome: number, day: IsoDate): readonly QuestionId[] {
  const board = boardOf(day);
  const sums = new Int32Array(board.candidates.length);
  addUp(board, encoded, sums);
  const best = bestOf(sums);
  return best === outcome || (best < 0 && outcome === NOTHING) ? [] : openQuestions(board, encoded, sums);
}

/** The question that the tree asks after these answers; null where no other answer can change the outcome. */
export const nextQuestion = (answers: Answers, day: IsoDate): QuestionId | null =>
  nodeAt(answers, day).open[0] ?? null;
