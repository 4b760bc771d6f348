import { holds, type IsoDate } from '../facts/fact.ts';
import { type Candidate, combinations, names } from './candidates.ts';
import { type Answers, isAnswer, type QuestionId, questions } from './questions.ts';
import { CLEAR, type Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * The rules of a day as sums: every rule adds its weight to the candidates it names, and an exclusion adds a
 * weight that nothing makes up for. All that is asked of the rules (what wins, what could still win, what a
 * change would do) is then additions over a few dozen numbers, which is what lets advice follow every
 * keystroke and a test try every set of answers.
 */
export interface Board {
  /** What the day leaves possible before any answer, in the order that breaks ties. */
  readonly candidates: readonly Candidate[];
  /** Rules that hold on the day, with their conditions. */
  readonly rules: readonly ActiveRule[];
  /** The sum that each candidate starts from. */
  readonly base: Int32Array;
  /** By place of the question and of the answer: what rules that wait for this answer alone add. */
  readonly byAnswer: readonly (readonly Int32Array[])[];
  /** By place of the question: the worst that an answer to it does to the lead of one candidate. */
  readonly setbacks: readonly Setbacks[];
  /** Rules that wait for answers to several questions. */
  readonly joint: readonly JointEffect[];
}

/**
 * For the candidates at places w and l, at w × candidates + l: what the lead of w over l loses at worst, 0 or
 * less. Effects that exclude l are left out, for they cost w nothing.
 */
export type Setbacks = Int32Array;

export interface ActiveRule {
  readonly rule: Rule;
  readonly conditions: readonly Condition[];
}

export interface JointEffect {
  readonly conditions: readonly Condition[];
  readonly adds: Int32Array;
  readonly setbacks: Setbacks;
}

/** One of the answers, given by place, to the question at this place. */
export interface Condition {
  readonly question: number;
  readonly answers: readonly number[];
}

/** By place of the question: the place of its answer, or UNANSWERED. */
export type Encoded = readonly number[];
export const UNANSWERED = -1;

/** An exclusion: more than all weights together, and a few hundred of them fit 32 bits. */
const EXCLUSION = -1_000_000;
export const isExcluded = (sum: number): boolean => sum <= EXCLUSION / 2;

export const encode = (answers: Answers): Encoded =>
  questions.map(({ id, answers: options }) => {
    const answer = answers[id];
    return answer !== undefined && isAnswer(id, answer)
      ? options.findIndex((option) => option.id === answer)
      : UNANSWERED;
  });

export const meets = (conditions: readonly Condition[], encoded: Encoded): boolean =>
  conditions.every(({ question, answers }) => answers.includes(encoded[question] ?? UNANSWERED));

/** Adds up what the rules say of each candidate, into `sums`. */
export function addUp(board: Board, encoded: Encoded, sums: Int32Array): void {
  sums.set(board.base);
  for (let question = 0; question < encoded.length; question++) {
    const answer = encoded[question] ?? UNANSWERED;
    // Reading an array at −1 yields undefined too, but many times slower.
    const adds = answer === UNANSWERED ? undefined : board.byAnswer[question]?.[answer];
    if (adds) addTo(sums, adds);
  }
  for (const { conditions, adds } of board.joint) if (meets(conditions, encoded)) addTo(sums, adds);
}

export function addTo(sums: Int32Array, adds: Int32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (adds[i] ?? 0);
}

/** Place of the best candidate, the first of equals; -1 where every one is excluded. */
export function bestOf(sums: Int32Array): number {
  let best = -1;
  let most = EXCLUSION / 2;
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] ?? EXCLUSION;
    if (sum > most) {
      most = sum;
      best = i;
    }
  }
  return best;
}

const conditionsOf = (rule: Rule): readonly Condition[] =>
  questions.flatMap(({ id, answers }, question) => {
    const wanted: string | readonly string[] | undefined = rule.when[id as QuestionId];
    if (wanted === undefined) return [];
    const list = typeof wanted === 'string' ? [wanted] : wanted;
    return [{ question, answers: list.map((text) => answers.findIndex((answer) => answer.id === text)) }];
  });

const sumOf = (rule: Rule): number => {
  if (rule.verdict === 'excludes') return EXCLUSION;
  return rule.verdict === 'for' ? (rule.weight ?? CLEAR) : -(rule.weight ?? CLEAR);
};

function setUp(day: IsoDate): Board {
  const active = rules
    .filter((rule) => holds(rule, day))
    .map((rule) => ({ rule, conditions: conditionsOf(rule) }));
  const always = active.filter(({ conditions }) => conditions.length === 0);
  const candidates = combinations.filter(
    (candidate) => !always.some(({ rule }) => rule.verdict === 'excludes' && names(rule, candidate)),
  );
  const effect = (among: readonly ActiveRule[]): Int32Array =>
    Int32Array.from(candidates, (candidate) =>
      among.reduce((sum, { rule }) => (names(rule, candidate) ? sum + sumOf(rule) : sum), 0),
    );
  const single = active.filter(({ conditions }) => conditions.length === 1);
  const byAnswer = questions.map(({ answers }, question) =>
    answers.map((_, answer) =>
      effect(
        single.filter(({ conditions }) =>
          conditions.some(
            (condition) => condition.question === question && condition.answers.includes(answer),
          ),
        ),
      ),
    ),
  );
  const joint = active
    .filter(({ conditions }) => conditions.length > 1)
    .map((one) => {
      const adds = effect([one]);
      return { conditions: one.conditions, adds, setbacks: setbacksOf([adds]) };
    });
  return {
    candidates,
    rules: active,
    base: effect(always),
    byAnswer,
    setbacks: byAnswer.map(setbacksOf),
    joint,
  };
}

function setbacksOf(effects: readonly Int32Array[]): Setbacks {
  const count = effects[0]?.length ?? 0;
  const setbacks = new Int32Array(count * count);
  for (const adds of effects) {
    for (let winner = 0; winner < count; winner++) {
      for (let loser = 0; loser < count; loser++) {
        const loss = (adds[winner] ?? 0) - (adds[loser] ?? 0);
        const at = winner * count + loser;
        if (!isExcluded(adds[loser] ?? 0) && loss < (setbacks[at] ?? 0)) setbacks[at] = loss;
      }
    }
  }
  return setbacks;
}

/** Days on which some rule begins or ceases to hold; between two of them every day has the same board. */
const turns: readonly IsoDate[] = [
  ...new Set(rules.flatMap(({ from, until }) => [from, until].filter((day) => day !== undefined))),
].sort();

const boards = new Map<number, Board>();

export function boardOf(day: IsoDate): Board {
  const period = turns.filter((turn) => turn <= day).length;
  const board = boards.get(period) ?? setUp(day);
  boards.set(period, board);
  return board;
}
