import type { IsoDate } from '../facts/fact.ts';
import { addTo, type Board, bestOf, boardOf, isExcluded } from './board.ts';
import { questions } from './questions.ts';

/** How many answers each question has, by its place. */
export const answerCounts: readonly number[] = questions.map(({ answers }) => answers.length);

/** How far apart in the table two sets lie that differ by one place in their answer to the question. */
export const strides: readonly number[] = answerCounts.map((_, question) =>
  answerCounts.slice(question + 1).reduce((product, count) => product * count, 1),
);

/** How many full sets of answers there are: one to every question. */
const setCount = answerCounts.reduce((product, count) => product * count, 1);

/** Stands in the table where the answers leave nothing. */
export const NOTHING = 255;

/**
 * What each full set of answers comes out as: the place of the board's candidate, or NOTHING.
 *
 * A set stands at the sum of stride × place of the answer over all questions. Half a million sets are worked
 * out in one go, each from the sums of the set before it, and all at once where no answer to come can change
 * them; a day's table is kept.
 */
export type Outcomes = Uint8Array;

function workOut(board: Board): Outcomes {
  const table = new Uint8Array(setCount);
  const chosen = answerCounts.map(() => 0);
  // Rules that wait for several answers speak once the last of these is given.
  const jointAt = answerCounts.map((_, question) =>
    board.joint.filter(({ conditions }) => conditions.at(-1)?.question === question),
  );
  const risks = risksOf(board);
  const sums = Array.from({ length: answerCounts.length + 1 }, () => Int32Array.from(board.base));
  const step = (question: number, at: number): void => {
    const before = sums[question] ?? board.base;
    const count = answerCounts[question];
    const best = bestOf(before);
    // Nothing makes up for an exclusion, so where every candidate is excluded further answers change nothing.
    if (best < 0) {
      table.fill(NOTHING, at, at + (count ?? 1) * (strides[question] ?? 1));
      return;
    }
    const risk = risks[question];
    if (count === undefined || !risk || staysAhead(best, before, risk)) {
      table.fill(best, at, at + (count ?? 1) * (strides[question] ?? 1));
      return;
    }
    const after = sums[question + 1] ?? before;
    for (let answer = 0; answer < count; answer++) {
      chosen[question] = answer;
      after.set(before);
      const adds = board.byAnswer[question]?.[answer];
      if (adds) addTo(after, adds);
      for (const joint of jointAt[question] ?? []) {
        if (joint.conditions.every((one) => one.answers.includes(chosen[one.question] ?? 0)))
          addTo(after, joint.adds);
      }
      step(question + 1, at + answer * (strides[question] ?? 0));
    }
  };
  step(0, 0);
  return table;
}

/** What the answers to a question and to all after it may do at worst. */
interface Risk {
  /** To the lead of one candidate over another that stays in; see Setbacks. */
  readonly setbacks: Int32Array;
  /** Whether some answer excludes the candidate. */
  readonly excludes: readonly boolean[];
}

/** By place of the question. */
function risksOf(board: Board): readonly Risk[] {
  const places = [...board.base.keys()];
  const risks: Risk[] = [];
  let after: Risk = {
    setbacks: new Int32Array(places.length ** 2),
    excludes: places.map(() => false),
  };
  for (let question = answerCounts.length - 1; question >= 0; question--) {
    const joint = board.joint.filter(({ conditions }) => conditions.at(-1)?.question === question);
    const effects = [...(board.byAnswer[question] ?? []), ...joint.map(({ adds }) => adds)];
    const setbacks = Int32Array.from(after.setbacks);
    for (const one of [board.setbacks[question], ...joint.map((effect) => effect.setbacks)])
      if (one) addTo(setbacks, one);
    const before = after;
    after = {
      setbacks,
      excludes: places.map(
        (place) => before.excludes[place] || effects.some((adds) => isExcluded(adds[place] ?? 0)),
      ),
    };
    risks.unshift(after);
  }
  return risks;
}

/** True where the best candidate stays the best whatever is answered from here on. */
function staysAhead(best: number, sums: Int32Array, { setbacks, excludes }: Risk): boolean {
  if (excludes[best]) return false;
  const most = sums[best] ?? 0;
  for (let other = 0; other < sums.length; other++) {
    const sum = sums[other] ?? 0;
    if (other === best || isExcluded(sum)) continue;
    const lead = most - sum + (setbacks[best * sums.length + other] ?? 0);
    if (lead < 0 || (lead === 0 && other < best)) return false;
  }
  return true;
}

const tables = new Map<Board, Outcomes>();

export function outcomesOn(day: IsoDate): Outcomes {
  const board = boardOf(day);
  const table = tables.get(board) ?? workOut(board);
  tables.set(board, table);
  return table;
}
