import { expect, test } from 'vitest';
import { verdictOn } from './disagreement.ts';
import { disagreements } from './disagreements.ts';
import { matrix } from './matrix.ts';
import { myths } from './myths.ts';
import { sourceById } from './sources.ts';
import { citations, isRealDay } from './testing/citations.ts';

const rows = new Set<string>(matrix.map(({ id }) => id));

test('the disagreements are C01 to C54, each once and in order', () => {
  const expected = Array.from({ length: 54 }, (_, entry) => `C${String(entry + 1).padStart(2, '0')}`);
  expect(disagreements.map(({ id }) => id)).toEqual(expected);
});

test('a seed article takes part in C01 to C17 and in none after', () => {
  for (const { id, kind, sides } of disagreements) {
    expect(kind, id).toBe(id <= 'C17' ? 'seed' : 'docs');
    expect(
      citations(sides).some((source) => source.startsWith('seed-')),
      id,
    ).toBe(kind === 'seed');
  }
});

test('every disagreement has two sides that say something and a verdict', () => {
  for (const { id, topic, sides, verdict, plannerAssumes } of disagreements) {
    expect(sides.length, id).toBeGreaterThanOrEqual(2);
    expect(new Set(sides.map(({ says }) => says)).size, id).toBe(sides.length);
    for (const text of [topic, verdict, plannerAssumes, ...sides.map(({ says }) => says)])
      expect(text.trim(), id).not.toBe('');
  }
});

test('what a disagreement bears on is in the matrix', () => {
  for (const { id, affects = [] } of disagreements)
    for (const row of affects) expect(rows, id).toContain(row);
});

test('disagreements and myths cite registered sources', () => {
  for (const id of citations([disagreements, myths])) expect(sourceById(id).id).toBe(id);
});

test('the tutorial has four myths, each judged by a page of today', () => {
  expect(myths.map(({ id }) => id)).toEqual([
    'kubenet-pods-in-vnet',
    'switch-plugin-later',
    'azure-cni-uses-more',
    'kubenet-routes-itself',
  ]);
  for (const { id, disagreement } of myths)
    expect(
      disagreements.some((entry) => entry.id === disagreement),
      id,
    ).toBe(true);
});

test('two of the four corrections no longer hold', () => {
  expect(myths.filter(({ answerHolds }) => answerHolds === 'no').map(({ id }) => id)).toEqual([
    'switch-plugin-later',
    'kubenet-routes-itself',
  ]);
});

test('what was true before ends on real days, oldest first, and was something else', () => {
  for (const { id, before = [], verdict } of disagreements) {
    const days = before.map(({ until }) => until);
    expect(days, id).toEqual(days.toSorted());
    for (const day of days) expect(isRealDay(day), id).toBe(true);
    const verdicts = [...before.map((one) => one.verdict), verdict];
    expect(new Set(verdicts).size, id).toBe(verdicts.length);
  }
});

test('the verdict is that of the day', () => {
  const windows = disagreements.find(({ id }) => id === 'C03');
  if (!windows) throw new RangeError('C03');
  expect(verdictOn(windows, '2023-06-01')).toBe('Linux only.');
  expect(verdictOn(windows, '2023-08-13')).toBe('Supported.');
});
