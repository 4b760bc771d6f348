import type { Evaluation } from '../../core/evaluate.ts';
import { lifecycle } from '../../core/facts/lifecycle.ts';
import type { Model, ModelId } from '../../core/models/index.ts';
import type { ModelEvaluation, Severity } from '../../core/plan/evaluation.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import type { Reach } from '../../core/plan/series-reach.ts';
import { limitWords } from '../../core/plan/words.ts';
import { growthOf } from '../charts/growth-data.ts';
import { reachWords } from '../charts/growth-title.ts';
import type { Status } from '../kit/StatusTag.tsx';

/** Nodes, and what keeps the cluster from having more. */
export interface Most {
  readonly nodes: string;
  readonly boundBy: string;
}

/** One model in the comparison. */
export interface Summary {
  readonly model: Model;
  readonly chosen: boolean;
  readonly verdict: { readonly status: Status; readonly text: string; readonly why: string | null };
  readonly vnetAddresses: string;
  readonly podRange: string;
  /** With the ranges as they stand, surge included. */
  readonly placed: Most;
  /** With subnets that have no range yet as large as the VNet allows. */
  readonly inVnet: Most;
  readonly retires: string;
}

export const summaries = (evaluation: Evaluation): readonly Summary[] =>
  growthOf(evaluation).map(({ model, reach }) => {
    const evaluated = evaluation.models[model.id];
    return {
      model,
      chosen: evaluation.plan.model === model.id,
      verdict: verdictOf(evaluated),
      vnetAddresses: figure(evaluated.vnetAddresses),
      podRange: podRangeOf(model, evaluated),
      placed: { nodes: figure(evaluated.capacity.maxNodes), boundBy: limitWords[evaluated.capacity.boundBy] },
      inVnet: mostOf(reach),
      retires: retirementOf(model.id),
    };
  });

const verdicts: readonly (readonly [Severity, Status, string])[] = [
  ['error', 'error', 'Not possible'],
  ['breaks', 'breaks', 'Possible, breaks later'],
  ['warning', 'warning', 'Possible, with warnings'],
];

/** Findings stand gravest first, so the first one says why. */
function verdictOf({ findings }: ModelEvaluation): Summary['verdict'] {
  const [first] = findings;
  const verdict = verdicts.find(([severity]) => severity === first?.severity);
  if (!first || !verdict) return { status: 'ok', text: 'Possible', why: null };
  return { status: verdict[1], text: verdict[2], why: first.message };
}

/** The ranges that pods draw from beside the node subnet, in words where there are none. */
export function podRangeOf(model: Model, { spaces }: ModelEvaluation): string {
  if (model.podSpace === 'nodeSubnet') return 'in the node subnet';
  const ranges = spaces.filter(({ space }) => space === model.podSpace).map(({ cidr }) => cidr ?? 'no room');
  return ranges.length > 0 ? ranges.join(', ') : 'none';
}

const mostOf = ({ nodes, boundBy }: Reach): Most => ({
  nodes: figure(nodes ?? 0),
  boundBy: reachWords[boundBy],
});

/** The day on which the model ends, and how the table of lifecycles says that it does not. */
function retirementOf(id: ModelId): string {
  const end = lifecycle.find(({ subject, kind }) => subject === id && kind === 'retires');
  return end ? end.on : 'none announced';
}
