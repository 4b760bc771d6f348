import { expect, test } from 'vitest';
import { LEGEND_LINE, LEGEND_ROW, legendPlaces } from './legend.ts';

const letters = (text: string) => text.length;

test('entries of a legend stand side by side as long as they fit, and go on in the next row', () => {
  const { places, height } = legendPlaces(['12345678', '1234', '12'], 100, letters);
  expect(places.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [50, 0],
    [0, LEGEND_ROW],
  ]);
  expect(height).toBe(2 * LEGEND_ROW);
});

test('an entry that is longer than a row goes on below itself, and the next begins beneath', () => {
  const { places, height } = legendPlaces(['one two three', 'four'], 34, letters);
  expect(places.map(({ lines, y }) => [lines, y])).toEqual([
    [['one two', 'three'], 0],
    [['four'], LEGEND_ROW + LEGEND_LINE],
  ]);
  expect(height).toBe(2 * LEGEND_ROW + LEGEND_LINE);
});

test('a legend of nothing takes no height', () => {
  expect(legendPlaces([], 100, letters)).toEqual({ places: [], height: 0 });
});
