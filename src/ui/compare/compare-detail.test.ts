import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noDetail, readDetail, writeDetail } from './compare-detail.ts';

test('nothing said is what is shown at first', () => {
  expect(readDetail('')).toEqual(noDetail);
  expect(writeDetail(noDetail)).toBe('');
});

test('what is shown reads as text', () => {
  expect(
    writeDetail({ ...noDetail, open: ['growth', 'maxPods'], log: true, zoom: [0, 500], growth: '5%' }),
  ).toBe('open:growth.maxPods/log:yes/zoom:0-500/growth:5%');
  expect(writeDetail({ ...noDetail, open: [] })).toBe('open:none');
});

test('what cannot be read is left out', () => {
  expect(readDetail('open:<b>.use/log:perhaps/zoom:9-3/ring:1/x')).toEqual({ ...noDetail, open: ['use'] });
});

test('what is written is read back, the link of a second plan too', () => {
  const typed = fc.string({
    unit: fc.constantFrom('#', '&', '=', '/', '%', '2', 'F', ':', '5'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      fc.record({
        open: fc.option(fc.uniqueArray(fc.constantFrom('growth', 'use', 'maxPods'))),
        log: fc.boolean(),
        zoom: fc.constantFrom(null, [0, 500] as const, [3, 4] as const),
        growth: typed,
        planB: typed,
      }),
      (detail) => {
        expect(readDetail(writeDetail(detail))).toEqual(detail);
      },
    ),
  );
});
