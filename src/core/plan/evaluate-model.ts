import type { IsoDate } from '../facts/fact.ts';
import type { Model } from '../models/index.ts';
import type {
  ModelEvaluation,
  ModelExplanation,
  ModelFigures,
  Space,
  SpaceExplanation,
  SpaceFigures,
} from './evaluation.ts';
import { explainModel } from './explain-model.ts';
import { explainSpace } from './explain-space.ts';
import { withFixes } from './fixes/offer.ts';
import { type Judgement, judge } from './judgement.ts';
import type { PlacedNeed } from './placement.ts';
import type { Plan } from './plan.ts';

/** The plan as it would be with the model: spaces sized and placed, capacity, findings. */
export const modelFigures = (plan: Plan, model: Model): ModelFigures => figuresIn(judge(plan, model));

/** The same, with what explains each figure and mends each finding; both are worked out when read. */
export function evaluateModel(plan: Plan, model: Model): ModelEvaluation {
  const judgement = judge(plan, model);
  const { pools, layout, spaces, capacity } = judgement;
  let explained: ModelExplanation | undefined;
  return {
    ...figuresIn(judgement),
    spaces: spaces.map((space, index) =>
      explainable(space, layout.spaces[index] as PlacedNeed, model, plan.asOf),
    ),
    findings: withFixes(judgement, judge),
    get explain() {
      explained ??= explainModel(model, pools, layout.spaces, capacity);
      return explained;
    },
  };
}

function figuresIn({ model, spaces, vnetAddresses, capacity, findings }: Judgement): ModelFigures {
  return {
    model: model.id,
    possible: findings.every((finding) => finding.severity !== 'error'),
    vnetAddresses,
    spaces,
    capacity,
    findings,
  };
}

function explainable(space: SpaceFigures, need: PlacedNeed, model: Model, asOf: IsoDate): Space {
  let explained: SpaceExplanation | undefined;
  return {
    ...space,
    get explain() {
      explained ??= explainSpace(need, model, asOf);
      return explained;
    },
  };
}
