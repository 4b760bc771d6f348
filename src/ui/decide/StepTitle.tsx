import type { ReactNode } from 'react';
import type { Interview } from './interview.ts';
import styles from './StepTitle.module.css';

/** The title of the current step, which takes the focus when the person moves on to it. */
export function StepTitle({
  interview,
  children,
}: {
  readonly interview: Interview;
  readonly children: ReactNode;
}) {
  return (
    <span ref={interview.title} tabIndex={-1} className={styles.title}>
      {children}
    </span>
  );
}
