import { expect, test } from 'vitest';
import { matrix } from '../facts/matrix.ts';
import { profiles } from './profile.ts';
import { profileAxes } from './profile-axes.ts';

const day = '2026-11-21';
const figures = (on: string) =>
  Object.fromEntries(profiles(on).map(({ model, values }) => [model.id, values.map(({ value }) => value)]));

test('every axis is a count of rows of the matrix, or an order of their texts', () => {
  const ids = new Set(matrix.map(({ id }) => id));
  for (const axis of profileAxes) {
    const rows = axis.kind === 'count' ? [axis.rows] : axis.steps.map(({ where }) => where);
    for (const id of rows.flatMap((row) => Object.keys(row))) expect(ids.has(id as 'M01'), id).toBe(true);
  }
});

test('the values are those that a reader of the matrix would count', () => {
  // Reach, identity, economy, scale, Windows, policy engines, dual-stack, migration, support.
  expect(figures(day)).toEqual({
    kubenet: [0, 0, 3, 0, 0, 1, 1, 1, 0],
    'node-subnet': [3, 1, 0, 1, 1, 3, 0, 2, 1],
    overlay: [0, 0, 3, 2, 1, 3, 2, 3, 2],
    'pod-subnet-dynamic': [3, 2, 2, 1, 1, 3, 0, 1, 2],
    'pod-subnet-static': [3, 2, 1, 3, 1, 3, 1, 1, 2],
  });
});

test('a cell that no longer holds on the day does not count', () => {
  const policy = profileAxes.findIndex(({ id }) => id === 'policy');
  expect(figures('2028-10-01').overlay?.[policy]).toBe(2);
});

test('every value says what it means and which rows are behind it', () => {
  for (const { values } of profiles(day))
    for (const { value, of, means, rows } of values) {
      expect(value).toBeLessThanOrEqual(of);
      expect(means).not.toBe('');
      expect(rows.length).toBeGreaterThan(0);
    }
});

test('each axis tells at least two models apart', () => {
  for (const [index, { id }] of profileAxes.entries()) {
    const values = profiles(day).map((profile) => profile.values[index]?.value);
    expect(new Set(values).size, id).toBeGreaterThan(1);
  }
});
