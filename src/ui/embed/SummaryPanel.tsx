import { useDeferredValue } from 'react';
import { useEvaluation } from '../../state/evaluation.ts';
import { ResultSummary } from '../size/ResultSummary.tsx';
import { SpacesTable } from '../size/SpacesTable.tsx';
import styles from './EmbedRoot.module.css';
import { PanelTitle } from './PanelTitle.tsx';

/** Whether the plan fits, how far it can grow, and the three figures of every range. */
export function SummaryPanel() {
  const evaluation = useDeferredValue(useEvaluation());
  return (
    <div className={styles.stack}>
      <PanelTitle>Network plan</PanelTitle>
      <ResultSummary />
      <SpacesTable evaluation={evaluation} />
    </div>
  );
}
