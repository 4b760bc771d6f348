import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitFields, readDetail, writeDetail } from './fits-detail.ts';

test('ranges alone are the whole detail', () => {
  expect(readDetail('10.1.0.0/24,10.2.0.0/25')).toEqual({ ranges: '10.1.0.0/24,10.2.0.0/25', said: {} });
});

test('what else was said stands after a question mark', () => {
  expect(readDetail('10.1.0.0/24?maxPods=30&maxSurge=33%')).toEqual({
    ranges: '10.1.0.0/24',
    said: { maxPods: '30', maxSurge: '33%' },
  });
});

test('a question mark that begins nothing known is text of the ranges', () => {
  expect(readDetail('10.1.0.0/24? or so')).toEqual({ ranges: '10.1.0.0/24? or so', said: {} });
});

test('what is written is read back as it was typed', () => {
  const typed = fc.string({
    unit: fc.constantFrom('1', '.', '/', '&', '=', '?', '%', '2', '6', ' '),
    maxLength: 6,
  });
  const said = fc.dictionary(
    fc.constantFrom(...fitFields),
    typed.filter((text) => text !== ''),
  );
  fc.assert(
    fc.property(typed, said, (ranges, fields) => {
      const read = readDetail(writeDetail({ ranges, said: fields }));
      expect(read).toEqual({ ranges, said: { ...fields } });
    }),
  );
});
