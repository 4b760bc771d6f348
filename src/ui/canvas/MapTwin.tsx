import { useDeferredValue, useMemo, useState } from 'react';
import type { WikiTable } from '../../core/export/wiki-page.ts';
import type { LargeMap } from '../../core/map/node.ts';
import { type MapRow, mapCsv, mapRows, useWords } from '../../core/map/table.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { Button } from '../kit/Button.tsx';
import { DataTable, NumericCell, NumericHead } from '../kit/DataTable.tsx';
import { CopyIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { Select } from '../kit/Select.tsx';
import { TextField } from '../kit/TextField.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import { copyFormatted } from '../share/clipboard.ts';
import { formattedTable } from '../share/copy-table.ts';
import styles from './MapView.module.css';
import { filteredRows, mostRows } from './table-filter.ts';

const rowsOnPage = 25;

const depths = [
  { value: '1', label: 'Subnets' },
  { value: '2', label: 'Parts of subnets' },
  { value: '3', label: 'Nodes' },
  { value: '4', label: 'Batches and blocks' },
  { value: '9', label: 'Single addresses' },
] as const;

/** The map as a table: the same blocks in address order, filtered, page by page, and to be copied. */
export function MapTwin({ map }: { readonly map: LargeMap }) {
  const [depth, setDepth] = useState<(typeof depths)[number]['value']>('2');
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => mapRows(map, Number(depth)), [map, depth]);
  const found = useMemo(() => filteredRows(rows, wanted), [rows, wanted]);
  const total = found?.length ?? rows.count;
  const pages = Math.max(1, Math.ceil(total / rowsOnPage));
  const at = Math.min(page, pages - 1);
  const from = at * rowsOnPage;
  const shown = found ? found.slice(from, from + rowsOnPage) : rows.slice(from, from + rowsOnPage);

  const copy = async () => {
    const all = found ?? rows.slice(0, mostRows);
    try {
      await navigator.clipboard.writeText(mapCsv(all));
      announce(`${count(all.length, 'row')} copied as CSV`);
    } catch {
      announce('The browser did not allow copying');
    }
  };

  return (
    <div className={styles.twin}>
      <div className={styles.tools}>
        <TextField
          label="Filter"
          placeholder="address, CIDR, use, pool or node"
          value={text}
          onChange={(next) => {
            setText(next);
            setPage(0);
          }}
        />
        <Select label="Down to" value={depth} options={depths} onChange={setDepth} />
        <Button icon={CopyIcon} onClick={copy}>
          Copy as CSV
        </Button>
        <CopyButton
          label="Copy table"
          what="Table"
          copy={() => copyFormatted(formattedTable(wikiTable(found ?? rows.slice(0, mostRows))))}
        />
      </div>
      <DataTable label="Addresses of the map in order" className={styles.twinTable}>
        <thead>
          <tr>
            <th scope="col">CIDR</th>
            <th scope="col">First</th>
            <th scope="col">Last</th>
            <NumericHead>Addresses</NumericHead>
            <th scope="col">Use</th>
            <th scope="col">Subnet or range</th>
            <th scope="col">Pool</th>
            <th scope="col">Node</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <td>{row.cidr ?? '–'}</td>
              <td>{row.first}</td>
              <td>{row.last}</td>
              <NumericCell>{figure(row.addresses)}</NumericCell>
              <td>{useWords[row.use]}</td>
              <td>{row.name ?? row.space}</td>
              <td>{row.pool ?? '–'}</td>
              <td>{row.node ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <div className={styles.pager}>
        <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
          Previous
        </Button>
        <Button disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
          Next
        </Button>
        <span role="status">
          {total === 0
            ? 'No row has that'
            : `${figure(from + 1)} to ${figure(Math.min(total, from + rowsOnPage))} of ${count(total, 'row')}`}
          {rows.count > mostRows && `; filter and copy reach the first ${figure(mostRows)}`}
        </span>
      </div>
    </div>
  );
}

/** All rows, for the clipboard. */
const wikiTable = (rows: readonly MapRow[]): WikiTable => ({
  kind: 'table',
  name: 'Addresses of the map in order',
  align: 'lllrllll',
  head: ['CIDR', 'First', 'Last', 'Addresses', 'Use', 'Subnet or range', 'Pool', 'Node'],
  rows: rows.map((row) => [
    row.cidr ?? '–',
    row.first,
    row.last,
    String(row.addresses),
    useWords[row.use],
    row.name ?? row.space,
    row.pool ?? '–',
    row.node ?? '–',
  ]),
});
