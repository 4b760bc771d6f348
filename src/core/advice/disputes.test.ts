import { expect, test } from 'vitest';
import { disagreements } from '../facts/disagreements.ts';
import { disputedRules, disputeOf } from './disputes.ts';
import { rules } from './rules.ts';

test('disagreements and the rules that lean on them exist', () => {
  const known = new Set<string>(disagreements.map(({ id }) => id));
  const ids = new Set(rules.map(({ id }) => id));
  for (const [id, leaning] of Object.entries(disputedRules)) {
    expect(known, id).toContain(id);
    for (const rule of leaning ?? []) expect(ids, id).toContain(rule);
  }
});

test('every rule that is called disputed leads to what pages disagree on', () => {
  const lost = rules.filter(({ id, confidence }) => confidence === 'disputed' && disputeOf(id) === undefined);
  expect(lost.map(({ id }) => id)).toEqual([]);
});
