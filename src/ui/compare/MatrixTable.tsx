import { Fragment, memo, useCallback, useId, useState } from 'react';
import type { MatrixColumn, MatrixRow } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { classes } from '../kit/classes.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Badge } from '../kit/StatusTag.tsx';
import { CellSources } from './CellSources.tsx';
import { cellOf, columnName, groupNames, isChosen } from './columns.ts';
import styles from './matrix.module.css';
import { VerdictMark } from './VerdictMark.tsx';

type Settled = Pick<Plan, 'model' | 'dataplane' | 'vnetOwner' | 'asOf'>;

interface Props {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly plan: Settled;
  /** The feature stands over its cells, where there is no room beside them. */
  readonly stacked: boolean;
}

/** Which cell shows its sources. */
interface Open {
  readonly row: string;
  readonly column: MatrixColumn;
}

/** Features against models. A cell is a button that opens its sources in a row below. */
export const MatrixTable = memo(function MatrixTable({ rows, columns, plan, stacked }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const toggle = useCallback(
    (row: string, column: MatrixColumn) =>
      setOpen((before) => (before?.row === row && before.column === column ? null : { row, column })),
    [],
  );
  return (
    <DataTable label="Features by model" className={classes(styles.scroll, stacked && styles.stacked)}>
      <thead>
        <tr>
          {!stacked && (
            <th scope="col" className={styles.corner}>
              Feature
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col" className={classes(isChosen(column, plan) && styles.chosen)}>
              <span className={styles.head}>
                {columnName(column)}
                {isChosen(column, plan) && <Badge>this plan’s</Badge>}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows).map(([group, members]) => (
        <tbody key={group}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length + (stacked ? 0 : 1)}>
              <span>{groupNames[group]}</span>
            </th>
          </tr>
          {members.map((row) => (
            <FeatureRow
              key={row.id}
              row={row}
              columns={columns}
              plan={plan}
              stacked={stacked}
              open={open?.row === row.id && columns.includes(open.column) ? open.column : null}
              onToggle={toggle}
            />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
});

/** The rows by group, groups in the order of their first row. */
function grouped(rows: readonly MatrixRow[]) {
  const groups = new Map<MatrixRow['group'], MatrixRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

interface RowProps {
  readonly row: MatrixRow;
  readonly columns: readonly MatrixColumn[];
  readonly plan: Settled;
  readonly stacked: boolean;
  readonly open: MatrixColumn | null;
  readonly onToggle: (row: string, column: MatrixColumn) => void;
}

const FeatureRow = memo(function FeatureRow({ row, columns, plan, stacked, open, onToggle }: RowProps) {
  const details = useId();
  const width = columns.length + (stacked ? 0 : 1);
  return (
    <Fragment>
      {stacked && (
        <tr className={styles.feature}>
          <th scope="row" colSpan={width}>
            {row.feature}
          </th>
        </tr>
      )}
      <tr>
        {!stacked && <th scope="row">{row.feature}</th>}
        {columns.map((column) => {
          const cell = cellOf(row, column, plan);
          return (
            <td key={column} className={classes(isChosen(column, plan) && styles.chosen)}>
              <button
                type="button"
                className={styles.cell}
                aria-expanded={open === column}
                aria-controls={open === column ? details : undefined}
                onClick={() => onToggle(row.id, column)}
              >
                <VerdictMark verdict={cell.verdict} text={cell.text} />
                <span>
                  {cell.text}
                  {cell.disputed !== undefined && <Disputed />}
                </span>
              </button>
            </td>
          );
        })}
      </tr>
      {open !== null && (
        <tr id={details} className={styles.details}>
          <td colSpan={width}>
            <CellSources title={`${row.feature}, ${columnName(open)}`} cell={cellOf(row, open, plan)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
});

const Disputed = () => <span className={styles.disputed}> disputed</span>;
