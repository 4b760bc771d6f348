import type { Model } from '../models/index.ts';
import type { ModelEvaluation, ModelExplanation } from './evaluation.ts';
import { explainModel } from './explain-model.ts';
import { withFixes } from './fixes/offer.ts';
import { judge } from './judgement.ts';
import type { Plan } from './plan.ts';

/** The plan as it would be with the model: spaces sized and placed, capacity, findings. */
export function evaluateModel(plan: Plan, model: Model): ModelEvaluation {
  const judgement = judge(plan, model);
  const { pools, layout, spaces, vnetAddresses, capacity, findings } = judgement;
  let explained: ModelExplanation | undefined;
  return {
    model: model.id,
    possible: findings.every((finding) => finding.severity !== 'error'),
    vnetAddresses,
    spaces,
    capacity,
    findings: withFixes(judgement, judge),
    get explain() {
      explained ??= explainModel(model, pools, layout.spaces, capacity);
      return explained;
    },
  };
}
