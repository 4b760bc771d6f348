import type { IsoDate } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Change } from './advice.ts';
import { addUp, bestOf, boardOf, encode } from './board.ts';
import { differences, tryChanges } from './changes.ts';
import type { Answers } from './questions.ts';

/** More changes than this no longer say anything about how near a model is. */
const MOST_CHANGES = 2;

/**
 * The fewest answers to change, or to give, so that the model is recommended; the first such set in the order
 * of the questions. Empty where it is recommended already, null where even two changes are not enough.
 */
export function nearestFlip(answers: Answers, asOf: IsoDate, model: ModelId): readonly Change[] | null {
  const board = boardOf(asOf);
  const sums = new Int32Array(board.candidates.length);
  const encoded = encode(answers);
  let flip: Change[] | null = null;
  for (let count = 0; flip === null && count <= MOST_CHANGES; count++) {
    tryChanges(encoded, [...encoded.keys()], count, (other) => {
      addUp(board, other, sums);
      if (board.candidates[bestOf(sums)]?.model === model) flip = differences(encoded, other);
      return flip !== null;
    });
  }
  return flip;
}
