import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './DataTable.module.css';

interface Props {
  /** Names the table and the area that scrolls. */
  readonly label: string;
  readonly caption?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A table that scrolls sideways inside its own area, which the keyboard reaches, under a head that stays. */
export function DataTable({ label, caption, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a landmark per table would drown the landmarks of the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard.
    <div className={classes(styles.scroll, className)} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={caption ? undefined : label}>
        {caption && <caption>{caption}</caption>}
        {children}
      </table>
    </div>
  );
}

/** A column heading over numbers. */
export function NumericHead(props: ComponentProps<'th'>) {
  return <th scope="col" {...props} className={classes(styles.numeric, props.className)} />;
}

/** A cell with a number: right-aligned, in figures of one width. */
export function NumericCell(props: ComponentProps<'td'>) {
  return <td {...props} className={classes(styles.numeric, props.className)} />;
}
