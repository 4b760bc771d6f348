import type { IsoDate } from '../facts/fact.ts';
import { addTo, type Board, bestOf, boardOf } from './board.ts';
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
 * out in one go, each from the sums of the set before it; a day's table is kept.
 */
export type Outcomes = Uint8Array;

function workOut(board: Board): Outcomes {
  const table = new Uint8Array(setCount);
  const chosen = answerCounts.map(() => 0);
  // Rules that wait for several answers speak once the last of these is given.
  const jointAt = answerCounts.map((_, question) =>
    board.joint.filter(({ conditions }) => conditions.at(-1)?.question === question),
  );
  const sums = Array.from({ length: answerCounts.length + 1 }, () => Int32Array.from(board.base));
  const step = (question: number, at: number): void => {
    const before = sums[question] ?? board.base;
    const count = answerCounts[question];
    // Nothing makes up for an exclusion, so where every candidate is excluded further answers change nothing.
    if (bestOf(before) < 0) {
      table.fill(NOTHING, at, at + (count ?? 1) * (strides[question] ?? 1));
      return;
    }
    if (count === undefined) {
      table[at] = bestOf(before);
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

const tables = new Map<Board, Outcomes>();

export function outcomesOn(day: IsoDate): Outcomes {
  const board = boardOf(day);
  const table = tables.get(board) ?? workOut(board);
  tables.set(board, table);
  return table;
}
