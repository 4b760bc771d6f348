import { useChoice } from '../../state/choice.ts';
import { textAt } from '../../state/plan-edit.ts';
import { setField, useInputs } from '../../state/store.ts';
import { TextField } from '../kit/TextField.tsx';
import styles from './Header.module.css';

export function PlanName() {
  const name = useInputs(({ plan }) => textAt(plan, 'name', ''));
  const problem = useChoice().problems.find(({ path }) => path === 'name');
  return (
    <TextField
      label="Name of the plan"
      hideLabel
      bare
      className={styles.name}
      placeholder="Untitled plan"
      value={name}
      error={problem?.message}
      onChange={(text) => setField('name', text === '' ? undefined : text)}
    />
  );
}
