import { useEffect, useRef, useState } from 'react';
import type { PlanChange, PlanInput } from '../../core/plan/plan.ts';
import { currentEvaluation } from '../../state/evaluation.ts';
import { patchPlan, planStore, undo, useInputs } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { UndoIcon } from '../kit/icons.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { StatusTag } from '../kit/StatusTag.tsx';
import styles from './Fix.module.css';
import { withChange } from './fix-change.ts';

/** A change that was made by one click, and the plan that it made. */
export interface Applied {
  readonly title: string;
  readonly plan: PlanInput;
}

/** Makes changes of the plan, each one step of undo, and remembers the last one. */
export function useApply() {
  const [applied, setApplied] = useState<Applied | null>(null);
  const apply = (title: string, change: PlanChange) => {
    const { plan } = currentEvaluation();
    patchPlan((input) => withChange(input, plan, change));
    announce(`Applied: ${title}`);
    setApplied({ title, plan: planStore.store.getState().plan });
  };
  return { applied, apply };
}

interface Props {
  readonly applied: Applied;
  /** Where the focus goes when the change is undone and this line with it. */
  readonly onUndone: () => void;
}

/** What was just applied, with its undo, until the plan changes again. It takes the focus of the button before. */
export function FixApplied({ applied, onUndone }: Props) {
  const current = useInputs(({ plan }) => plan === applied.plan);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (applied.plan === planStore.store.getState().plan) button.current?.focus();
  }, [applied]);
  if (!current) return null;
  return (
    <div className={styles.applied}>
      <StatusTag plain status="ok">
        Applied: {applied.title}
      </StatusTag>
      <Button
        ref={button}
        icon={UndoIcon}
        aria-label={`Undo: ${applied.title}`}
        onClick={() => {
          undo();
          announce(`Undone: ${applied.title}`);
          onUndone();
        }}
      >
        Undo
      </Button>
    </div>
  );
}
