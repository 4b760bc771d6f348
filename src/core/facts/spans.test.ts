import { expect, test } from 'vitest';
import * as arithmetic from './arithmetic.ts';
import * as defaults from './defaults.ts';
import { disagreements } from './disagreements.ts';
import type { Fact } from './fact.ts';
import { lifecycle } from './lifecycle.ts';
import * as limits from './limits.ts';
import { matrix } from './matrix.ts';
import { milestones } from './milestones.ts';
import { myths } from './myths.ts';
import * as nodeLimits from './node-limits.ts';
import { seedDays } from './seed-days.ts';
import { sourceById } from './sources.ts';
import { isRealDay } from './testing/citations.ts';

const confidences = ['documented', 'measured', 'derived', 'disputed'];

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'value' in value && 'confidence' in value;

/** Every fact in a module, those in lists and groups included, under the name of its export. */
const factsIn = (module: object): readonly (readonly [string, Fact<unknown>])[] =>
  Object.entries(module).flatMap(([name, exported]: [string, unknown]) => {
    if (isFact(exported)) return [[name, exported] as const];
    if (typeof exported !== 'object' || exported === null) return [];
    return factsIn(exported).map(([, fact]) => [name, fact] as const);
  });

const facts = [arithmetic, defaults, limits, nodeLimits].flatMap(factsIn);

test('every exported constant of the fact files is a fact', () => {
  const names = new Set(facts.map(([name]) => name));
  const others = [arithmetic, defaults, limits, nodeLimits].flatMap((module) =>
    Object.entries(module)
      .filter(([name, value]) => typeof value !== 'function' && !names.has(name))
      .map(([name]) => name),
  );
  expect(others).toEqual([]);
});

test('every fact has a confidence, a source that is registered with its dates, and a span of real days', () => {
  for (const [name, { sources, confidence, from, until }] of facts) {
    expect(confidences, name).toContain(confidence);
    expect(sources.length, name).toBeGreaterThan(0);
    for (const source of sources) expect(isRealDay(sourceById(source).read), name).toBe(true);
    for (const day of [from, until]) if (day !== undefined) expect(isRealDay(day), name).toBe(true);
    if (from !== undefined && until !== undefined) expect(from < until, name).toBe(true);
  }
});

test('a fact that no page states as it stands says why it is as it is', () => {
  for (const [name, { confidence, note }] of facts)
    if (confidence === 'disputed' || confidence === 'derived') expect(note, name).toBeDefined();
});

test('cells, events, disagreements and myths each have a source that is registered with its dates', () => {
  const cited = [
    ...matrix.flatMap(({ cells, vnetByAks }) => [...Object.values(cells), ...(vnetByAks ? [vnetByAks] : [])]),
    ...lifecycle,
    ...disagreements.flatMap(({ sides }) => sides),
    ...myths,
  ];
  for (const { sources } of cited) {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(isRealDay(sourceById(source).read)).toBe(true);
  }
});

test('milestones are real days', () => {
  for (const day of Object.values(milestones)) expect(isRealDay(day)).toBe(true);
});

test('every old article has a day as of which it can be read, in order, its own where it gives one', () => {
  expect(seedDays.map(({ source }) => source).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `seed-00${n}`));
  const days = seedDays.map(({ day }) => day);
  expect(days).toEqual(days.toSorted());
  for (const { source, day } of seedDays) {
    expect(isRealDay(day)).toBe(true);
    expect(sourceById(source).dated ?? day).toBe(day);
  }
});
