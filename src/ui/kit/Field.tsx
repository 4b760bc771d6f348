import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { ErrorIcon } from './icons.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface FieldProps {
  readonly label: string;
  /** For fields in a table, whose column says what they are: the label is read out and not shown. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value. Shown below the field, and tied to it. */
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

/** What the control inside a field must carry. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A control with its label above it, and its hint and its error below. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  className,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = classes(errorId, hintId);
  return (
    <div className={classes(styles.field, className)}>
      {hideLabel ? (
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={errorId} className={styles.error}>
          <ErrorIcon />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
