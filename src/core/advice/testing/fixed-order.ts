import type { IsoDate } from '../../facts/fact.ts';
import { type QuestionId, questionIds } from '../questions.ts';
import { answerCounts, outcomesOn } from '../tree-outcomes.ts';

/** Stands where full sets of answers under a partial one come out differently. */
const MIXED = 254;

/** By the questions asked, as bits: the share of ways to answer them that leaves the outcome open. */
function unsettled(table: Uint8Array): Float64Array {
  const shares = new Float64Array(2 ** answerCounts.length);
  // Takes the questions from the last to the first; the sets of those that were asked lie side by side.
  const step = (cells: Uint8Array, question: number, asked: number, width: number): void => {
    if (question < 0) {
      shares[asked] = cells.reduce((sum, cell) => (cell === MIXED ? sum + 1 : sum), 0) / cells.length;
      return;
    }
    const count = answerCounts[question] ?? 1;
    step(cells, question - 1, asked + 2 ** question, width * count);
    step(merged(cells, count, width), question - 1, asked, width);
  };
  step(table, answerCounts.length - 1, 0, 1);
  return shares;
}

/** One cell for every `count` cells that lie `width` apart. */
function merged(cells: Uint8Array, count: number, width: number): Uint8Array {
  const into = new Uint8Array(cells.length / count);
  let from = 0;
  for (let at = 0; at < into.length; at += width) {
    for (let i = 0; i < width; i++) {
      let cell = cells[from + i];
      for (let answer = 1; answer < count; answer++)
        if (cells[from + answer * width + i] !== cell) cell = MIXED;
      into[at + i] = cell ?? MIXED;
    }
    from += width * count;
  }
  return into;
}

/**
 * The best that any fixed order of the questions does: how many it asks on average until the outcome no
 * longer depends on the others. Whether it does depends on which questions were asked, not on their order,
 * so the best order is a shortest way through the subsets.
 */
export function leastFixedOrder(day: IsoDate): {
  readonly questions: number;
  readonly order: readonly QuestionId[];
} {
  const shares = unsettled(outcomesOn(day));
  const all = shares.length - 1;
  const least = new Float64Array(shares.length).fill(Number.POSITIVE_INFINITY);
  const last = new Uint8Array(shares.length);
  least[0] = 0;
  for (let asked = 0; asked < all; asked++) {
    const next = (least[asked] ?? 0) + (shares[asked] ?? 0);
    for (let question = 0; question < answerCounts.length; question++) {
      const with_ = asked | (1 << question);
      if (with_ === asked || next >= (least[with_] ?? 0)) continue;
      least[with_] = next;
      last[with_] = question;
    }
  }
  const order: QuestionId[] = [];
  for (let asked = all; asked > 0; asked -= 2 ** (last[asked] ?? 0))
    order.unshift(...(questionIds[last[asked] ?? 0] ? [questionIds[last[asked] ?? 0] as QuestionId] : []));
  return { questions: least[all] ?? Number.NaN, order };
}
