import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { BreaksIcon, ErrorIcon, type Icon, InfoIcon, OkIcon, WarningIcon } from './icons.tsx';
import tones from './Status.module.css';
import styles from './StatusTag.module.css';

export type Status = 'error' | 'breaks' | 'warning' | 'info' | 'ok';

/** Each status has a shape of its own, so that colour is never the only sign. */
export const statusIcons: Readonly<Record<Status, Icon>> = {
  error: ErrorIcon,
  breaks: BreaksIcon,
  warning: WarningIcon,
  info: InfoIcon,
  ok: OkIcon,
};

interface Props {
  readonly status: Status;
  /** Without the box, for use inside text and table cells. */
  readonly plain?: boolean;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A status in words, with its icon and colour. */
export function StatusTag({ status, plain, className, title, children }: Props) {
  const Glyph = statusIcons[status];
  return (
    <span className={classes(styles.tag, tones[status], plain && styles.plain, className)} title={title}>
      <Glyph />
      <span>{children}</span>
    </span>
  );
}

/** A neutral mark, such as a count or a kind. */
export function Badge({ children }: { readonly children: ReactNode }) {
  return <span className={styles.badge}>{children}</span>;
}
