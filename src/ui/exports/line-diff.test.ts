import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

const shown = (before: string, after: string): string =>
  lineDiff([...before], [...after])
    .map(({ kind, text, number }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}${number}` : `-${text}`,
    )
    .join(' ');

test.each([
  ['', '', ''],
  ['abc', 'abc', 'a b c'],
  ['abc', 'aXc', 'a -b +X2 c'],
  ['abc', 'ac', 'a -b c'],
  ['ac', 'abc', 'a +b2 c'],
  // Moved lines go and come again.
  ['abcd', 'dabc', '+d1 a b c -d'],
])('from %j to %j the lines are %j', (before, after, lines) => {
  expect(shown(before, after)).toBe(lines);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

test('the lines without the added ones are the old text, and without the removed ones the new', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const of = (...kinds: string[]) =>
        lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text);
      expect(of('same', 'removed')).toEqual(before);
      expect(of('same', 'added')).toEqual(after);
      expect(lines.flatMap(({ number }) => number ?? [])).toEqual(after.map((_, index) => index + 1));
    }),
  );
});

test('texts that are too long to compare are replaced between their first and last change', () => {
  const many = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`);
  const lines = lineDiff(['same', ...many('a'), 'end'], ['same', ...many('b'), 'end']);
  expect(lines).toHaveLength(6002);
  expect(lines[0]).toEqual({ kind: 'same', text: 'same', number: 1 });
  expect(lines.at(-1)).toEqual({ kind: 'same', text: 'end', number: 3002 });
});
