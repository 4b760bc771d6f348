import { expect, test } from 'vitest';
import { minimapKey } from './minimap-keys.ts';

const space = { first: 1024, addresses: 1024 };
const window = { first: 1280, addresses: 256 };

test('arrows move the window by a part of itself in a strip, and to the block beside it in a grid', () => {
  expect(minimapKey('ArrowRight', window, space, 'strip')).toEqual({ first: 1312, addresses: 256 });
  expect(minimapKey('ArrowLeft', window, space, 'strip')).toEqual({ first: 1248, addresses: 256 });
  expect(minimapKey('ArrowRight', window, space, 'grid')).toEqual({ first: 1536, addresses: 256 });
  expect(minimapKey('PageUp', window, space, 'strip')).toEqual({ first: 1536, addresses: 256 });
});

test('Home and End go to the ends of the space, and no key leaves it', () => {
  expect(minimapKey('Home', window, space, 'strip')).toEqual({ first: 1024, addresses: 256 });
  expect(minimapKey('End', window, space, 'grid')).toEqual({ first: 1792, addresses: 256 });
  for (const layout of ['strip', 'grid'] as const)
    for (const key of ['ArrowLeft', 'PageDown'])
      expect(minimapKey(key, { first: 1024, addresses: 256 }, space, layout)?.first).toBe(1024);
  expect(minimapKey('PageUp', { first: 1792, addresses: 256 }, space, 'grid')?.first).toBe(1792);
});

test('plus and minus zoom about the middle down to one address and out to the space, 0 shows all', () => {
  expect(minimapKey('+', window, space, 'strip')).toEqual({ first: 1344, addresses: 128 });
  expect(minimapKey('-', window, space, 'strip')).toEqual({ first: 1152, addresses: 512 });
  expect(minimapKey('+', { first: 1300, addresses: 1 }, space, 'grid')).toEqual({
    first: 1300,
    addresses: 1,
  });
  expect(minimapKey('-', space, space, 'grid')).toEqual(space);
  expect(minimapKey('0', window, space, 'strip')).toEqual(space);
  expect(minimapKey('Tab', window, space, 'strip')).toBeNull();
});
