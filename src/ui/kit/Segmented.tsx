import { useId } from 'react';
import styles from './Choice.module.css';
import type { ChoiceProps } from './RadioGroup.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** One of a few short words in a row: radio buttons that look like one control. Hints are not shown. */
export function Segmented<Value extends string>({
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
      <div className={styles.segments}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {hint && (
        <div id={`${name}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </fieldset>
  );
}
