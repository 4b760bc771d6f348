import { formatAddress } from '../ip/address.ts';
import { isBeside } from '../plan/address-map.ts';
import { csvCell } from '../plan/csv-cell.ts';
import type { BlockKind, BlockUse, LargeMap, MapBlockNode } from './node.ts';

/** A run of addresses with one use, as a row of the table that tells what the map shows. */
export interface MapRow {
  readonly id: string;
  /** The space that it lies in: "VNet 10.20.0.0/16". */
  readonly space: string;
  /** null where the run is no block in CIDR notation. */
  readonly cidr: string | null;
  readonly first: string;
  readonly last: string;
  readonly addresses: number;
  readonly use: BlockUse;
  readonly label: string;
  /** Name of the subnet, or of what is in the way; null for what the space says itself. */
  readonly name: string | null;
  readonly pool: string | null;
  readonly node: string | null;
}

/** Rows in address order that cover every space once. Only those that are asked for are made. */
export interface MapRows {
  readonly count: number;
  /** Rows with index from `from` up to, not including, `to`. */
  readonly slice: (from: number, to: number) => readonly MapRow[];
}

/**
 * The blocks `depth` levels below the spaces, and those above that have nothing in them: 1 for subnets
 * and what is between them, 2 for the pools in them, 3 for nodes, and so on down to single addresses.
 */
export function mapRows({ spaces }: LargeMap, depth: number): MapRows {
  const counts = spaces.map((space) => rowCount(space, depth));
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    slice: (from, to) => {
      const rows: MapRow[] = [];
      let before = 0;
      for (const [index, space] of spaces.entries()) {
        addRows(space, depth, from - before, to - before, (block) => rows.push(rowOf(block, space.label)));
        before += counts[index] ?? 0;
      }
      return rows;
    },
  };
}

/** Kinds whose children all look alike, but for the last one, which may be cut short. */
const alike: ReadonlySet<BlockKind> = new Set([
  'nodes',
  'surge',
  'poolPods',
  'pods',
  'loadBalancers',
] satisfies BlockKind[]);

function rowCount(block: MapBlockNode, depth: number): number {
  const { childCount } = block;
  if (depth === 0 || childCount === 0) return 1;
  if (!alike.has(block.kind)) {
    return block.children().reduce((sum, child) => sum + rowCount(child, depth - 1), 0);
  }
  const [first] = block.children(0, 1);
  const [last] = block.children(childCount - 1);
  return first && last ? rowCount(first, depth - 1) * (childCount - 1) + rowCount(last, depth - 1) : 0;
}

/** Adds the rows of a block with index from `from` up to, not including, `to`, counted in the block. */
function addRows(
  block: MapBlockNode,
  depth: number,
  from: number,
  to: number,
  add: (block: MapBlockNode) => void,
): void {
  if (to <= 0) return;
  const { childCount } = block;
  if (depth === 0 || childCount === 0) {
    if (from <= 0) add(block);
    return;
  }
  const [first] = block.children(0, 1);
  const each = first && alike.has(block.kind) ? rowCount(first, depth - 1) : null;
  // Of children that look alike those before the wanted rows need not be looked at.
  const skipped = each === null ? 0 : Math.min(childCount - 1, Math.max(0, Math.floor(from / each)));
  const wanted = each === null ? childCount : Math.min(childCount, Math.ceil(to / each));
  let before = skipped * (each ?? 0);
  for (const child of block.children(skipped, wanted)) {
    const count = each !== null && child.addresses === first?.addresses ? each : rowCount(child, depth - 1);
    if (before < to && before + count > from) addRows(child, depth - 1, from - before, to - before, add);
    before += count;
  }
}

const rowOf = (block: MapBlockNode, space: string): MapRow => ({
  id: block.id,
  space,
  cidr: block.cidr,
  first: formatAddress(block.first),
  last: formatAddress(block.first + block.addresses - 1),
  addresses: block.addresses,
  use: block.use,
  label: block.label,
  name: block.space !== null && isBeside(block.space) ? null : block.name,
  pool: block.pool,
  node: block.node,
});

const columns = [
  ['CIDR', ({ cidr }) => cidr ?? ''],
  ['First', ({ first }) => first],
  ['Last', ({ last }) => last],
  ['Addresses', ({ addresses }) => addresses],
  ['Use', ({ use }) => useWords[use]],
  ['Subnet or range', ({ name, space }) => name ?? space],
  ['Pool', ({ pool }) => pool ?? ''],
  ['Node', ({ node }) => node ?? ''],
  ['What', ({ label }) => label],
] as const satisfies readonly (readonly [string, (row: MapRow) => string | number])[];

/** What a run is used for, in the words of the table. */
export const useWords: Readonly<Record<BlockUse, string>> = {
  nodes: 'nodes',
  pods: 'pods',
  surge: 'surge',
  reserve: 'planned reserve',
  loadBalancers: 'load balancers',
  services: 'services of the cluster',
  others: 'other users',
  azure: 'reserved by Azure',
  free: 'free',
  blocked: 'not usable',
  subnet: 'subnet',
  space: 'address space',
};

/** The rows as CSV (RFC 4180), with a line of names first. */
export const mapCsv = (rows: readonly MapRow[]): string =>
  [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => of(row)))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
