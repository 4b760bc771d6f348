import { useDeferredValue } from 'react';
import { useEvaluation } from '../../state/evaluation.ts';
import { FindingsPanel } from '../size/FindingsPanel.tsx';
import { EditPlan } from './EditPlan.tsx';
import { PanelTitle } from './PanelTitle.tsx';

/** The findings with their fixes, and the fields that they lead to. */
export function EditedFindings() {
  const evaluation = useDeferredValue(useEvaluation());
  return (
    <>
      <PanelTitle>Network plan</PanelTitle>
      <FindingsPanel evaluation={evaluation} />
      <EditPlan defaultOpen />
    </>
  );
}
