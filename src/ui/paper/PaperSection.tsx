import { type ReactNode, useId } from 'react';
import { classes } from '../kit/classes.ts';
import styles from './paper.module.css';

interface Props {
  readonly title: string;
  /** Begins a new page in print. */
  readonly startsPage?: boolean;
  /** Is not parted by the end of a page. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** A part of the document under its heading. */
export function PaperSection({ title, startsPage, whole, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classes(styles.section, startsPage && styles.startsPage, whole && styles.whole)}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
