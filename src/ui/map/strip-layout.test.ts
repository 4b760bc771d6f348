import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findable,
  firstThatFits,
  fitted,
  leastWidth,
  markersFor,
  rulerMarks,
  sideBySide,
  trueBox,
  withLimit,
} from './strip-layout.ts';

const sevenPerCharacter = (text: string) => text.length * 7;

test('boxes side by side are in proportion where all are wide enough', () => {
  expect(sideBySide([1, 2, 1], 400)).toEqual([
    { x: 0, width: 100 },
    { x: 100, width: 200 },
    { x: 300, width: 100 },
  ]);
});

test('a single address in a large range is still drawn, at the cost of the rest', () => {
  const boxes = sideBySide([4, 65531, 1], 700);
  expect(boxes.map(({ width }) => width)).toEqual([2, 696, 2]);
});

test('boxes side by side fill the strip without gaps, none too narrow, the larger never narrower', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 40, max: 1600 }),
      (sizes, width) => {
        const boxes = sideBySide(sizes, width);
        let x = 0;
        for (const box of boxes) {
          expect(box.x).toBeCloseTo(x, 6);
          expect(box.width).toBeGreaterThanOrEqual(leastWidth - 1e-9);
          x += box.width;
        }
        expect(x).toBeCloseTo(width, 6);
        for (const [i, size] of sizes.entries())
          for (const [j, other] of sizes.entries())
            if (size > other)
              expect(boxes[i]?.width ?? 0).toBeGreaterThanOrEqual((boxes[j]?.width ?? 0) - 1e-9);
      },
    ),
  );
});

test('more boxes than there is room for are equally wide', () => {
  expect(sideBySide([1, 1000, 1, 1], 4).map(({ width }) => width)).toEqual([1, 1, 1, 1]);
});

test('a /26 in the middle of a /12 has its true place, and a mark wide enough to be seen', () => {
  const vnet = { first: 0, addresses: 2 ** 20 };
  const subnet = { first: 2 ** 19, addresses: 64 };
  const box = trueBox(subnet, vnet, 800);
  expect(box.x).toBe(400);
  expect(box.width).toBeCloseTo(0.049, 3);
  expect(findable(box, 800).width).toBe(leastWidth);
  expect(findable(box, 800).x).toBeCloseTo(399, 0);
});

test('a mark at either end stays on the strip', () => {
  expect(findable({ x: 0, width: 0.1 }, 300)).toEqual({ x: 0, width: 2 });
  expect(findable({ x: 299.9, width: 0.1 }, 300)).toEqual({ x: 298, width: 2 });
});

test('markers stand under their things where there is room', () => {
  const markers = markersFor([50, 200], 300, () => 16);
  expect(markers.map(({ label, x }) => [label, x])).toEqual([
    ['1', 50],
    ['2', 200],
  ]);
});

test('markers never touch, stay on the strip, keep their order and leave nothing out', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 320 }), { minLength: 1, maxLength: 200 }), (unsorted) => {
      const centres = unsorted.toSorted((a, b) => a - b);
      const markers = markersFor(centres, 320, (label) => Math.max(16, label.length * 7 + 6));
      let edge = -2;
      let next = 0;
      for (const { x, width, from, to } of markers) {
        expect(x - width / 2).toBeGreaterThanOrEqual(edge + 2 - 1e-9);
        edge = x + width / 2;
        expect(from).toBe(next);
        next = to + 1;
      }
      expect(next).toBe(centres.length);
      expect(edge).toBeLessThanOrEqual(320 + 1e-9);
    }),
  );
});

test('markers without room for all share one with their neighbours', () => {
  const markers = markersFor([1, 2, 3, 4], 60, (label) => (label.length > 1 ? 28 : 16));
  expect(markers.map(({ label }) => label)).toEqual(['1–2', '3–4']);
});

test('a text that is too long ends in an ellipsis and has room', () => {
  expect(fitted('nodes', 35, sevenPerCharacter)).toBe('nodes');
  expect(fitted('nodes', 34, sevenPerCharacter)).toBe('nod…');
  expect(fitted('on premises', 28, sevenPerCharacter)).toBe('on…');
  expect(fitted('nodes', 6, sevenPerCharacter)).toBe('');
});

test('the longest wording that has room is taken', () => {
  expect(firstThatFits(['23 nodes', '23'], 60, sevenPerCharacter)).toBe('23 nodes');
  expect(firstThatFits(['23 nodes', '23'], 20, sevenPerCharacter)).toBe('23');
  expect(firstThatFits(['23 nodes', '23'], 10, sevenPerCharacter)).toBe('');
});

test('what has no room is drawn to scale until it would crowd out the range', () => {
  expect(withLimit(64, 0, 600)).toEqual({ range: 600, beyond: 0, cut: false });
  expect(withLimit(90, 10, 600)).toEqual({ range: 540, beyond: 60, cut: false });
  expect(withLimit(64, 25_600, 600)).toEqual({ range: 420, beyond: 180, cut: true });
  expect(withLimit(65_536, 1, 600).beyond).toBe(leastWidth);
});

test('a ruler has more marks where its labels have room', () => {
  const whole = { first: 1000, addresses: 256 };
  expect(rulerMarks(whole, 800, 90)).toEqual([1000, 1064, 1128, 1192, 1255]);
  expect(rulerMarks(whole, 320, 90)).toEqual([1000, 1128, 1255]);
  expect(rulerMarks(whole, 200, 90)).toEqual([1000, 1255]);
  expect(rulerMarks({ first: 7, addresses: 1 }, 800, 90)).toEqual([7]);
});
