import type { Recommendation } from '../../core/advice/advice.ts';
import { useChoice } from '../../state/choice.ts';
import { patchPlan, setView } from '../../state/store.ts';
import { Button } from '../kit/Button.tsx';
import { announce } from '../kit/LiveRegion.tsx';
import { recommendationTitle } from './names.ts';

interface Props {
  readonly recommended: Recommendation;
  readonly variant?: 'primary' | 'secondary';
}

/** Takes the four parts of the recommendation into the plan, as one step of undo, and goes on to sizing it. */
export function AdoptButton({ recommended, variant = 'secondary' }: Props) {
  const { plan } = useChoice();
  const { model, dataplane, vnetOwner, networkPolicy } = recommended;
  const inPlan =
    plan.model === model &&
    plan.dataplane === dataplane &&
    plan.vnetOwner === vnetOwner &&
    plan.networkPolicy === networkPolicy;
  const adopt = () => {
    if (!inPlan) {
      patchPlan((input) => ({ ...input, model, dataplane, vnetOwner, networkPolicy }));
      announce(`The plan now uses ${recommendationTitle(recommended)}`);
    }
    setView('size');
    // The button goes with its view; the keyboard starts over at the top of the next one.
    document.getElementById('main')?.focus();
  };
  return (
    <Button variant={variant} onClick={adopt}>
      {inPlan ? 'In the plan: go to Size' : 'Use this in the plan'}
    </Button>
  );
}
