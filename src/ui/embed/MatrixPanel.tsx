import { useEvaluation } from '../../state/evaluation.ts';
import { FeatureMatrix } from '../compare/FeatureMatrix.tsx';
import { PanelTitle } from './PanelTitle.tsx';

/** What the documentation says of each model. */
export function MatrixPanel() {
  const { plan } = useEvaluation();
  return (
    <>
      <PanelTitle>Network models compared</PanelTitle>
      <FeatureMatrix plan={plan} />
    </>
  );
}
