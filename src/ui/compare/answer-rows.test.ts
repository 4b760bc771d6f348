import { expect, test } from 'vitest';
import { questions } from '../../core/advice/questions.ts';
import { matrix } from '../../core/facts/matrix.ts';
import { rowsTouched } from './answer-rows.ts';
import { passing } from './filter.ts';

test('the matrix has rows M01 to M48, each once', () => {
  const ids = Array.from({ length: 48 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`);
  expect(matrix.map(({ id }) => id).toSorted()).toEqual(ids);
});

test('every question touches rows of the matrix', () => {
  const ids = matrix.map(({ id }) => id);
  for (const { id, answers } of questions) {
    const touched = [...rowsTouched({ [id]: answers[0].id })];
    expect(touched.length, id).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(touched));
  }
});

test('only the rows that the given answers touch are left', () => {
  const left = (answers: Readonly<Record<string, string>>) =>
    passing(
      matrix,
      { shown: 'answers', search: '', columns: ['overlay'] },
      { vnetOwner: 'own', asOf: '2026-11-21', answers },
    ).map(({ id }) => id);
  expect(left({})).toEqual([]);
  expect(left({ os: 'windows', virtualNodes: 'no' }).toSorted()).toEqual(['M20', 'M21', 'M28']);
});
