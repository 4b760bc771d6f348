import { expect, test } from 'vitest';
import * as arithmetic from './arithmetic.ts';
import * as defaults from './defaults.ts';
import * as limits from './limits.ts';
import { sourceById, sources } from './sources.ts';
import { citations, isRealDay } from './testing/citations.ts';

test('every source has an id of its own, in kebab case', () => {
  const ids = sources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every source has a title, real dates, and a secure address where it has one', () => {
  for (const { id, title, url, dated, read } of sources) {
    expect(title.trim(), id).not.toBe('');
    expect(isRealDay(read), id).toBe(true);
    if (dated !== undefined) expect(isRealDay(dated), id).toBe(true);
    if (url !== undefined) expect(new URL(url).protocol, id).toBe('https:');
  }
});

test('no source was read before the day that it gives itself', () => {
  for (const { id, dated, read } of sources) if (dated !== undefined) expect(dated <= read, id).toBe(true);
});

test('two sources share an address only where one page has entries of several days or copies', () => {
  const shared = new Map<string, number>();
  for (const { url } of sources) if (url !== undefined) shared.set(url, (shared.get(url) ?? 0) + 1);
  expect([...shared].filter(([, count]) => count > 1).map(([url]) => url)).toEqual([
    'https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking',
    'https://github.com/Azure/AKS/blob/master/CHANGELOG.md',
  ]);
});

test('a source is found by its id', () => {
  expect(sourceById('configure-kubenet')).toMatchObject({
    url: 'https://learn.microsoft.com/azure/aks/configure-kubenet',
    dated: '2026-04-16',
  });
});

test('an id that is not registered throws and is quoted', () => {
  expect(() => sourceById('configure-kubnet')).toThrow(
    new RangeError('no source is registered as "configure-kubnet"'),
  );
});

test('every fact cites registered sources', () => {
  const cited = citations([arithmetic, defaults, limits]);
  expect(cited.length).toBeGreaterThan(0);
  for (const id of cited) expect(sourceById(id).id).toBe(id);
});
