import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { formats } from '../../core/export/index.ts';
import { tokenLines } from './highlight.ts';

const evaluation = evaluate({ name: '<b>&amp; "x"' }, '2026-11-21');

describe.each(formats)('$id', (format) => {
  const text = format.write(evaluation);
  const lines = tokenLines(text, format.language);

  test('in colour it is the same text, line for line', () => {
    expect(lines.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(text);
  });

  test('has colours', () => {
    if (format.language === undefined || format.language === 'mermaid') return;
    expect(lines.flat().some(({ kind }) => kind !== null)).toBe(true);
  });
});
