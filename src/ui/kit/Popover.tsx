import { type ReactNode, useEffect, useRef } from 'react';
import buttonStyles from './Button.module.css';
import { classes } from './classes.ts';
import type { Icon } from './icons.tsx';
import styles from './Popover.module.css';

interface Props {
  readonly label: string;
  /** Shown in place of the label, which then only names the button. */
  readonly icon?: Icon;
  /** The edge of the button that the panel keeps to. */
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** A button that opens a small panel below it. Escape, a click elsewhere or leaving it closes it. */
export function Popover({ label, icon: Glyph, align = 'start', children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const element = details.current;
      if (element?.open && !(event.target instanceof Node && element.contains(event.target)))
        element.open = false;
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, []);

  return (
    <details
      ref={details}
      className={styles.popover}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.stopPropagation();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) event.currentTarget.open = false;
      }}
    >
      <summary
        className={classes(
          styles.summary,
          buttonStyles.button,
          Glyph && styles.icon,
          Glyph && buttonStyles.subtle,
        )}
        aria-label={Glyph ? label : undefined}
        title={Glyph ? label : undefined}
      >
        {Glyph ? <Glyph /> : label}
      </summary>
      <div className={classes(styles.panel, styles[align])}>{children}</div>
    </details>
  );
}
