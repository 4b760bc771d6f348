import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

export interface ChoiceProps<Value extends string> {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** undefined: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of several, each on a line with room to explain itself. */
export function RadioGroup<Value extends string>({
  label,
  hideLabel,
  hint,
  value,
  choices,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={styles.legend}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      {hint && (
        <div id={`${name}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      <div className={styles.list}>
        {choices.map((choice) => {
          const hintId = choice.hint ? `${name}-${choice.value}` : undefined;
          return (
            <label key={choice.value} className={styles.option}>
              <input
                type="radio"
                className={styles.mark}
                name={name}
                value={choice.value}
                checked={choice.value === value}
                disabled={choice.disabled}
                aria-describedby={hintId}
                aria-labelledby={`${name}-${choice.value}-label`}
                onChange={() => onChange(choice.value)}
              />
              <span id={`${name}-${choice.value}-label`}>{choice.label}</span>
              {choice.hint && (
                <span id={hintId} className={styles.hint}>
                  {choice.hint}
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
