import { useEvaluation } from '../../state/evaluation.ts';
import { StatusTag, statusIcons } from '../kit/StatusTag.tsx';
import { VisuallyHidden } from '../kit/VisuallyHidden.tsx';
import styles from './Header.module.css';
import { bindsFirst, chosenFindings, countsOf, verdictOf } from './verdict.ts';

/** Whether the chosen model fits, what was found, and what could not be read. */
export function PlanStatus() {
  const evaluation = useEvaluation();
  const { problems } = evaluation;
  const verdict = verdictOf(evaluation);
  return (
    <>
      <StatusTag status={verdict.status}>{verdict.text}</StatusTag>
      <span className={styles.binds}>{bindsFirst(evaluation)}</span>
      <ul className={styles.counts} aria-label="Findings">
        {countsOf(chosenFindings(evaluation)).map(({ severity, count, text }) => {
          const Glyph = statusIcons[severity];
          return (
            <li key={severity} className={styles[severity]} title={text}>
              <Glyph />
              <span aria-hidden="true">{count}</span>
              <VisuallyHidden>{text}</VisuallyHidden>
            </li>
          );
        })}
      </ul>
      {problems.length > 0 && (
        <StatusTag status="warning" title={problems.map(({ message }) => message).join('\n')}>
          {problems.length === 1 ? '1 value cannot be read' : `${problems.length} values cannot be read`}
        </StatusTag>
      )}
    </>
  );
}
