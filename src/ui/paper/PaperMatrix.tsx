import { useMemo } from 'react';
import { matrix } from '../../core/facts/matrix.ts';
import { matrixColumns } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { cellOf, columnName, isChosen } from '../compare/columns.ts';
import { differs } from '../compare/filter.ts';
import { VerdictMark } from '../compare/VerdictMark.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { PaperSection } from './PaperSection.tsx';
import styles from './paper.module.css';

/** The features in which the models differ, as the documentation tells them. */
export function PaperMatrix({ plan }: { readonly plan: Plan }) {
  const rows = useMemo(() => matrix.filter((row) => differs(row, matrixColumns, plan)), [plan]);
  return (
    <PaperSection title="What differs between the models">
      <p className={styles.note}>
        {rows.length} of {matrix.length} features; the others are the same with every model. Compare has the
        sources of each cell.
      </p>
      <DataTable label="Features in which the models differ" className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            {matrixColumns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
                {isChosen(column, plan) && ' (chosen)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.feature}</th>
              {matrixColumns.map((column) => {
                const { verdict, text, disputed } = cellOf(row, column, plan);
                return (
                  <td key={column}>
                    <VerdictMark verdict={verdict} text={text} /> {text}
                    {disputed !== undefined && ' (disputed)'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </PaperSection>
  );
}
