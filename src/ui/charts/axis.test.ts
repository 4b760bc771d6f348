import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearAxis, logAxis, roundUp, samples, tickText } from './axis.ts';

test.each([
  [1, 1],
  [1.1, 2],
  [3, 5],
  [7, 10],
  [65_536, 100_000],
])('%d rounds up to %d', (value, round) => expect(roundUp(value)).toBe(round));

test('a linear axis holds the largest value, and its ticks are whole and evenly apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (most) => {
      const { domain, ticks } = linearAxis(most);
      const gaps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)));
      expect(domain[1]).toBeGreaterThanOrEqual(most);
      expect(ticks.at(-1)).toBe(domain[1]);
      expect(gaps.size).toBe(1);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('a logarithmic axis holds both ends', () => {
  expect(logAxis(6, 155_000)).toEqual({
    domain: [1, 1_000_000],
    ticks: [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000],
  });
  expect(logAxis(3, 8)).toEqual({ domain: [1, 10], ticks: [1, 2, 5, 10] });
  expect(logAxis(0, 0).domain).toEqual([1, 10]);
});

test('samples start and end where they should, rise, and are whole', () => {
  expect(samples('linear', 3, 43, 40)).toHaveLength(41);
  expect(samples('linear', 0, 5, 40)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(samples('log', 0, 100, 2)).toEqual([1, 10, 100]);
  expect(samples('linear', 5, 5, 40)).toEqual([5]);
});

test('figures of an axis are exact while they are short', () => {
  expect([0, 2048, 65_536, 1_500_000].map(tickText)).toEqual(['0', '2,048', '65.5K', '1.5M']);
});
