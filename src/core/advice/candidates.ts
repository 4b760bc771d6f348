import { type ModelId, models } from '../models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';
import type { Recommendation } from './advice.ts';
import type { Rule } from './rule.ts';

/** The four parts of a recommendation, chosen together because rules tie them to each other. */
export type Candidate = Recommendation;

/** Microsoft's standing order of the models: what wins where the answers leave a tie. */
const modelPreference: readonly ModelId[] = [
  'overlay',
  'pod-subnet-dynamic',
  'pod-subnet-static',
  'node-subnet',
  'kubenet',
];

const rank = (model: ModelId): number => {
  const place = modelPreference.indexOf(model);
  return place < 0 ? modelPreference.length : place;
};

const dataplanes: readonly Dataplane[] = ['cilium', 'azure'];
const vnetOwners: readonly VnetOwner[] = ['own', 'aks'];
const networkPolicies: readonly NetworkPolicy[] = ['none', 'azure', 'calico', 'cilium'];

/** Every combination, possible or not, in the order that breaks ties. */
export const combinations: readonly Candidate[] = models
  .map((model) => model.id)
  .toSorted((a, b) => rank(a) - rank(b))
  .flatMap((model) =>
    dataplanes.flatMap((dataplane) =>
      vnetOwners.flatMap((vnetOwner) =>
        networkPolicies.map((networkPolicy) => ({ model, dataplane, vnetOwner, networkPolicy })),
      ),
    ),
  );

const lists = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.includes(value);

/** True where the rule is about the combination. */
export const names = (rule: Rule, candidate: Candidate): boolean =>
  lists(rule.models, candidate.model) &&
  lists(rule.dataplanes, candidate.dataplane) &&
  lists(rule.vnetOwners, candidate.vnetOwner) &&
  lists(rule.policies, candidate.networkPolicy);
