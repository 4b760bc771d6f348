import type { ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan.ts';
import { Select } from '../kit/Select.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { TextField } from '../kit/TextField.tsx';
import { setPath, typedValue, useChoice, useField, useIssue } from './field-state.ts';
import type { Issue } from './issues.ts';
import styles from './SizeView.module.css';

interface PlanTextProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly numeric?: boolean;
}

/** A field of the plan document by its JSON path. Empty, it shows the default that is in force. */
export function PlanText({ path, label, hint, numeric = false }: PlanTextProps) {
  const { text, byDefault, issue } = useField(path);
  return (
    <TextField
      label={label}
      numeric={numeric}
      data-path={path}
      value={text}
      placeholder={byDefault}
      error={errorOf(issue)}
      hint={hintWith(issue, hint)}
      onChange={(typed) => setPath(path, typedValue(typed, numeric))}
    />
  );
}

interface PlanChoiceProps<Value extends string> {
  readonly path: string;
  readonly label: string;
  readonly inForce: (plan: Plan) => Value;
  readonly names: Readonly<Record<Value, string>>;
}

/** A field of the plan document that is one of a few words. */
export function PlanChoice<Value extends string>({ path, label, inForce, names }: PlanChoiceProps<Value>) {
  const value = useChoice(path, inForce);
  const issue = useIssue(path);
  return (
    <Select
      label={label}
      data-path={path}
      value={value}
      options={optionsOf(names)}
      error={errorOf(issue)}
      hint={hintWith(issue, undefined)}
      onChange={(picked) => setPath(path, picked)}
    />
  );
}

export const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

export const errorOf = (issue: Issue | undefined): string | undefined =>
  issue?.severity === 'error' ? issue.message : undefined;

/** What breaks later stands where the hint does, because the text itself is right. */
export const hintWith = (issue: Issue | undefined, hint: string | undefined): ReactNode =>
  issue?.severity === 'breaks' ? (
    <StatusTag plain status="breaks" className={styles.later}>
      {issue.message}
    </StatusTag>
  ) : (
    hint
  );
