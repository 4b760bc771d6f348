import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { count } from '../plan/rules/rule.ts';
import { replacedNames } from './azcli-names.ts';
import { dataplaneWords, engineWords, ownerWords } from './choice-words.ts';
import { plannedSubnets } from './planned-subnets.ts';

/** The comment at the top of a file: what it makes, what AKS refuses of it, and what it leaves out. */
export const heading = (evaluation: Evaluation, notes: readonly string[]): readonly string[] => [
  ...title(evaluation),
  ...refusals(evaluation),
  ...notes.map((text) => `Note: ${text}`),
];

const title = ({ plan }: Evaluation): readonly string[] => [
  `${plan.name === '' ? '' : `${plan.name}: `}${modelById(plan.model).name}, ${dataplaneWords[plan.dataplane]}, ${engineWords[plan.networkPolicy]}, ${ownerWords[plan.vnetOwner]}.`,
  `Sized for Kubernetes ${plan.kubernetesVersion} as AKS works on ${plan.asOf}.`,
];

/** The findings for which the service refuses the plan, a sentence each. */
export const refusals = ({ plan, models }: Evaluation): readonly string[] =>
  models[plan.model].findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `AKS refuses this plan (${rule}): ${message}`);

/** What the plan says and nothing that makes a cluster can, or what it leaves to somebody else. */
export const planNotes = (evaluation: Evaluation): readonly string[] => [
  ...evaluation.problems.map(
    ({ path, message }) => `${path} of the plan could not be read, so a default stands: ${message}`,
  ),
  ...replacedNames(evaluation),
  ...surroundings(evaluation),
  ...answers(evaluation),
];

function surroundings(evaluation: Evaluation): readonly string[] {
  const { plan } = evaluation;
  return [
    ...(plan.connected.length > 0
      ? [
          `The way to ${plan.connected.map(({ name }) => name).join(', ')} (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.`,
        ]
      : []),
    ...(plan.internalLoadBalancers > 0
      ? [
          `${count(plan.internalLoadBalancers, 'internal load balancer')} of the plan come with the Services of Kubernetes that ask for them.`,
        ]
      : []),
    ...(plan.vnetOwner === 'aks' && plan.subnets.length > 0
      ? ['AKS makes the VNet, so the subnets of the plan are not made.']
      : []),
    ...(plannedSubnets(evaluation).some(({ space }) => space === 'ingressSubnet')
      ? [
          'The ingress subnet is delegated and empty: Application Gateway for Containers is deployed on its own.',
        ]
      : []),
  ];
}

/** Answers that ask for more than is made. */
function answers(evaluation: Evaluation): readonly string[] {
  const { plan } = evaluation;
  const said = plan.answers;
  const subnets = plannedSubnets(evaluation);
  return [
    ...(said.exposure === 'private'
      ? ['The API server has a public address: the plan says nothing of a private cluster.']
      : []),
    ...(said.nodeAutoProvisioning === 'yes'
      ? [
          'Node auto-provisioning is not turned on: the pools of the plan are made instead. Turned on (az aks update --node-provisioning-mode Auto), it takes pools of a fixed size alone, without the cluster autoscaler.',
        ]
      : []),
    ...(said.dualStack === 'yes' && plan.model !== 'overlay'
      ? [`${modelById(plan.model).name} has no dual-stack, so the cluster is made with IPv4 alone.`]
      : []),
    ...(said.policy === 'advanced' && plan.dataplane !== 'cilium'
      ? ['Policies on names and on layer 7 need the Cilium data plane: the cluster is made without them.']
      : []),
    ...(said.virtualNodes === 'yes' && !subnets.some(({ space }) => space === 'virtualNodesSubnet')
      ? ['Virtual nodes are not turned on: the plan has no subnet for them.']
      : []),
    ...(said.privateLinkService === 'yes'
      ? ['A Private Link Service comes with the Service of Kubernetes that is published by it.']
      : []),
  ];
}
