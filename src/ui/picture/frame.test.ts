import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameLines, wrapped } from './frame.ts';

const letters = (text: string) => text.length;

test('words stand on a line as long as they fit', () => {
  expect(wrapped('one two three four', 9, letters)).toEqual(['one two', 'three', 'four']);
});

test('a word that is too long for a line goes on on the next', () => {
  expect(wrapped('a #v=1&vnet=10.0.0.0/16', 10, letters)).toEqual(['a', '#v=1&vnet=', '10.0.0.0/1', '6']);
});

test('nothing of a text is lost, and no line is too long', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 8 }), (words, width) => {
      const lines = wrapped(words, width, letters);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test('of a long link the beginning is shown, and that it goes on', () => {
  const { link, plan } = frameLines({ title: 'T', plan: '', link: 'x'.repeat(99) }, 10, letters);
  expect(link).toEqual(['x'.repeat(10), 'x'.repeat(10), '…']);
  expect(plan.join(' ')).toBe('AKS Network Planner');
});
