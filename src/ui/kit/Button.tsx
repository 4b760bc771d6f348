import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import type { Icon } from './icons.tsx';

interface Look {
  readonly variant?: 'secondary' | 'primary' | 'subtle' | 'danger';
  readonly icon?: Icon;
}

export type ButtonProps = Look & ComponentProps<'button'>;

export function Button({ variant = 'secondary', icon: Glyph, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(styles.button, styles[variant], className)}>
      {Glyph && <Glyph />}
      {children}
    </button>
  );
}

export type IconButtonProps = { readonly label: string; readonly icon: Icon } & Omit<Look, 'icon'> &
  Omit<ComponentProps<'button'>, 'children' | 'aria-label'>;

/** A button that shows an icon alone; `label` names it, and is its title for a pointer. */
export function IconButton({ label, icon: Glyph, variant = 'subtle', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classes(styles.button, styles.icon, styles[variant], className)}
    >
      <Glyph />
    </button>
  );
}
