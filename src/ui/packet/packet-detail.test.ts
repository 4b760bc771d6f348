import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelIds } from '../../core/models/index.ts';
import { previewFields } from '../../core/packet/cluster.ts';
import { origins, targetsFrom } from '../../core/packet/endpoints.ts';
import { readDetail, writeDetail } from './packet-detail.ts';

const typed = fc.string({ unit: fc.constantFrom('1', '.', '/', ':', '%', '2', 'F', '5', ' '), maxLength: 6 });
const query = fc.constantFrom(...origins).chain((from) =>
  fc.record({
    from: fc.constant(from),
    to: fc.constantFrom(...targetsFrom(from)),
    model: fc.constantFrom(null, ...modelIds),
    compare: fc.constantFrom(null, ...modelIds),
    dataplane: fc.constantFrom(null, 'azure' as const, 'cilium' as const),
    settings: fc.dictionary(
      fc.constantFrom(...previewFields),
      typed.filter((text) => text !== ''),
    ),
  }),
);

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(readDetail(writeDetail(asked))).toEqual({ ...asked, settings: { ...asked.settings } });
    }),
  );
});

test('what cannot be read is the usual', () => {
  expect(readDetail('from:moon/to:vm/model:4/&')).toEqual(readDetail('to:vm'));
  expect(readDetail('from:vm/to:internet')).toMatchObject({ from: 'vm', to: 'pod' });
});
