import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, spread } from './spread.ts';

test('labels that are apart stay where they are', () => {
  expect(spread([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]);
});

test('labels at one place are moved apart, and none leaves the line', () => {
  expect(spread([98, 98, 98], 14, 0, 100)).toEqual([72, 86, 100]);
  expect(spread([0, 0], 14, 0, 100)).toEqual([0, 14]);
});

test('labels keep their order and their distance wherever there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 45 }), { maxLength: 4 }), (wanted) => {
      const places = spread(wanted, 10, 0, 40);
      for (const [a, first] of wanted.entries())
        for (const [b, second] of wanted.entries()) {
          if (a === b) continue;
          const [at, beside] = [places[a] ?? 0, places[b] ?? 0];
          expect(Math.abs(at - beside)).toBeGreaterThanOrEqual(10);
          if (first < second) expect(at).toBeLessThan(beside);
        }
      expect(places.every((place) => place >= 0 && place <= 40)).toBe(true);
    }),
  );
});

test('spans that touch stand in different rows, and rows are used again', () => {
  const spans = [
    { from: 0, to: 30 },
    { from: 20, to: 50 },
    { from: 40, to: 60 },
  ];
  expect(rowsOf(spans, 4)).toEqual([0, 1, 0]);
});
