import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from './patch.ts';

// The examples of RFC 7396, appendix A.
test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  // null inside a list is a value: a subnet that is left to the planner has the range null.
  [{ a: 1 }, { a: [{ cidr: null }] }, { a: [{ cidr: null }] }],
])('%j with the patch %j is %j', (document, patch, result) => {
  expect(applyPatch(document, patch)).toEqual(result);
});

test('a field named __proto__ stays a field', () => {
  const result = applyPatch({}, JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}'));
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true},"constructor":{"a":1}}');
});

test('a patch applied twice is the patch applied once, and changes neither argument', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (document, patch) => {
      const texts = [JSON.stringify(document), JSON.stringify(patch)];
      const once = applyPatch(document, patch);
      expect(applyPatch(once, patch)).toEqual(once);
      expect([JSON.stringify(document), JSON.stringify(patch)]).toEqual(texts);
    }),
    { seed: 20261121 },
  );
});
