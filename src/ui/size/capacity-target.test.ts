import { describe, expect, test } from 'vitest';
import { readTarget } from './capacity-target.ts';

test.each([
  ['nodes', '500', { nodes: 500 }],
  ['nodes', ' 1,500 ', { nodes: 1500 }],
  ['pods', '12000', { pods: 12_000 }],
  ['factor', '1.5', { factor: 1.5 }],
] as const)('%s %s is a target', (kind, text, value) => {
  expect(readTarget(kind, text)).toEqual({ ok: true, value });
});

test('no text is no target', () => {
  expect(readTarget('nodes', '  ')).toBeNull();
});

describe('what is no target', () => {
  test.each([
    ['nodes', '1.5'],
    ['nodes', '-3'],
    ['pods', '1,50'],
    ['factor', 'twice'],
    ['factor', '1e400'],
    ['nodes', '99999999999999999999'],
  ] as const)('%s %s is refused with a sentence that quotes it', (kind, text) => {
    expect(readTarget(kind, text)).toMatchObject({ ok: false, error: expect.stringContaining(`"${text}"`) });
  });
});
