import type { IsoDate } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Advice, RankedModel } from './advice.ts';
import { type ActiveRule, addUp, bestOf, boardOf, encode } from './board.ts';
import { combinations } from './candidates.ts';
import { modelsLeft, relaxations } from './changes.ts';
import { openQuestions } from './open.ts';
import type { Answers } from './questions.ts';
import { reasonsFor, reasonsForSettings, speaking, standing } from './reasons.ts';

const byPreference: readonly ModelId[] = [...new Set(combinations.map(({ model }) => model))];

/**
 * What the rules of the day make of the answers: the same answers and day always give the same advice.
 *
 * A model is never recommended against a rule that excludes it, nor is a data plane, VNet owner or policy
 * engine. Answers that are not known count as not given.
 */
export function advise(answers: Answers, asOf: IsoDate): Advice {
  const board = boardOf(asOf);
  const encoded = encode(answers);
  const sums = new Int32Array(board.candidates.length);
  addUp(board, encoded, sums);
  const recommended = board.candidates[bestOf(sums)] ?? null;
  const said = speaking(board.rules, encoded);
  const left = modelsLeft(board, sums);
  const out = byPreference.filter((model) => !left.includes(model));
  return {
    recommended,
    settings: recommended
      ? reasonsForSettings(recommended, said)
      : { dataplane: [], vnetOwner: [], networkPolicy: [] },
    ranking: [
      ...left.map((model, place) => ranked(model, said, place === 0 ? 'recommended' : 'possible')),
      ...out.map((model) => ranked(model, said, 'excluded')),
    ],
    open: openQuestions(board, encoded, sums),
    relax: recommended ? [] : relaxations(board, encoded),
  };
}

const ranked = (
  model: ModelId,
  said: readonly ActiveRule[],
  place: 'recommended' | 'possible' | 'excluded',
): RankedModel => ({
  model,
  verdict: place === 'possible' && standing(model, said) < 0 ? 'discouraged' : place,
  reasons: reasonsFor(model, said, place === 'excluded'),
});
