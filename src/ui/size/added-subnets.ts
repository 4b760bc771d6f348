import type { Evaluation } from '../../core/evaluate.ts';
import { addressMap } from '../../core/plan/address-map.ts';
import type { Space } from '../../core/plan/evaluation.ts';

/** Subnets that the chosen model needs and the plan does not list: the planner adds them. */
export function addedSubnets({ plan, models }: Evaluation): readonly Space[] {
  const listed = plan.vnetOwner === 'own' ? new Set(plan.subnets.map(({ name }) => name)) : new Set();
  return models[plan.model].spaces.filter(
    ({ space, name }) => (space === 'nodeSubnet' || space === 'podSubnet') && !listed.has(name),
  );
}

const found = new WeakMap<Evaluation, readonly string[]>();

/** "10.20.0.0/26 by the planner" for a subnet without a range of its own. */
export function chosenPlace(evaluation: Evaluation, index: number): string {
  let places = found.get(evaluation);
  if (!places) {
    places = chosenPlaces(evaluation);
    found.set(evaluation, places);
  }
  return places[index] ?? '';
}

function chosenPlaces({ plan, models }: Evaluation): readonly string[] {
  if (plan.vnetOwner === 'aks') return plan.subnets.map(() => 'not used');
  const evaluation = models[plan.model];
  const blocks = addressMap(plan, evaluation).spaces.flatMap((space) => space.blocks);
  return plan.subnets.map(({ name, role }) => {
    const space = evaluation.spaces.find((one) => one.name === name);
    if (!space && role !== 'other') return 'not used by this model';
    const block = blocks.find((one) => one.kind === 'range' && one.name === name);
    const place = space ? space.cidr : block?.kind === 'range' ? block.cidr : null;
    return place === null ? 'no room in the VNet' : `${place} by the planner`;
  });
}
