import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { matrix } from '../../core/facts/matrix.ts';
import { type MatrixColumn, matrixColumns } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { TextField } from '../kit/TextField.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import { copyText } from '../share/clipboard.ts';
import { columnName } from './columns.ts';
import { passing, type Shown } from './filter.ts';
import { MatrixTable } from './MatrixTable.tsx';
import styles from './matrix.module.css';
import { matrixCsv, matrixMarkdown } from './matrix-text.ts';
import { MEDIUM, NARROW, useMedia } from './use-media.ts';

/** What the documentation says of every model, feature by feature. Narrow screens compare two columns. */
export function FeatureMatrix({ plan }: { readonly plan: Plan }) {
  const table = useRef<HTMLDivElement>(null);
  const narrow = useMedia(NARROW);
  const medium = useMedia(MEDIUM, true);
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [left, setLeft] = useState<MatrixColumn>(plan.model);
  const [right, setRight] = useState<MatrixColumn>(plan.model === 'overlay' ? 'node-subnet' : 'overlay');
  const columns = useMemo(
    () => (narrow ? [...new Set([left, right])] : matrixColumns),
    [narrow, left, right],
  );
  const { model, dataplane, vnetOwner, asOf, answers } = plan;
  const settled = useMemo(() => ({ model, dataplane, vnetOwner, asOf }), [model, dataplane, vnetOwner, asOf]);
  const searched = useDeferredValue(search);
  const rows = useMemo(
    () => passing(matrix, { shown, search: searched, columns }, { ...settled, answers }),
    [shown, searched, columns, settled, answers],
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
            { value: 'answers', label: 'What my answers touch' },
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
        {rows.length > 0 && (
          <div className={styles.copies}>
            <CopyTableButton of={table} name="Features by model" />
            <CopyButton
              variant="subtle"
              label="Copy as Markdown"
              about="Features by model"
              what="Markdown"
              copy={() => copyText(matrixMarkdown(rows, columns, settled))}
            />
            <CopyButton
              variant="subtle"
              label="Copy as CSV"
              about="Features by model"
              what="CSV"
              copy={() => copyText(matrixCsv(rows, columns, settled))}
            />
          </div>
        )}
      </div>
      {rows.length > 0 ? (
        <div ref={table}>
          <MatrixTable rows={rows} columns={columns} plan={settled} stacked={medium} />
        </div>
      ) : (
        <p>{nothingShown(shown, searched, answers)}</p>
      )}
    </>
  );
}

/** Why no row is left, and what shows more. */
function nothingShown(shown: Shown, search: string, answers: Plan['answers']): string {
  if (shown === 'answers' && Object.keys(answers).length === 0)
    return 'No question is answered yet. Answers are given under Decide.';
  return search.trim() === ''
    ? 'No row is left. All rows show more.'
    : 'No row has all of these words. Fewer words, or all rows, show more.';
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
