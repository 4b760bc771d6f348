import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelIds } from '../models/index.ts';
import { csvCell } from '../plan/csv-cell.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import type { MapBlockNode } from './node.ts';
import { mapCsv, mapRows } from './table.ts';
import { largePlan, mapped } from './testing/mapped.ts';

const cut = (block: MapBlockNode, depth: number): readonly string[] =>
  depth === 0 || block.childCount === 0
    ? [block.id]
    : block.children().flatMap((child) => cut(child, depth - 1));

test('the rows are the blocks at a depth, in address order, whichever page is asked for', () => {
  const page = fc.tuple(fc.nat(400), fc.nat(60));
  fc.assert(
    fc.property(
      smallCluster,
      fc.constantFrom(...modelIds),
      fc.nat(6),
      page,
      (input, model, depth, [from, n]) => {
        const { map } = mapped(input, model);
        const all = map.spaces.flatMap((space) => cut(space, depth));
        const rows = mapRows(map, depth);
        expect(rows.count).toBe(all.length);
        expect(rows.slice(from, from + n).map(({ id }) => id)).toEqual(all.slice(from, from + n));
      },
    ),
    { numRuns: 80 },
  );
});

test('a row names the run, its use and whose it is', () => {
  const input = {
    vnet: ['10.20.0.0/24'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26' }],
    pools: [{ name: 'user', count: 3, maxSurge: 1 }],
  };
  const [azure, node] = mapRows(mapped(input, 'overlay').map, 3).slice(0, 2);
  expect(azure).toMatchObject({ first: '10.20.0.0', last: '10.20.0.3', cidr: '10.20.0.0/30', use: 'azure' });
  expect(node).toEqual({
    id: 'vnet:10.20.0.0/24/nodes/nodes:user/user-1',
    space: 'VNet 10.20.0.0/24',
    cidr: '10.20.0.4/32',
    first: '10.20.0.4',
    last: '10.20.0.4',
    addresses: 1,
    use: 'nodes',
    label: 'user 1',
    name: 'nodes',
    pool: 'user',
    node: 'user 1',
  });
  const rows = mapRows(mapped(input, 'overlay').map, 1);
  const beside = rows.slice(0, rows.count).filter(({ first }) => first.startsWith('10.244.'));
  expect(beside.length).toBeGreaterThan(0);
  expect(beside.every(({ name, space }) => name === null && space === 'Pod CIDR 10.244.0.0/16')).toBe(true);
});

test('rows of 200,000 pods are counted and paged without making the others', () => {
  const { map } = mapped(largePlan, 'pod-subnet-dynamic');
  const rows = mapRows(map, 6);
  expect(rows.count).toBeGreaterThan(200_000);
  const page = rows.slice(150_000, 150_050);
  expect(new Set(page.map(({ id }) => id)).size).toBe(50);
});

test('cells are quoted where they have to be, and are never formulas', () => {
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  expect(['=1+1', '+1', '-1', '@x', ' =1'].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "' =1"]);
  expect(csvCell(5)).toBe('5');
  const row = mapRows(mapped({}, 'overlay').map, 1).slice(0, 1);
  expect(mapCsv([{ ...row, ...row[0], name: '=cmd' } as never]).split('\r\n')[1]).toContain(",'=cmd,");
  expect(mapCsv([])).toBe('CIDR,First,Last,Addresses,Use,Subnet or range,Pool,Node,What\r\n');
});
