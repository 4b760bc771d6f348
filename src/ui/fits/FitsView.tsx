import { useMemo, useRef } from 'react';
import { setDetail, useInputs } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { TextField } from '../kit/TextField.tsx';
import { FitsTable } from './FitsTable.tsx';
import styles from './fits.module.css';
import { type FitField, readDetail, writeDetail } from './fits-detail.ts';
import { problemsAt, useFits } from './use-fits.ts';

const fields: readonly { readonly field: FitField; readonly label: string; readonly placeholder: string }[] =
  [
    { field: 'maxPods', label: 'Max pods per node', placeholder: 'default of the model' },
    { field: 'maxSurge', label: 'Max surge', placeholder: 'default of the version' },
    { field: 'internalLoadBalancers', label: 'Internal load balancers', placeholder: '0' },
    { field: 'podCidr', label: 'Pod CIDR', placeholder: 'chosen by the planner' },
    { field: 'serviceCidr', label: 'Service CIDR', placeholder: 'chosen by the planner' },
  ];

/** What network teams hand out: a small block, a medium one, and pieces. */
const examples = ['10.1.0.0/24', '10.40.0.0/22', '10.1.0.0/25, 10.9.4.0/26'];

/** The reverse question: these ranges are given, so what fits? */
export function FitsView() {
  const detail = useInputs((inputs) => inputs.detail) ?? '';
  const query = useMemo(() => readDetail(detail), [detail]);
  const { ranges, said } = query;
  const rangesField = useRef<HTMLInputElement>(null);
  const found = useFits(query);
  const problems = found?.problems ?? [];
  return (
    <div className={styles.view}>
      <h1>What fits my range</h1>
      <p className={styles.intro}>
        The ranges that you were given become the VNet, and every model gets the best plan that they allow.
      </p>
      <TextField
        ref={rangesField}
        label="Ranges"
        hint="Several with commas between them"
        monospace
        className={styles.ranges}
        value={ranges}
        error={problemsAt(problems, 'ranges')}
        onChange={(text) => setDetail(writeDetail({ ranges: text, said }))}
      />
      {ranges.trim() === '' && (
        <p className={styles.examples}>
          For example
          {examples.map((example) => (
            <Button
              key={example}
              onClick={() => {
                setDetail(writeDetail({ ranges: example, said }));
                rangesField.current?.focus();
              }}
            >
              {example}
            </Button>
          ))}
        </p>
      )}
      <Disclosure summary="Assumptions" defaultOpen={Object.keys(said).length > 0}>
        <div className={styles.fields}>
          {fields.map(({ field, label, placeholder }) => (
            <TextField
              key={field}
              label={label}
              placeholder={placeholder}
              value={said[field] ?? ''}
              error={problemsAt(problems, field)}
              onChange={(text) => setDetail(writeDetail({ ranges, said: { ...said, [field]: text } }))}
            />
          ))}
        </div>
      </Disclosure>
      {found && <FitsTable fits={found.fits} />}
    </div>
  );
}
