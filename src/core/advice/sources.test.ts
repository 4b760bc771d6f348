import { expect, test } from 'vitest';
import { adviceSources } from '../facts/sources-advice.ts';
import { questionSources } from './question-sources.ts';
import { rules } from './rules.ts';
import { scenarios } from './scenarios.ts';

test('the sources that load with advice are exactly those that advice cites', () => {
  const cited = new Set([
    ...rules.flatMap(({ source }) => source),
    ...Object.values(questionSources).flat(),
    ...scenarios.flatMap(({ sources }) => [...sources]),
  ]);
  expect(adviceSources.map(({ id }) => id).sort()).toEqual([...cited].sort());
});
