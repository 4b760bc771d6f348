import { useState } from 'react';
import { managedVnets } from '../../core/facts/defaults.ts';
import { asOf } from '../../core/facts/fact.ts';
import { inputAt } from '../../state/plan-edit.ts';
import { useInputs } from '../../state/store.ts';
import { TextField } from '../kit/TextField.tsx';
import { setPath, useIssue, usePart } from './field-state.ts';
import { errorOf, hintWith } from './PlanField.tsx';
import styles from './SizeView.module.css';
import { prefixesOf, sameList, vnetText } from './vnet-text.ts';

/** Every prefix of the VNet in one field. The plan holds a list, and the field the text as it was typed. */
export function VnetField() {
  const stored = useInputs(({ plan }) => inputAt(plan, 'vnet'));
  const [typed, setTyped] = useState('');
  const byDefault = usePart(({ plan }) => plan.vnet.join(', '));
  const managed = usePart(({ plan }) =>
    plan.vnetOwner === 'aks' ? asOf(managedVnets, plan.asOf).value.vnet : null,
  );
  const issue = useIssue('vnet');
  return (
    <TextField
      label="VNet prefixes"
      className={styles.wide}
      data-path="vnet"
      value={sameList(prefixesOf(typed), stored) ? typed : vnetText(stored)}
      placeholder={byDefault}
      error={errorOf(issue)}
      hint={hintWith(
        issue,
        managed ? `Not used: AKS makes the VNet ${managed}.` : 'Several with commas between them',
      )}
      onChange={(text) => {
        setTyped(text);
        setPath('vnet', prefixesOf(text));
      }}
    />
  );
}
