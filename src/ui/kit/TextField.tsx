import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

interface OwnProps {
  readonly value: string;
  /** Called with the text as it is typed, at every keystroke. The field never rewrites it. */
  readonly onChange: (text: string) => void;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  /** For addresses and code. */
  readonly monospace?: boolean;
  /** A whole number: right-aligned, with the keypad of digits on a touch screen. Still text. */
  readonly numeric?: boolean;
  /** No outline until it is pointed at or focused: for text that is mostly read. */
  readonly bare?: boolean;
}

export type TextFieldProps = FieldProps &
  OwnProps &
  Omit<ComponentProps<'input'>, keyof OwnProps | keyof FieldProps | 'type' | 'id'>;

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  onChange,
  prefix,
  suffix,
  monospace,
  numeric,
  bare,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error} className={className}>
      {(control) => (
        <span className={classes(styles.box, bare && styles.bare, error && styles.invalid)}>
          {prefix && <span className={styles.affix}>{prefix}</span>}
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            inputMode={numeric ? 'numeric' : undefined}
            {...rest}
            {...control}
            className={classes(styles.input, monospace && styles.mono, numeric && styles.numeric)}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {suffix && <span className={styles.affix}>{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
