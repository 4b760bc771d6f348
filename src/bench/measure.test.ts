import { expect, test } from 'vitest';
import { exponent, measure, median } from './measure.ts';

test('the exponent of a power law is its power, whatever its factor', () => {
  const sizes = [5, 10, 20, 40];
  expect(
    exponent(
      sizes,
      sizes.map((size) => 3 * size ** 1.5),
    ),
  ).toBeCloseTo(1.5);
  expect(exponent(sizes, [7, 7, 7, 7])).toBeCloseTo(0);
});

test('the median is the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

test('a cold measurement runs its rounds and nothing before', () => {
  let runs = 0;
  expect(measure(() => runs++, 3, 0)).toBeGreaterThanOrEqual(0);
  expect(runs).toBe(3);
});
