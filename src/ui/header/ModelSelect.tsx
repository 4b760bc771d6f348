import { useChoice } from '../../state/choice.ts';
import { patchPlan } from '../../state/store.ts';
import { Select } from '../kit/Select.tsx';
import styles from './Header.module.css';
import { modelOptions, modelTitle, optionValue } from './model-options.ts';

/** Settles on a network model and its data plane. */
export function ModelSelect() {
  const { plan, advice } = useChoice();
  const options = modelOptions(advice.recommended);
  const value = optionValue(plan.model, plan.dataplane);
  const offered = options.some((option) => option.value === value);
  return (
    <Select
      label="Network model"
      hideLabel
      className={styles.model}
      value={value}
      // A link may join a model with a data plane that it does not run on; the findings say what is wrong.
      options={offered ? options : [{ value, label: modelTitle(plan.model, plan.dataplane) }, ...options]}
      onChange={(picked) => {
        const option = options.find((candidate) => candidate.value === picked);
        if (option) patchPlan((input) => ({ ...input, model: option.model, dataplane: option.dataplane }));
      }}
    />
  );
}
