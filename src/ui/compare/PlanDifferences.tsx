import { useRef } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { CopyTableButton } from '../share/CopyTableButton.tsx';
import styles from './compare.module.css';
import type { PlanB } from './plan-b.ts';
import { type Difference, planDifferences } from './plan-differences.ts';
import { planOutcomes } from './plan-outcomes.ts';

interface Props {
  readonly evaluation: Evaluation;
  readonly planB: PlanB;
}

interface Row extends Difference {
  readonly change?: string;
}

/** What two plans come to, and every field in which they differ. */
export function PlanDifferences({ evaluation, planB }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const groups = planDifferences(evaluation.plan, planB.evaluation.plan);
  const fields = groups.reduce((sum, { differences }) => sum + differences.length, 0);
  return (
    <div ref={table} className={styles.differences}>
      <div className={styles.tableHead}>
        <p role="status">
          {fields === 0
            ? 'The two plans say the same in every field.'
            : `The plans differ in ${fields === 1 ? 'one field' : `${fields} fields`}.`}
        </p>
        <CopyTableButton of={table} name="This plan and plan B" />
      </div>
      <DataTable label="This plan and plan B" className={styles.sideBySide}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">This plan</th>
            <th scope="col">Plan B</th>
          </tr>
        </thead>
        <Group name="What it comes to" rows={planOutcomes(evaluation, planB.evaluation)} />
        {groups.map(({ name, differences }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pools may have the same name.
          <Group key={index} name={name} rows={differences} />
        ))}
      </DataTable>
    </div>
  );
}

function Group({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {rows.map(({ field, a, b, change = '' }) => (
        <tr key={field}>
          <th scope="row">{field}</th>
          <td>{a}</td>
          <td>
            {b}
            {change !== '' && <span className={styles.why}>{change}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
