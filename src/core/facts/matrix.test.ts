import { expect, test } from 'vitest';
import { disagreements } from './disagreements.ts';
import { lifecycle } from './lifecycle.ts';
import { matrix } from './matrix.ts';
import {
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  matrixColumns,
  matrixGroups,
} from './matrix-row.ts';
import { sourceById } from './sources.ts';
import { citations, isRealDay } from './testing/citations.ts';

const cellsOf = (row: MatrixRow): readonly MatrixCell[] => [
  ...Object.values(row.cells),
  ...(row.vnetByAks ? [row.vnetByAks] : []),
];
const cells = matrix.flatMap((row) => cellsOf(row).map((cell) => ({ row, cell })));

const cellAt = (id: MatrixRow['id'], column: MatrixColumn): MatrixCell => {
  const row = matrix.find((candidate) => candidate.id === id);
  if (!row) throw new RangeError(id);
  return row.cells[column];
};

test('the matrix has the rows M01 to M48, each once and in order', () => {
  const expected = Array.from({ length: 48 }, (_, row) => `M${String(row + 1).padStart(2, '0')}`);
  expect(matrix.map(({ id }) => id)).toEqual(expected);
});

test('every row fills every column, and every group has rows', () => {
  for (const { id, cells: row } of matrix) expect(Object.keys(row), id).toEqual([...matrixColumns]);
  expect(new Set(matrix.map(({ group }) => group))).toEqual(new Set(matrixGroups));
});

test('every cell says something and cites registered sources', () => {
  for (const { row, cell } of cells) {
    expect(cell.text.trim(), row.id).not.toBe('');
    expect(cell.sources.length, row.id).toBeGreaterThan(0);
    expect(new Set(cell.sources).size, `${row.id} cites a source twice`).toBe(cell.sources.length);
  }
  for (const id of citations(matrix)) expect(sourceById(id).id).toBe(id);
});

test('a cell that says yes or no in words has the verdict of its word', () => {
  for (const { row, cell } of cells) {
    if (/^Yes\b/.test(cell.text)) expect(['yes', 'partly'], `${row.id} ${cell.text}`).toContain(cell.verdict);
    if (/^No\b(?! change|ne)/.test(cell.text))
      expect(['no', 'unknown'], `${row.id} ${cell.text}`).toContain(cell.verdict);
  }
});

test('cells hold for a span of real days', () => {
  for (const { row, cell } of cells) {
    for (const day of [cell.from, cell.until])
      if (day !== undefined) expect(isRealDay(day), row.id).toBe(true);
    if (cell.from !== undefined && cell.until !== undefined)
      expect(cell.until > cell.from, row.id).toBe(true);
  }
});

test('every day in a cell is a day of the life cycle', () => {
  const days = new Set(lifecycle.map(({ on }) => on));
  for (const { row, cell } of cells)
    for (const day of [cell.from, cell.until]) if (day !== undefined) expect(days, row.id).toContain(day);
});

test('a disputed cell and the disagreement that disputes it name each other', () => {
  const disputed = cells.filter(({ cell }) => cell.disputed !== undefined);
  expect(disputed.length).toBeGreaterThan(0);
  for (const { row, cell } of disputed)
    expect(disagreements.find(({ id }) => id === cell.disputed)?.affects, row.id).toContain(row.id);
});

test('a cell that no page settles does not carry a date', () => {
  for (const { row, cell } of cells)
    if (cell.verdict === 'unknown') expect([cell.from, cell.until], row.id).toEqual([undefined, undefined]);
});

test.each<[MatrixColumn, string, string]>([
  ['kubenet', 'node', 'node'],
  ['node-subnet', 'pod', 'node'],
  ['overlay', 'node', 'node'],
  ['pod-subnet-dynamic', 'pod', 'pod'],
  ['pod-subnet-static', 'pod', 'pod'],
])('%s shows the %s IP inside its VNet and the %s IP outside', (column, inside, outside) => {
  expect(cellAt('M13', column).text).toContain(`The ${inside} IP`);
  expect(cellAt('M14', column).text).toContain(`The ${outside} IP`);
});

test.each<[MatrixRow['id'], MatrixColumn, MatrixCell['verdict']]>([
  ['M12', 'kubenet', 'no'],
  ['M12', 'overlay', 'no'],
  ['M12', 'pod-subnet-static', 'yes'],
  ['M18', 'kubenet', 'no'],
  ['M19', 'pod-subnet-static', 'no'],
  ['M20', 'overlay', 'yes'],
  ['M20', 'cilium', 'no'],
  ['M21', 'overlay', 'no'],
  ['M21', 'pod-subnet-static', 'unknown'],
  ['M24', 'kubenet', 'no'],
  ['M26', 'kubenet', 'no'],
  ['M27', 'kubenet', 'yes'],
  ['M28', 'kubenet', 'no'],
  ['M46', 'pod-subnet-dynamic', 'no'],
])('%s of %s is %s', (id, column, verdict) => {
  expect(cellAt(id, column).verdict).toBe(verdict);
});
