import { expect, test } from 'vitest';
import { linkSum } from './link-sum.ts';

test('the sum of a link never changes, because links are kept for years', () => {
  expect(linkSum('')).toBe((0x811c9dc5 % 36 ** 5).toString(36));
  // FNV-1a of "foobar" is bf9cf968 in the table of its authors.
  expect(linkSum('foobar')).toBe((0xbf9cf968 % 36 ** 5).toString(36).padStart(5, '0'));
});

test('the sum is always five characters', () => {
  for (let i = 0; i < 5_000; i++) expect(linkSum(`v=1&internalLoadBalancers=${i}`)).toMatch(/^[0-9a-z]{5}$/);
});

test('the sum changes with every single character', () => {
  const link = 'v=1&vnet=10.20.0.0/16&pool=user,linux,5,3-20,110,33%&podAccess=no';
  const sum = linkSum(link);
  for (let at = 0; at < link.length; at++) {
    expect(linkSum(link.slice(0, at) + link.slice(at + 1)), `without ${at}`).not.toBe(sum);
    for (const other of '0123456789abcxyz,./%-=&') {
      if (other === link[at]) continue;
      expect(linkSum(link.slice(0, at) + other + link.slice(at + 1)), `${other} at ${at}`).not.toBe(sum);
    }
  }
});
