import { expect, test } from 'vitest';
import { cssString, footerOf } from './page-footer.ts';

test('the foot of a page names the plan and its day', () => {
  expect(footerOf({ name: 'payments-prod', asOf: '2026-11-21' })).toBe(
    'Network plan of payments-prod, as of 2026-11-21',
  );
  expect(footerOf({ name: ' ', asOf: '2026-11-21' })).toBe('Network plan, as of 2026-11-21');
});

test('a long name is cut between characters', () => {
  const footer = footerOf({ name: '😀'.repeat(80), asOf: '2026-11-21' });
  expect(footer).toBe(`Network plan of ${'😀'.repeat(60)}…, as of 2026-11-21`);
});

test('no name ends the string it stands in', () => {
  expect(cssString('a "b" \\ c')).toBe('"a \\"b\\" \\\\ c"');
  expect(cssString('a\nb\u0000"; }')).toBe('"a b \\"; }"');
});
