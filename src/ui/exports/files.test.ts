import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { formats } from '../../core/export/index.ts';
import { archiveNameOf, archiveOf, fileNameOf, textOf } from './files.ts';

const evaluation = evaluate({ name: 'Pay/ments: "prod" ü' }, '2026-11-21');

test('the archive has every format under a name of its own, with the bytes of the format', async () => {
  const files = unzipSync(await archiveOf(formats, evaluation));
  expect(Object.keys(files)).toHaveLength(formats.length);
  for (const format of formats) {
    const file = files[fileNameOf(format, evaluation)];
    expect(file && strFromU8(file)).toBe(textOf(format, evaluation));
  }
});

test('the same plan gives the same archive', async () => {
  expect(await archiveOf(formats, evaluation)).toEqual(await archiveOf(formats, evaluation));
});

test('names are what every file system takes', () => {
  expect(archiveNameOf(evaluation)).toBe('Pay-ments-prod-u-exports.zip');
  expect(archiveNameOf(evaluate({ name: '../..' }, '2026-11-21'))).toBe('cluster-exports.zip');
  for (const format of formats) expect(fileNameOf(format, evaluation)).toMatch(/^[\w.-]+$/);
});
