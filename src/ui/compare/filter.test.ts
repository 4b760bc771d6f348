import { expect, test } from 'vitest';
import { matrix } from '../../core/facts/matrix.ts';
import { type MatrixCell, type MatrixRow, matrixColumns, no, yes } from '../../core/facts/matrix-row.ts';
import { cellOf } from './columns.ts';
import { differs, passing } from './filter.ts';

const today = { vnetOwner: 'own', asOf: '2026-11-21', answers: {} } as const;
const said = yes('Yes', ['update-azure-cni']);

function rowOf(
  feature: string,
  cells: Partial<MatrixRow['cells']>,
  more: Partial<MatrixRow> = {},
): MatrixRow {
  const same = Object.fromEntries(matrixColumns.map((column) => [column, said]));
  return {
    id: 'M99',
    feature,
    group: 'features',
    cells: { ...same, ...cells } as Record<(typeof matrixColumns)[number], MatrixCell>,
    ...more,
  };
}

test('a row differs when two of the models shown say different things', () => {
  const row = rowOf('Windows', { kubenet: no('No', ['configure-kubenet']) });
  expect(differs(row, matrixColumns, today)).toBe(true);
  expect(differs(row, ['overlay', 'node-subnet'], today)).toBe(false);
});

test('what Cilium changes is no difference between models', () => {
  const row = rowOf('Windows', { cilium: no('No', ['azure-cni-powered-by-cilium']) });
  expect(differs(row, matrixColumns, today)).toBe(false);
});

test('a search finds rows that have every word, in the feature, its group or a cell', () => {
  const found = (search: string) =>
    passing(matrix, { shown: 'all', search, columns: matrixColumns }, today).map(({ feature }) => feature);
  expect(found('windows POOLS')).toContain('Windows node pools');
  expect(found('  ')).toHaveLength(matrix.length);
  expect(found('windows nosuchword')).toEqual([]);
});

test('a search looks only at the columns that are shown', () => {
  const row = rowOf('Limits', { kubenet: no('Route tables end it', ['configure-kubenet']) });
  const found = (columns: typeof matrixColumns | readonly ['overlay']) =>
    passing([row], { shown: 'all', search: 'route', columns }, today);
  expect(found(matrixColumns)).toEqual([row]);
  expect(found(['overlay'])).toEqual([]);
});

test('a cell says so on days on which it does not hold', () => {
  const row = rowOf('Dual-stack', {
    overlay: yes('Yes', ['configure-dual-stack'], { from: '2024-04-11', until: '2028-03-31' }),
  });
  const text = (asOf: string) => cellOf(row, 'overlay', { ...today, asOf }).text;
  expect(text('2024-04-10')).toBe('Not before 2024-04-11');
  expect(text('2024-04-11')).toBe('Yes');
  expect(text('2028-03-31')).toBe('Not since 2028-03-31');
});

test('kubenet in a VNet by AKS has a cell of its own where the row gives one', () => {
  const row = rowOf('Own routes', {}, { vnetByAks: no('No', ['configure-kubenet']) });
  expect(cellOf(row, 'kubenet', { ...today, vnetOwner: 'aks' }).text).toBe('No');
  expect(cellOf(row, 'kubenet', today).text).toBe('Yes');
  expect(cellOf(row, 'overlay', { ...today, vnetOwner: 'aks' }).text).toBe('Yes');
});
