import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOf } from '../../core/ip/size.ts';
import { modelIds } from '../../core/models/index.ts';
import { eventKinds, mapLayouts, readMapDetail, spaceKinds, wholeMap, writeMapDetail } from './map-detail.ts';

test('an empty detail is the whole map, and the whole map has an empty detail', () => {
  expect(readMapDetail('')).toEqual(wholeMap);
  expect(writeMapDetail(wholeMap)).toBe('');
});

test('a window stands first, and after it what differs from the beginning', () => {
  const window = { first: 10 * 2 ** 24 + 192, addresses: 64 };
  expect(writeMapDetail({ ...wholeMap, window })).toBe('10.0.0.192/26');
  expect(writeMapDetail({ ...wholeMap, window, layout: 'grid', model: 'overlay' })).toBe(
    '10.0.0.192/26:grid:overlay',
  );
  const event = { kind: 'upgrade', pool: 1, step: 3 } as const;
  expect(writeMapDetail({ ...wholeMap, against: 'kubenet', event })).toBe('vs-kubenet:upgrade-2-4');
  expect(readMapDetail('podCidr:vs-kubenet')).toEqual({
    ...wholeMap,
    space: 'podCidr',
    against: 'kubenet',
  });
});

test('what cannot be read counts as left out, and the rest still holds', () => {
  expect(readMapDetail('10.0.0.0/33:globe:kubenet')).toEqual({ ...wholeMap, model: 'kubenet' });
  expect(readMapDetail('10.0.0/8:moon')).toEqual(wholeMap);
  expect(readMapDetail('10.0.0.0/08').window).toBeNull();
  for (const event of ['upgrade', 'upgrade-1', 'upgrade-0-1', 'upgrade-1-0', 'upgrade-01-1', 'melt-1-1'])
    expect(readMapDetail(`grid:${event}`)).toEqual({ ...wholeMap, layout: 'grid' });
});

test('what is written is read back', () => {
  const window = fc
    .record({ first: fc.nat({ max: 2 ** 31 - 1 }), prefix: fc.integer({ min: 0, max: 32 }) })
    .map(({ first, prefix }) => ({ first, addresses: sizeOf(prefix) }));
  const detail = fc.record({
    window: fc.option(window),
    space: fc.constantFrom(...spaceKinds),
    layout: fc.constantFrom(...mapLayouts),
    model: fc.option(fc.constantFrom(...modelIds)),
    against: fc.option(fc.constantFrom(...modelIds)),
    event: fc.option(
      fc.record({
        kind: fc.constantFrom(...eventKinds),
        pool: fc.nat({ max: 99 }),
        step: fc.nat({ max: 999 }),
      }),
    ),
  });
  fc.assert(
    fc.property(detail, (shown) => {
      expect(readMapDetail(writeMapDetail(shown))).toEqual(shown);
    }),
  );
});
