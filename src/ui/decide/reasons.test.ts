import { expect, test } from 'vitest';
import type { RankedModel, Reason } from '../../core/advice/advice.ts';
import { splitReasons } from './reasons.ts';

const ranked = (verdict: RankedModel['verdict'], ...effects: Reason['effect'][]): RankedModel => ({
  model: 'overlay',
  verdict,
  reasons: effects.map((effect, place) => ({
    because: `reason ${place}`,
    source: 'seed-000',
    sources: ['seed-000'],
    question: null,
    questions: [],
    rule: `rule ${place}`,
    effect,
    confidence: 'documented',
  })),
});

const counts = (model: RankedModel) => {
  const { first, rest } = splitReasons(model);
  return [first.length, rest.length];
};

test('three reasons are shown at once, the others on demand', () => {
  expect(counts(ranked('recommended', 'for', 'for'))).toEqual([2, 0]);
  expect(counts(ranked('recommended', 'for', 'for', 'against', 'for'))).toEqual([3, 1]);
});

test('an excluded model shows at once what excludes it, and nothing else', () => {
  expect(counts(ranked('excluded', 'excludes', 'against', 'for'))).toEqual([1, 2]);
  expect(counts(ranked('excluded', 'excludes', 'excludes', 'excludes', 'excludes'))).toEqual([3, 1]);
});
