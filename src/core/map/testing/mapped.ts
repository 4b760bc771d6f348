import { type ModelId, modelById } from '../../models/index.ts';
import { evaluateModel } from '../../plan/evaluate-model.ts';
import type { PlanInput } from '../../plan/plan.ts';
import { readPlan } from '../../plan/read-plan.ts';
import { testDay } from '../../plan/testing/evaluated.ts';
import { mapOf } from '../map.ts';
import type { LargeMap, MapBlockNode, MapSpaceNode } from '../node.ts';

/** The map of the plan as it would be with the model. */
export function mapped(input: PlanInput, model: ModelId) {
  const { plan } = readPlan(input, testDay);
  const evaluation = evaluateModel(plan, modelById(model));
  return { plan, evaluation, map: mapOf(plan, evaluation) };
}

export function spaceNamed(map: LargeMap, kind: MapSpaceNode['spaceKind']): MapSpaceNode {
  const space = map.spaces.find(({ spaceKind }) => spaceKind === kind);
  if (!space) throw new Error(`no ${kind}`);
  return space;
}

/** The subnet of that name, or the pod or service CIDR, which are ranges themselves. */
export function rangeNamed(map: LargeMap, name: string): MapBlockNode {
  const vnet = map.spaces.filter(({ spaceKind }) => spaceKind === 'vnet');
  const all = [...vnet.flatMap((space) => space.children()), ...map.spaces];
  const range = all.find((block) => block.name === name || block.id.startsWith(`${name}:`));
  if (!range) throw new Error(`no ${name}`);
  return range;
}

export function leavesOf(block: MapBlockNode): readonly MapBlockNode[] {
  return block.childCount === 0 ? [block] : block.children().flatMap(leavesOf);
}

/** A plan for measurements: 5,000 nodes with 40 pods each, in a VNet that holds any model. */
export const largePlan: PlanInput = {
  name: 'large',
  vnet: ['10.0.0.0/8'],
  podCidr: '100.64.0.0/10',
  serviceCidr: '172.16.0.0/16',
  subnets: [{ name: 'tiny', role: 'other', cidr: '10.255.0.8/29', usedAddresses: 1 }],
  pools: [
    ...[1, 2, 3, 4].map((n) => ({ name: `user${n}`, count: 1000, maxPods: 110, podsPerNode: 40 })),
    { name: 'system', mode: 'System', count: 1000, maxPods: 110, podsPerNode: 40 },
  ],
};
