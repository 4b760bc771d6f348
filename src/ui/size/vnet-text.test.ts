import { expect, test } from 'vitest';
import { prefixesOf, sameList, vnetText } from './vnet-text.ts';

test.each([
  ['10.0.0.0/16', ['10.0.0.0/16']],
  ['10.0.0.0/16, 10.1.0.0/16', ['10.0.0.0/16', '10.1.0.0/16']],
  ['10.0.0.0/16;10.1.0.0/16\n10.2.0.0/16', ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16']],
  // While the next one is being typed
  ['10.0.0.0/16, ', ['10.0.0.0/16']],
  ['nonsense', ['nonsense']],
  [' ', undefined],
])('%j holds the prefixes %j', (text, prefixes) => {
  expect(prefixesOf(text)).toEqual(prefixes);
});

test('what a plan holds is shown, list or not', () => {
  expect(vnetText(['10.0.0.0/16', '10.1.0.0/16'])).toBe('10.0.0.0/16, 10.1.0.0/16');
  expect(vnetText('10.0.0.0/16')).toBe('10.0.0.0/16');
  expect(vnetText({ a: 1 })).toBe('{"a":1}');
  expect(vnetText(undefined)).toBe('');
});

test('lists are the same item by item', () => {
  expect(sameList(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameList(['a'], ['a', 'b'])).toBe(false);
  expect(sameList(['a'], ['b'])).toBe(false);
  expect(sameList(undefined, undefined)).toBe(true);
  expect(sameList(undefined, [])).toBe(false);
});
