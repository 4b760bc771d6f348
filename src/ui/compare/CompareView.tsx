import { memo, useDeferredValue, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { ChartSection } from '../charts/ChartSection.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import styles from './compare.module.css';
import { FeatureMatrix } from './FeatureMatrix.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import { TwoPlans } from './TwoPlans.tsx';
import { usePastedLink, usePlanB } from './use-plan-b.ts';

/** The models side by side: what this plan comes to, how it grows, and what the documentation says. */
export function CompareView() {
  // The header is edited over this view: a keystroke there is painted before the charts follow.
  const evaluation = useDeferredValue(useEvaluation());
  const pasted = usePastedLink() !== '';
  const [second, setSecond] = useState<'hidden' | 'asked' | 'linked'>('hidden');
  // The field of a plan that was removed stays for the next one.
  if (pasted && second === 'hidden') setSecond('linked');
  const shown = second !== 'hidden';
  return (
    <div className={styles.view}>
      <div className={styles.viewHead}>
        <h1>Compare</h1>
        {!pasted && (
          <Button
            variant="subtle"
            aria-expanded={shown}
            onClick={() => setSecond(shown ? 'hidden' : 'asked')}
          >
            Compare with a second plan
          </Button>
        )}
      </div>
      <Comparison evaluation={evaluation} twoPlans={shown} asked={second === 'asked'} />
    </div>
  );
}

interface ComparisonProps {
  readonly evaluation: Evaluation;
  readonly twoPlans: boolean;
  /** The second plan was asked for just now, so its field takes the focus. */
  readonly asked: boolean;
}

const Comparison = memo(function Comparison({ evaluation, twoPlans, asked }: ComparisonProps) {
  const second = usePlanB();
  const planB = 'error' in second ? null : second;
  return (
    <>
      {twoPlans && (
        <TwoPlans
          evaluation={evaluation}
          planB={planB}
          error={'error' in second ? second.error : null}
          asked={asked}
        />
      )}
      <Panel title="This plan with every model">
        <SummaryTable evaluation={evaluation} />
      </Panel>
      <ChartSection evaluation={evaluation} other={planB ?? undefined} />
      <Panel title="What the documentation says of each model">
        <FeatureMatrix plan={evaluation.plan} />
      </Panel>
    </>
  );
});
