import { useDeferredValue } from 'react';
import { useEvaluation } from '../../state/evaluation.ts';
import { AddressMap } from '../map/AddressMap.tsx';
import { PanelTitle } from './PanelTitle.tsx';

/** The addresses of the plan's own model, true to scale. */
export function MapPanel() {
  const evaluation = useDeferredValue(useEvaluation());
  return (
    <>
      <PanelTitle>Address map</PanelTitle>
      <AddressMap evaluation={evaluation} model={evaluation.plan.model} size="large" />
    </>
  );
}
