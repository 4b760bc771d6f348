// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { placeMarks } from './mark-places.ts';

const share = (nodes: number) => nodes / 100;

test('the text of a mark stands over it, and stays between the edges of the plot', () => {
  const { marks } = placeMarks(
    [
      { nodes: 0, text: 'today' },
      { nodes: 50, text: 'maximum' },
      { nodes: 100, text: 'limit' },
    ],
    share,
    48,
    648,
  );
  const [first, middle, last] = marks;
  expect(first?.from).toBe(48);
  expect(middle?.from).toBeGreaterThan(300);
  expect(middle?.from).toBeLessThan(348);
  expect(last?.from).toBeLessThan(648);
  expect(marks.map(({ row }) => row)).toEqual([0, 0, 0]);
});

test('texts that would touch stand in rows, which take height', () => {
  const near = [
    { nodes: 10, text: 'today 10' },
    { nodes: 11, text: 'maximum 11' },
  ];
  const { marks, height } = placeMarks(near, share, 48, 648);
  expect(new Set(marks.map(({ row }) => row))).toEqual(new Set([0, 1]));
  expect(height).toBeGreaterThan(placeMarks(near.slice(1), share, 48, 648).height);
});

test('a text that is longer than the plot is cut, and says so', () => {
  const [mark] = placeMarks([{ nodes: 50, text: `50%: ${'a-long-name-'.repeat(20)}` }], share, 48, 300).marks;
  expect(mark?.text).toMatch(/^50%: a-long-name.*…$/);
  expect(mark?.from).toBeGreaterThanOrEqual(48);
  expect(mark?.from).toBeLessThan(56);
});
