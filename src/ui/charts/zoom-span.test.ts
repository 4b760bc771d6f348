import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plotScale } from './plot-area.ts';
import { draggedSpan, movedSpan, STEPS, toNodes, toStep } from './zoom-span.ts';

const area = { left: 50, top: 10, right: 650, bottom: 310 };
const places = plotScale(area, [0, 600], [0, 1], 'linear');

test('a drag gives the whole nodes around it, whichever way it went', () => {
  expect(draggedSpan(places, 150.5, 250.2)).toEqual([100, 201]);
  expect(draggedSpan(places, 250.2, 150.5)).toEqual([100, 201]);
});

test('a click with an unsteady hand is no drag', () => {
  expect(draggedSpan(places, 150, 157)).toBeNull();
});

test('what is dragged over or set with a handle always holds some nodes of those that a cluster may have', () => {
  const near = plotScale(area, [4_990, 5_000], [0, 1], 'linear');
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 650 }), fc.integer({ min: 50, max: 650 }), (from, to) => {
      const span = draggedSpan(near, from, to);
      if (!span) return;
      expect(span[1] - span[0]).toBeGreaterThanOrEqual(4);
      expect(span[0]).toBeGreaterThanOrEqual(0);
      expect(span[1]).toBeLessThanOrEqual(5_000);
    }),
  );
  expect(movedSpan([0, 100], 'first', STEPS)).toEqual([96, 100]);
  expect(movedSpan([90, 100], 'last', 0)).toEqual([90, 94]);
  expect(movedSpan([90, 100], 'last', STEPS)).toEqual([90, 5_000]);
});

test('every step of the slider is the step of its nodes', () => {
  for (let step = 0; step <= STEPS; step++) expect(toStep(toNodes(step))).toBe(step);
});
