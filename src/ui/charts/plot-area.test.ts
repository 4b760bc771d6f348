import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePath, plotScale } from './plot-area.ts';

const area = { left: 50, top: 10, right: 650, bottom: 310 };

test('a place is read back as the value that lies there, on both scales', () => {
  fc.assert(
    fc.property(fc.constantFrom('linear', 'log'), fc.integer({ min: 1, max: 5_000 }), (scale, value) => {
      const { x, valueAt } = plotScale(area, [1, 5_000], [1, 10], scale);
      expect(Math.round(valueAt(x(value)))).toBe(value);
    }),
  );
});

test('the ends of both axes lie on the edges of the area, and what is beyond them too', () => {
  const { x, y, valueAt } = plotScale(area, [0, 100], [0, 1_000], 'linear');
  expect([x(0), x(100), y(0), y(1_000), y(5_000)]).toEqual([50, 650, 310, 10, 10]);
  expect([valueAt(0), valueAt(900)]).toEqual([0, 100]);
});

test('a line is parted where there is no value', () => {
  expect(linePath([null, [1, 2], [3, 4.04], null, [5, 6], [7, 8]])).toBe('M1 2L3 4M5 6L7 8');
});
