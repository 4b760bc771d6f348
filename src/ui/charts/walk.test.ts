import { expect, test } from 'vitest';
import { nextPlace, type Place } from './walk.ts';

const box = (id: string, x: number, y: number): Place => ({ id, x, y, width: 10, height: 10 });
/** Two rows, the lower one shifted and longer. */
const places = [box('a', 0, 0), box('b', 40, 0), box('c', 10, 30), box('d', 38, 30), box('e', 80, 30)];

test('left and right follow the order of the places, and stop at its ends', () => {
  expect(nextPlace(places, 0, 'ArrowRight')).toBe(1);
  expect(nextPlace(places, 4, 'ArrowRight')).toBe(4);
  expect(nextPlace(places, 0, 'ArrowLeft')).toBe(0);
  expect(nextPlace(places, 2, 'End')).toBe(4);
  expect(nextPlace(places, 2, 'Home')).toBe(0);
});

test('up and down lead to the nearest place of the next row', () => {
  expect(nextPlace(places, 1, 'ArrowDown')).toBe(3);
  expect(nextPlace(places, 2, 'ArrowUp')).toBe(0);
  expect(nextPlace(places, 0, 'ArrowUp')).toBe(0);
});

test('the first key leads to the first place, and other keys nowhere', () => {
  expect(nextPlace(places, null, 'ArrowDown')).toBe(0);
  expect(nextPlace(places, 0, 'Tab')).toBeNull();
  expect(nextPlace([], null, 'ArrowRight')).toBeNull();
});
