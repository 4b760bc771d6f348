import { expect, test } from 'vitest';
import { measurements, notMeasured } from './measurements.ts';
import { sourceById } from './sources.ts';
import { citations } from './testing/citations.ts';

test('every measurement says what it was made with, what it does not show, and where it was published', () => {
  for (const { id, setup, caveat, sources } of measurements) {
    expect(setup.length, id).toBeGreaterThan(10);
    expect(caveat.length, id).toBeGreaterThan(20);
    expect(sources.length, id).toBeGreaterThan(0);
  }
  for (const id of citations([measurements, notMeasured])) expect(sourceById(id).id).toBe(id);
});

test('a day is that of the source where the source has one', () => {
  for (const { id, dated, sources } of measurements) {
    const own = sourceById(sources[0]).dated;
    if (own !== undefined) expect(dated, id).toBe(own);
  }
});

test('the only test of several configurations has one figure for each, in its own order', () => {
  const tests = measurements.filter(({ values }) => values.length === 7);
  expect(tests).toHaveLength(6);
  expect(tests.map(({ values }) => values[1]?.value)).toEqual([7.1, 1.3, 6.5, 8_391, 123, 125]);
  for (const { values } of measurements) for (const { value } of values) expect(value).toBeGreaterThan(0);
});

test('no figure of kubenet or of Pod Subnet is drawn, because none was published', () => {
  const columns = measurements.flatMap(({ values }) => values.flatMap((value) => value.columns));
  expect([...new Set(columns)].toSorted()).toEqual(['cilium', 'node-subnet', 'overlay']);
  expect(notMeasured.some(({ says }) => says.includes('kubenet'))).toBe(true);
});
