import { useCallback } from 'react';
import type { Finding } from '../../core/plan/evaluation.ts';
import type { PlanChange } from '../../core/plan/plan.ts';
import { Button } from '../kit/Button.tsx';
import { useAfterIdle } from './after-idle.ts';
import styles from './Fix.module.css';
import { fixEffects } from './fix-words.ts';

interface Props {
  readonly finding: Finding;
  readonly onApply: (title: string, change: PlanChange) => void;
}

/** What mends a finding: buttons with their effect, or advice where no arithmetic mends it. */
export function FixList({ finding, onApply }: Props) {
  const fixes = useAfterIdle(useCallback(() => finding.fixes, [finding])) ?? [];
  if (fixes.length === 0) return <p className={styles.advice}>{finding.fix}</p>;

  // What is shown may be a moment older than the finding, whose fix of the same name is the right one.
  const apply = (title: string) => {
    const fix = finding.fixes.find((each) => each.title === title);
    if (fix) onApply(fix.title, fix.change);
  };
  return (
    <ul className={styles.fixes} aria-label="Fixes">
      {fixes.map((fix) => (
        <li key={fix.title} className={styles.fix}>
          <Button className={styles.apply} onClick={() => apply(fix.title)}>
            {fix.title}
          </Button>
          <span className={styles.effects}>{`${fixEffects(fix, finding.rule).join('. ')}.`}</span>
        </li>
      ))}
    </ul>
  );
}
