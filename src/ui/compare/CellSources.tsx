import { disagreements } from '../../core/facts/disagreements.ts';
import type { SourceId } from '../../core/facts/fact.ts';
import type { DisagreementId, MatrixCell } from '../../core/facts/matrix-row.ts';
import { DisputeLink } from '../reference/DisputeLink.tsx';
import { SourceLink } from '../sources/SourceLink.tsx';
import styles from './matrix.module.css';

/** What a cell of the matrix stands on: its note, its pages, and both sides where pages disagree. */
export function CellSources({ title, cell }: { readonly title: string; readonly cell: MatrixCell }) {
  return (
    <div className={styles.sources}>
      <p className={styles.sourcesTitle}>
        {title}: {cell.text}
      </p>
      {cell.note !== undefined && <p>{cell.note}</p>}
      {(cell.from !== undefined || cell.until !== undefined) && (
        <p>
          {cell.from !== undefined && `From ${cell.from}. `}
          {cell.until !== undefined && `Until ${cell.until}.`}
        </p>
      )}
      <SourceList ids={cell.sources} />
      {cell.disputed !== undefined && <Disputed id={cell.disputed} />}
    </div>
  );
}

function SourceList({ ids }: { readonly ids: readonly SourceId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <SourceLink id={id} />
        </li>
      ))}
    </ul>
  );
}

function Disputed({ id }: { readonly id: DisagreementId }) {
  const disagreement = disagreements.find((each) => each.id === id);
  if (!disagreement) return null;
  const { topic, sides, verdict, plannerAssumes } = disagreement;
  return (
    <div className={styles.dispute}>
      <p className={styles.sourcesTitle}>Disputed: {topic}</p>
      {sides.map(({ says, sources }) => (
        <div key={says}>
          <p>{says}</p>
          <SourceList ids={sources} />
        </div>
      ))}
      <p>In November 2026: {verdict}</p>
      <p>The planner assumes: {plannerAssumes}</p>
      <DisputeLink id={id} />
    </div>
  );
}
