import { memo, useDeferredValue } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { useEvaluation } from '../../state/evaluation.ts';
import { ChartSection } from '../charts/ChartSection.tsx';
import { Panel } from '../kit/Panel.tsx';
import styles from './compare.module.css';
import { FeatureMatrix } from './FeatureMatrix.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import { TwoPlans } from './TwoPlans.tsx';
import { usePlanB } from './use-plan-b.ts';

/** The models side by side: what this plan comes to, how it grows, and what the documentation says. */
export function CompareView() {
  // The header is edited over this view: a keystroke there is painted before the charts follow.
  const evaluation = useDeferredValue(useEvaluation());
  return (
    <div className={styles.view}>
      <h1>Compare</h1>
      <Comparison evaluation={evaluation} />
    </div>
  );
}

const Comparison = memo(function Comparison({ evaluation }: { readonly evaluation: Evaluation }) {
  const second = usePlanB();
  const planB = 'error' in second ? null : second;
  return (
    <>
      <Panel title="This plan with every model">
        <SummaryTable evaluation={evaluation} />
      </Panel>
      <TwoPlans evaluation={evaluation} planB={planB} error={'error' in second ? second.error : null} />
      <ChartSection evaluation={evaluation} other={planB ?? undefined} />
      <Panel title="What the documentation says of each model">
        <FeatureMatrix plan={evaluation.plan} />
      </Panel>
    </>
  );
});
