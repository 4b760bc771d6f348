import { useDeferredValue, useMemo, useState } from 'react';
import { matrix } from '../../core/facts/matrix.ts';
import { type MatrixColumn, matrixColumns } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { TextField } from '../kit/TextField.tsx';
import { columnName } from './columns.ts';
import { passing, type Shown } from './filter.ts';
import { MatrixTable } from './MatrixTable.tsx';
import styles from './matrix.module.css';
import { MEDIUM, NARROW, useMedia } from './use-media.ts';

/** What the documentation says of every model, feature by feature. Narrow screens compare two columns. */
export function FeatureMatrix({ plan }: { readonly plan: Plan }) {
  const narrow = useMedia(NARROW);
  const medium = useMedia(MEDIUM);
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [left, setLeft] = useState<MatrixColumn>(plan.model);
  const [right, setRight] = useState<MatrixColumn>(plan.model === 'overlay' ? 'node-subnet' : 'overlay');
  const columns = useMemo(
    () => (narrow ? [...new Set([left, right])] : matrixColumns),
    [narrow, left, right],
  );
  const { model, dataplane, vnetOwner, asOf } = plan;
  const settled = useMemo(() => ({ model, dataplane, vnetOwner, asOf }), [model, dataplane, vnetOwner, asOf]);
  const searched = useDeferredValue(search);
  const rows = useMemo(
    () => passing(matrix, { shown, search: searched, columns }, settled),
    [shown, searched, columns, settled],
  );
  return (
    <>
      <div className={styles.filter}>
        <Segmented
          label="Rows"
          value={shown}
          choices={[
            { value: 'all', label: 'All' },
            { value: 'differs', label: 'What differs' },
          ]}
          onChange={setShown}
        />
        <TextField label="Search" value={search} onChange={setSearch} className={styles.search} />
        {narrow && (
          <div className={styles.columns}>
            <ColumnSelect label="Left column" value={left} onChange={setLeft} />
            <ColumnSelect label="Right column" value={right} onChange={setRight} />
          </div>
        )}
        <p className={styles.count} role="status">
          {rows.length} of {matrix.length} rows. Each cell opens its sources.
        </p>
      </div>
      {rows.length > 0 ? (
        <MatrixTable rows={rows} columns={columns} plan={settled} stacked={medium} />
      ) : (
        <p>No row has all of these words. Fewer words, or all rows, show more.</p>
      )}
    </>
  );
}

interface ColumnSelectProps {
  readonly label: string;
  readonly value: MatrixColumn;
  readonly onChange: (column: MatrixColumn) => void;
}

const options = matrixColumns.map((value) => ({ value, label: columnName(value) }));

const ColumnSelect = ({ label, value, onChange }: ColumnSelectProps) => (
  <Select label={label} value={value} options={options} onChange={onChange} />
);
