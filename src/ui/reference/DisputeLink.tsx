import { disputeOf } from '../../core/advice/disputes.ts';
import type { DisagreementId } from '../../core/facts/matrix-row.ts';
import { setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Disagreements.module.css';

/** Leads to a point on which pages disagree: what each says, what holds, and what the planner assumes. */
export function DisputeLink({ id }: { readonly id: DisagreementId }) {
  return (
    <Button
      variant="subtle"
      className={styles.dispute}
      aria-label={`Disagreement ${id}: what each page says`}
      onClick={() => setView('disagreements', id)}
    >
      {id}: what each page says
    </Button>
  );
}

/** The same for a rule of advice; nothing where pages agree on what it says. */
export function RuleDispute({ rule }: { readonly rule: string }) {
  const id = disputeOf(rule);
  return id === undefined ? null : <DisputeLink id={id} />;
}
