import { expect, test } from 'vitest';
import { lifecycle } from './lifecycle.ts';
import { sourceById } from './sources.ts';
import { citations, isRealDay } from './testing/citations.ts';

test('every event has an id of its own, a real day and registered sources', () => {
  const ids = lifecycle.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, on, what } of lifecycle) {
    expect(isRealDay(on), id).toBe(true);
    expect(what.trim(), id).not.toBe('');
  }
  for (const id of citations(lifecycle)) expect(sourceById(id).id).toBe(id);
});

test('events stand in the order of their days', () => {
  const days = lifecycle.map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
});

test('an event that is known less than surely or to the month only says why', () => {
  for (const { id, precision, confidence, note, sources } of lifecycle) {
    if (confidence !== 'documented') expect(note, id).toBeDefined();
    if (precision === 'month' && note === undefined)
      expect(
        sources.every((source) => sourceById(source).dated === undefined),
        id,
      ).toBe(true);
  }
});

test('an event of a release note carries the day of the note', () => {
  for (const { id, on, precision, sources } of lifecycle) {
    const notes = sources.filter((source) => /^aks-changelog-\d{4}-\d{2}-\d{2}$/.test(source));
    if (precision === 'day' && notes.length > 0)
      expect(
        notes.map((source) => sourceById(source).dated),
        id,
      ).toContain(on);
  }
});

test('the retirement calendar is complete', () => {
  const retired = lifecycle.filter(({ kind }) => kind === 'retires').map(({ on, id }) => `${on} ${id}`);
  expect(retired).toEqual([
    '2025-09-30 availability-sets',
    '2025-09-30 basic-load-balancer',
    '2026-03-01 windows-server-2019',
    '2026-03-31 default-outbound-access',
    '2026-05-15 windows-annual-channel',
    '2026-09-30 npm-windows',
    '2028-03-31 kubenet',
    '2028-06-30 windows-server-2022',
    '2028-09-30 npm-linux',
  ]);
});
