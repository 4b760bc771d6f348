import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';
import { ChevronRightIcon } from './icons.tsx';

interface Props {
  readonly summary: ReactNode;
  /** Open at first; afterwards the person decides. */
  readonly defaultOpen?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Something to read on demand, in the browser's own details. */
export function Disclosure({ summary, defaultOpen, className, children }: Props) {
  return (
    <details className={className} open={defaultOpen}>
      <summary className={styles.summary}>
        <ChevronRightIcon />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
