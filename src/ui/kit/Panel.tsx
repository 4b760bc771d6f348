import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Panel.module.css';

interface Props {
  readonly title: ReactNode;
  /** Level of the title. */
  readonly level?: 2 | 3;
  /** Buttons, beside the title. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of a view, on a ground of its own. */
export function Panel({ title, level = 2, actions, className, children }: Props) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes(styles.panel, className)} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId}>{title}</Heading>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
