import { useEvaluation } from '../../state/evaluation.ts';
import { Button } from '../kit/Button.tsx';
import { StatusTag, statusIcons } from '../kit/StatusTag.tsx';
import header from './Header.module.css';
import styles from './PlanStatus.module.css';
import { showInSize } from './show-in-size.ts';
import { bindsFirst, chosenFindings, countsOf, verdictOf } from './verdict.ts';

/** Whether the chosen model fits, what was found, and what could not be read. */
export function PlanStatus() {
  const evaluation = useEvaluation();
  const { problems } = evaluation;
  const verdict = verdictOf(evaluation);
  const counts = countsOf(chosenFindings(evaluation));
  return (
    <>
      <StatusTag status={verdict.status}>{verdict.text}</StatusTag>
      <span className={header.binds}>{bindsFirst(evaluation)}</span>
      {counts.length > 0 && (
        <Button
          variant="subtle"
          className={styles.counts}
          aria-label={`Show the findings: ${counts.map(({ text }) => text).join(', ')}`}
          title="Show the findings"
          onClick={() => showInSize('[data-findings]')}
        >
          {counts.map(({ severity, count }) => {
            const Glyph = statusIcons[severity];
            return (
              <span key={severity} className={styles[severity]}>
                <Glyph />
                {count}
              </span>
            );
          })}
        </Button>
      )}
      {problems.length > 0 && (
        <Button
          variant="subtle"
          className={styles.counts}
          title={problems.map(({ message }) => message).join('\n')}
          onClick={() => showInSize('[data-unread], [aria-invalid="true"]')}
        >
          <StatusTag status="warning">
            {problems.length === 1 ? '1 value cannot be read' : `${problems.length} values cannot be read`}
          </StatusTag>
        </Button>
      )}
    </>
  );
}
