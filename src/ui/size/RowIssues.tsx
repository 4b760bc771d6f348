import { memo } from 'react';
import { StatusTag } from '../kit/StatusTag.tsx';
import styles from './EditTable.module.css';
import { useIssue, usePart } from './field-state.ts';
import { issuesOf } from './issues.ts';

/** Ties a field to the line below its row that says what is wrong with it. */
export const issueId = (path: string): string => `issue-${path}`;

const IssueLine = memo(function IssueLine({ path }: { readonly path: string }) {
  const issue = useIssue(path);
  if (!issue) return null;
  return (
    <div id={issueId(path)} className={styles.issue}>
      <StatusTag plain status={issue.severity}>
        {issue.message}
      </StatusTag>
    </div>
  );
});

/** What is wrong with the fields of a row such as pools[0], as a row of its own below it. */
export function RowIssues({ row, columns }: { readonly row: string; readonly columns: number }) {
  const paths = usePart((evaluation) => issuesOf(evaluation).pathsOfRow(row));
  if (paths === '') return null;
  return (
    <tr className={styles.issues}>
      <td colSpan={columns}>
        {paths.split(' ').map((path) => (
          <IssueLine key={path} path={path} />
        ))}
      </td>
    </tr>
  );
}

/** What is wrong with a table as a whole. */
export function TableIssue({ path }: { readonly path: string }) {
  return <IssueLine path={path} />;
}
