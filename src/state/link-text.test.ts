import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, unescapeText } from './link-text.ts';

/** Small, so that escapes, halves of escapes and separators meet often. */
const hostile = fc.string({
  unit: fc.constantFrom(
    '%',
    '4',
    '1',
    'C',
    '3',
    'é',
    '😀',
    ',',
    '&',
    '=',
    '-',
    '~',
    '"',
    ' ',
    '\n',
    '\u0000',
    '#',
    '*',
  ),
});

test.each([
  ['10.20.0.0/16', '10.20.0.0/16'],
  ['33%', '33%'],
  ['33%, or 5', '33%%2C%20or%205'],
  // Would be read as the letter A, were it left alone.
  ['%41', '%2541'],
  ['a&b=c,d#e', 'a%26b%3Dc%2Cd%23e'],
  ["'(x)*!~", '%27%28x%29%2A%21%7E'],
  ['Zürich 😀', 'Z%C3%BCrich%20%F0%9F%98%80'],
  // Half a surrogate pair, which UTF-8 cannot hold.
  ['a\uD800b', 'a%EF%BF%BDb'],
])('%j is written %j', (text, raw) => {
  expect(escapeText(text)).toBe(raw);
  expect(unescapeText(raw)).toBe(text.replace('\uD800', '\uFFFD'));
});

test.each(['%', '%4', '%zz', '%ff', '%c3', '%c0%80', '%ed%a0%80', '%f4%90%80%80', '%e2%82'])(
  '%s is no escape of a character and is left as it stands',
  (raw) => expect(unescapeText(raw)).toBe(raw),
);

test('a valid escape is read beside one that is not', () => {
  expect(unescapeText('%ff%c3%a9%e2%82%41')).toBe('%ffé%e2%82A');
});

test('text comes back as it was, between any neighbours', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), hostile, (text, next) => {
      expect(unescapeText(escapeText(text))).toBe(text);
      expect(`${escapeText(text)},${escapeText(next)}`.split(',').map(unescapeText)).toEqual([text, next]);
    }),
  );
});

test('escaped text holds nothing that a link, Markdown or a chat program takes for its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeText(text)).toMatch(/^[A-Za-z0-9._:/@%-]*$/);
    }),
  );
});
