import { expect, test } from 'vitest';
import { outlinePath, shapePath } from './outline.ts';

test('the line around one rectangle is its four sides', () => {
  expect(outlinePath([{ x: 0, y: 0, w: 4, h: 2 }])).toBe('M0 0H4M0 2H4M0 0V2M4 0V2');
});

test('no line runs where rectangles of one block touch, however much of their sides does', () => {
  const endOfRow = { x: 6, y: 0, w: 4, h: 2 };
  const rows = { x: 0, y: 2, w: 10, h: 2 };
  expect(outlinePath([endOfRow, rows])).toBe('M6 0H10M6 0V2M10 0V2M0 2H6M0 4H10M0 2V4M10 2V4');
});

test('a shape is all of its rectangles', () => {
  expect(shapePath([{ x: 1, y: 2, w: 3, h: 4.004 }])).toBe('M1 2h3v4h-3z');
});
