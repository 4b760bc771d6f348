import { type ModelId, modelById } from '../../models/index.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { Finding, ModelEvaluation, Space, SpaceKind } from '../evaluation.ts';
import type { PlanInput } from '../plan.ts';
import { readPlan } from '../read-plan.ts';

/** The day of tests that name none. */
export const testDay = '2026-11-21';

/** The plan as it would be with the model, whatever the plan says of the model. */
export function evaluated(model: ModelId, input: PlanInput): ModelEvaluation {
  const { plan, problems } = readPlan({ model, ...input }, testDay);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return evaluateModel(plan, modelById(model));
}

export function spaceOf(model: ModelEvaluation, kind: SpaceKind, name?: string): Space {
  const space = model.spaces.find(
    (candidate) => candidate.space === kind && (name ?? candidate.name) === candidate.name,
  );
  if (!space) throw new Error(`no ${kind} ${name ?? ''}`);
  return space;
}

export const findingOf = (model: ModelEvaluation, rule: string): Finding | undefined =>
  model.findings.find((finding) => finding.rule === rule);

export const errorsOf = (model: ModelEvaluation): readonly string[] =>
  model.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** A plan with a node subnet of the given range in a VNet that holds it. */
export const inNodeSubnet = (cidr: string, vnet: string): PlanInput => ({
  vnet: [vnet],
  subnets: [{ name: 'nodes', role: 'nodes', cidr }],
});
