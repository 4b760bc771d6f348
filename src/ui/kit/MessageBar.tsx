import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { CloseIcon } from './icons.tsx';
import styles from './MessageBar.module.css';
import tones from './Status.module.css';
import { type Status, statusIcons } from './StatusTag.tsx';

interface Props {
  readonly status: Status;
  /** Names the region, and what the close button closes. */
  readonly label: string;
  /** Absent: it stays until what it tells of is gone. */
  readonly onDismiss?: (() => void) | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A message that belongs to the whole page or panel, in a region of its own. */
export function MessageBar({ status, label, onDismiss, className, children }: Props) {
  const Glyph = statusIcons[status];
  return (
    <section className={classes(styles.bar, tones[status], className)} aria-label={label}>
      <Glyph />
      <div className={styles.body}>{children}</div>
      {onDismiss && <IconButton label={`Dismiss: ${label}`} icon={CloseIcon} onClick={onDismiss} />}
    </section>
  );
}
