import { expect, test } from 'vitest';
import { matrix } from '../../core/facts/matrix.ts';
import { type MatrixRow, matrixColumns, value } from '../../core/facts/matrix-row.ts';
import { matrixCsv, matrixMarkdown } from './matrix-text.ts';

const today = { vnetOwner: 'own', asOf: '2026-11-21' } as const;

const rowWith = (text: string): MatrixRow => ({
  id: 'M99',
  feature: 'Feature, "quoted"',
  group: 'features',
  cells: Object.fromEntries(
    matrixColumns.map((column) => [column, value(text, ['configure-kubenet'])]),
  ) as MatrixRow['cells'],
});

test('every row is there, with a cell for every column, its number, group and sources', () => {
  const lines = matrixCsv(matrix, matrixColumns, today).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'Row,Group,Feature,kubenet,Node Subnet,Overlay,Pod Subnet dynamic,Pod Subnet static,With Cilium,Sources',
  );
  expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual(matrix.map(({ id }) => id));
});

test('what a spreadsheet would run as a formula is text', () => {
  for (const text of ['=1+1', '+1', '-1', '@cmd'])
    expect(matrixCsv([rowWith(text)], ['overlay'], today)).toContain(`,'${text},`);
  expect(matrixCsv([rowWith('1 + M')], ['overlay'], today)).toContain(',1 + M,');
  expect(matrixCsv([rowWith('1')], ['overlay'], today)).toContain('"Feature, ""quoted"""');
});

test('Markdown shows the text of cells and interprets none of it, and lists the pages that it cites', () => {
  const written = matrixMarkdown([rowWith('a | b <br> *c*')], ['overlay'], today);
  expect(written).toContain('a \\| b &lt;br&gt; \\*c\\*');
  expect(written).toMatch(/^- configure-kubenet: \[.+\]\(https:.+\).*, read \d{4}-\d\d-\d\d$/m);
});

test('a verdict and a dispute that the page shows by marks are words', () => {
  const written = matrixCsv(matrix, matrixColumns, today);
  expect(written).toMatch(/Yes: /);
  expect(written).toMatch(/\(disputed, C\d+\)/);
});
