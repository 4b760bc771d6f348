import { useCallback, useRef, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { type Model, models } from '../../core/models/index.ts';
import type { PlanChange } from '../../core/plan/plan.ts';
import { type Reach, whatWouldItTake } from '../../core/plan/reach.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useAfterIdle } from './after-idle.ts';
import styles from './Capacity.module.css';
import { readTarget, type TargetKind, targetKinds } from './capacity-target.ts';
import { FixApplied, useApply } from './FixApplied.tsx';

const choices = (Object.keys(targetKinds) as TargetKind[]).map((value) => ({
  value,
  label: targetKinds[value].name,
}));

/** A size to reach, and the smallest change with which each model reaches it. */
export function CapacityTarget({ evaluation }: { readonly evaluation: Evaluation }) {
  const [kind, setKind] = useState<TargetKind>('factor');
  const [text, setText] = useState('');
  const { applied, apply } = useApply();
  const asked = useRef<HTMLDivElement>(null);
  const read = readTarget(kind, text);
  const { plan } = evaluation;
  const reaches = useAfterIdle(
    useCallback(() => {
      const target = readTarget(kind, text);
      if (!target?.ok) return null;
      return models.map((model) => ({ model, reach: whatWouldItTake(plan, model, target.value) }));
    }, [plan, kind, text]),
  );
  return (
    <section className={styles.target} aria-label="What would it take">
      <h3>What would it take</h3>
      <div ref={asked} className={styles.asked}>
        <Segmented label="Grow to" value={kind} choices={choices} onChange={setKind} />
        <TextField
          label={targetKinds[kind].label}
          hint={targetKinds[kind].hint}
          numeric
          value={text}
          error={read?.ok === false ? read.error : undefined}
          onChange={setText}
        />
      </div>
      {applied && (
        <FixApplied
          applied={applied}
          onUndone={() => asked.current?.querySelector<HTMLElement>('input[type=text]')?.focus()}
        />
      )}
      {read?.ok && reaches && (
        <ul className={styles.reaches} aria-label="What every model takes">
          {reaches.map(({ model, reach }) => (
            <ReachItem
              key={model.id}
              model={model}
              reach={reach}
              chosen={model.id === plan.model}
              onApply={apply}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ItemProps {
  readonly model: Model;
  readonly reach: Reach;
  readonly chosen: boolean;
  readonly onApply: (title: string, change: PlanChange) => void;
}

function ReachItem({ model, reach, chosen, onApply }: ItemProps) {
  const { reached, message, steps, change } = reach;
  const changes = Object.keys(change).length > 0;
  const title = chosen ? message.replace(/\.$/, '') : `${model.name}. ${message.replace(/\.$/, '')}`;
  return (
    <li className={styles.reach}>
      <StatusTag plain status={reached ? 'ok' : 'error'}>
        {model.shortName}
      </StatusTag>
      <div className={styles.way}>
        <p>{message}</p>
        {steps.map((step) => (
          <p key={`${step.space} ${step.name}`}>{step.message}</p>
        ))}
      </div>
      {reached && (changes || !chosen) && (
        <Button
          aria-label={`${chosen ? 'Apply' : `Switch to ${model.name} and apply`}: ${message}`}
          onClick={() => onApply(title, chosen ? change : { ...change, model: model.id })}
        >
          {chosen ? 'Apply' : 'Switch and apply'}
        </Button>
      )}
    </li>
  );
}
