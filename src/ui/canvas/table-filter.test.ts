import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { mapOf } from '../../core/map/map.ts';
import { mapRows } from '../../core/map/table.ts';
import { filteredRows } from './table-filter.ts';

const { plan, models } = evaluate(
  {
    vnet: ['10.20.0.0/24'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26' },
      { name: 'apps', role: 'other', cidr: '10.20.0.128/27', usedAddresses: 9 },
    ],
    pools: [{ name: 'user', count: 12 }],
  },
  '2026-11-21',
);
const rows = mapRows(mapOf(plan, models.overlay), 2);
const found = (text: string) => filteredRows(rows, text)?.map(({ first }) => first);

test('without a text all rows are shown', () => {
  expect(filteredRows(rows, ' ')).toBeNull();
});

test('an address finds the rows that hold it, and no others', () => {
  expect(found('10.20.0.5')).toEqual(['10.20.0.4']);
  expect(found('10.99.0.1')).toEqual([]);
});

test('a text finds what has it in a cell, in upper case too', () => {
  expect(found('APPS')).toContain('10.20.0.132');
  expect(found('reserved by azure')).toContain('10.20.0.63');
});
