import type { Evaluation } from '../../core/evaluate.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { classes } from '../kit/classes.ts';
import fieldStyles from '../kit/Field.module.css';
import { Field } from '../kit/Field.tsx';
import { ChevronDownIcon } from '../kit/icons.tsx';
import styles from './EditTable.module.css';
import { setPath, typedValue, useChoice, useField, useIssue, usePart } from './field-state.ts';
import { optionsOf } from './PlanField.tsx';
import { issueId } from './RowIssues.tsx';

interface CellProps {
  readonly path: string;
  /** The heading of the column, which narrow screens show beside the field. */
  readonly head: string;
  /** Of what the row is, such as "pool user": the label is "Nodes of pool user". */
  readonly of: string;
  /** What the label says in place of the heading. */
  readonly says?: string;
}

type TextProps = CellProps & {
  readonly numeric?: boolean;
  /** What is in force while the field is empty and the plan itself holds nothing. */
  readonly otherwise?: ((evaluation: Evaluation) => string) | undefined;
  /** Id of a datalist. */
  readonly list?: string;
};

const nothing = () => '';

/** A text field in a row. What is wrong with it stands below the row, and is tied to it. */
export function TextInput({ path, head, of, says, numeric = false, otherwise = nothing, list }: TextProps) {
  const { text, byDefault, issue } = useField(path);
  const unset = usePart(otherwise);
  return (
    <Field label={`${says ?? head} of ${of}`} hideLabel>
      {({ id }) => (
        <span className={classes(fieldStyles.box, issue && styles[issue.severity])}>
          <input
            id={id}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            inputMode={numeric ? 'numeric' : undefined}
            className={classes(fieldStyles.input, numeric && fieldStyles.numeric)}
            data-path={path}
            list={list}
            value={text}
            placeholder={byDefault || unset}
            aria-invalid={issue?.severity === 'error' ? true : undefined}
            aria-describedby={issue && issueId(path)}
            onChange={(event) => setPath(path, typedValue(event.currentTarget.value, numeric))}
          />
        </span>
      )}
    </Field>
  );
}

export function TextCell({ className, ...field }: TextProps & { readonly className?: string | undefined }) {
  return (
    <td className={className} data-head={field.head}>
      <TextInput {...field} />
    </td>
  );
}

type ChoiceProps<Value extends string> = CellProps & {
  readonly names: Readonly<Record<Value, string>>;
  readonly inForce: (plan: Plan) => Value;
  readonly className?: string | undefined;
};

/** One of a few words in a row. Text from a link that is none of them is shown as it is. */
export function ChoiceCell<Value extends string>({
  path,
  head,
  of,
  names,
  inForce,
  className,
}: ChoiceProps<Value>) {
  const value = useChoice(path, inForce);
  const issue = useIssue(path);
  const options = optionsOf(names);
  return (
    <td className={className} data-head={head}>
      <Field label={`${head} of ${of}`} hideLabel>
        {({ id }) => (
          <span className={classes(fieldStyles.box, issue && styles[issue.severity])}>
            <select
              id={id}
              className={classes(fieldStyles.input, fieldStyles.select)}
              data-path={path}
              value={value}
              aria-invalid={issue?.severity === 'error' ? true : undefined}
              aria-describedby={issue && issueId(path)}
              onChange={(event) => setPath(path, event.currentTarget.value)}
            >
              {!Object.hasOwn(names, value) && <option value={value}>{value}</option>}
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
            <span className={fieldStyles.chevron}>
              <ChevronDownIcon />
            </span>
          </span>
        )}
      </Field>
    </td>
  );
}
