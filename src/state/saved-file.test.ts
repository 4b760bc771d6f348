import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPlan } from '../core/plan/testing/random-plan.ts';
import { writeLink } from './permalink.ts';
import type { SavedPlan } from './saved.ts';
import { fileLimits, readSavedFile, writeSavedFile } from './saved-file.ts';

const now = '2026-11-21T10:00:00.000Z';
const saved = (link: string, name = 'a'): SavedPlan => ({
  id: 'x',
  name,
  savedAt: '2026-11-20T09:30:00.000Z',
  link,
  draft: false,
});
const imported = (text: string) => {
  const read = readSavedFile(text, now);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

test('what is exported is imported as it was', () => {
  const link = writeLink({ plan: { name: 'shop', pools: [{ name: 'a', count: 3 }] }, unknown: ['later=1'] });
  const { plans, left } = imported(writeSavedFile([saved(link, 'Shop, first try')]));
  expect(left).toEqual([]);
  expect(plans).toEqual([{ name: 'Shop, first try', savedAt: '2026-11-20T09:30:00.000Z', link }]);
});

test('any plan survives the file', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const link = writeLink({ plan, unknown: [] });
      expect(imported(writeSavedFile([saved(link)])).plans[0]?.link).toBe(link);
    }),
  );
});

test('the file holds plan documents that other programs can read', () => {
  const link = writeLink({ plan: { name: 'shop', vnet: ['10.0.0.0/16'] }, unknown: [] });
  expect(JSON.parse(writeSavedFile([saved(link, 'Shop')]))).toEqual({
    aksNetworkPlans: 1,
    plans: [
      {
        name: 'Shop',
        savedAt: '2026-11-20T09:30:00.000Z',
        plan: { version: 1, name: 'shop', vnet: ['10.0.0.0/16'] },
      },
    ],
  });
});

describe('other files', () => {
  test('one plan document is imported under its own name', () => {
    const { plans } = imported('\uFEFF{"version":1,"name":"shop","model":"overlay"}');
    expect(plans).toEqual([
      {
        name: 'shop',
        savedAt: now,
        link: writeLink({ plan: { name: 'shop', model: 'overlay' }, unknown: [] }),
      },
    ]);
  });

  test.each([
    ['not json', '"not json"'],
    ['[]', 'must be a JSON object'],
    ['{}', 'an export of saved plans'],
    ['{"plans":5}', 'an export of saved plans'],
    [' '.repeat(fileLimits.bytes + 1), 'larger than 5 MB'],
  ])('%.20j is refused with a reason', (text, reason) => {
    const read = readSavedFile(text, now);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(reason) });
  });

  test('an entry that is no plan is named, and the others are read', () => {
    const { plans, left } = imported('{"plans":[5,{"name":"b"},{"plan":{"name":"c"},"savedAt":"never"}]}');
    expect(plans).toMatchObject([{ name: 'c', savedAt: now }]);
    expect(left).toEqual(['Plan 1 of the file: it has no plan.', 'Plan 2 of the file: it has no plan.']);
  });

  test('a pair that would smuggle others into the link is left out', () => {
    const { plans } = imported('{"plans":[{"plan":{"name":"c"},"unknown":["a=1&name=x",7,"later=2"]}]}');
    expect(plans[0]?.link).toBe(writeLink({ plan: { name: 'c' }, unknown: ['later=2'] }));
  });

  test('no text makes reading fail', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSavedFile(text, now)));
  });
});
