import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { ChevronDownIcon } from './icons.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface OwnProps<Value extends string> {
  /** A value that no option has (text from a link, say) is shown as an option of its own. */
  readonly value: Value | (string & {});
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly bare?: boolean;
}

export type SelectProps<Value extends string> = FieldProps &
  OwnProps<Value> &
  Omit<ComponentProps<'select'>, keyof OwnProps<Value> | keyof FieldProps | 'id' | 'multiple'>;

/** The browser's own select. */
export function Select<Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  className,
  value,
  options,
  onChange,
  bare,
  ...rest
}: SelectProps<Value>) {
  const known = options.some((option) => option.value === value);
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error} className={className}>
      {(control) => (
        <span className={classes(styles.box, bare && styles.bare, error && styles.invalid)}>
          <select
            {...rest}
            {...control}
            className={classes(styles.input, styles.select)}
            value={value}
            onChange={(event) => {
              const picked = options.find((option) => option.value === event.currentTarget.value);
              if (picked) onChange(picked.value);
            }}
          >
            {!known && <option value={value}>{value}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={styles.chevron}>
            <ChevronDownIcon />
          </span>
        </span>
      )}
    </Field>
  );
}
