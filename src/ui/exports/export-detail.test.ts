import { expect, test } from 'vitest';
import type { ExportFormat } from '../../core/export/format.ts';
import { formats } from '../../core/export/index.ts';
import { readDetail } from './export-detail.ts';

const registry = formats as readonly [ExportFormat, ...ExportFormat[]];

test('every format is found again by its id, and no two share one', () => {
  for (const format of registry) expect(readDetail(format.id, registry)).toEqual({ ok: true, value: format });
  expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
});

test('a link that names no format shows the first', () => {
  expect(readDetail('', registry)).toEqual({ ok: true, value: registry[0] });
});

test.each(['pulumi', 'azcli ', 'AZCLI', 'toString', '<script>'])('%j is refused and named', (detail) => {
  expect(readDetail(detail, registry)).toMatchObject({
    ok: false,
    error: expect.stringContaining(`${JSON.stringify(detail)} is no format`),
  });
});
