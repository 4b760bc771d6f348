import { expect, test } from 'vitest';
import { sourceById } from '../facts/sources.ts';
import { rules as planRules } from '../plan/rules/index.ts';
import { rules } from './rules.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

test('every rule of advice and of findings has a source with its dates, and a span of real days', () => {
  const all = [...rules.map((rule) => ({ ...rule, sources: rule.source })), ...planRules];
  for (const { id, sources, from, until } of all) {
    expect(sources.length, id).toBeGreaterThan(0);
    for (const source of sources) expect(isDay(sourceById(source).read), id).toBe(true);
    for (const day of [from, until]) if (day !== undefined) expect(isDay(day), id).toBe(true);
    if (from !== undefined && until !== undefined) expect(from < until, id).toBe(true);
  }
});
