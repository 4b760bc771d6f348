import { expect, test } from 'vitest';
import { deeperThan, parseJson } from './json.ts';

test.each([
  ['{"a":}', "unexpected token '}' at line 1, column 6"],
  ['{"a":1,\n "b":2,}', 'expected double-quoted property name at line 2, column 8'],
  ['[1 2]', "expected ',' or ']' after array element at line 1, column 4"],
  ['hello', "unexpected token 'h' at line 1, column 1"],
  ['{\n  "vnet": [\n    10.20.0.0/16\n  ]\n}', 'column 10'],
  ['{"a":1', 'column 7'],
  ['{} x', 'column 4'],
])('%j is refused where it stops being JSON', (text, error) => {
  const result = parseJson(text);
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining(error) });
});

test('the place of an unexpected token is found in a long text', () => {
  const text = `[\n${'{"name":"a"},\n'.repeat(5_000)}{"name":nul}]`;
  expect(parseJson(text)).toMatchObject({
    ok: false,
    error: expect.stringContaining('line 5002, column 12'),
  });
});

test('depth is counted in lists and objects', () => {
  expect(deeperThan([{ a: [1] }], 3)).toBe(false);
  expect(deeperThan([{ a: [1] }], 2)).toBe(true);
  expect(deeperThan(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), 50)).toBe(true);
});
