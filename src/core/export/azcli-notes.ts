import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { firstPool } from './azcli-cluster.ts';
import { nameFaults } from './azcli-names.ts';
import { dataplaneWords, engineWords, ownerWords } from './choice-words.ts';

/** The comment at the top of a script: what it makes, what AKS refuses of it, and what it leaves out. */
export const heading = (evaluation: Evaluation): readonly string[] => [
  ...title(evaluation),
  ...refusals(evaluation),
  ...scriptNotes(evaluation).map((text) => `Note: ${text}`),
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

/** What the plan says and the commands cannot, or leave to somebody else. */
export function scriptNotes(evaluation: Evaluation): readonly string[] {
  const { plan } = evaluation;
  const windows = plan.pools.some(({ os }) => os === 'Windows');
  const first = firstPool(evaluation);
  return [
    ...nameFaults(plan),
    ...(plan.connected.length > 0
      ? [
          `The way to ${plan.connected.map(({ name }) => name).join(', ')} (peering, VPN or ExpressRoute) is not made here: it takes rights on both ends.`,
        ]
      : []),
    ...(plan.internalLoadBalancers > 0
      ? [
          `${plan.internalLoadBalancers} internal load balancer${plan.internalLoadBalancers === 1 ? '' : 's'} of the plan come with the Services of Kubernetes that ask for them.`,
        ]
      : []),
    ...(plan.vnetOwner === 'aks' && plan.subnets.length > 0
      ? ['AKS makes the VNet, so the subnets of the plan are not made.']
      : []),
    ...(windows
      ? [
          'AKS makes up the administrator of Windows nodes; az aks update --windows-admin-password sets a new one.',
        ]
      : []),
    ...(plan.answers.nodeAutoProvisioning === 'yes'
      ? ['Node auto-provisioning is not turned on: the pools of the plan are made instead.']
      : []),
    ...(plan.answers.dualStack === 'yes' && plan.model !== 'overlay'
      ? [`${modelById(plan.model).name} has no dual-stack, so the cluster is made with IPv4 alone.`]
      : []),
    ...(first === undefined ? ['The plan has no node pool: az aks create makes one of three nodes.'] : []),
  ];
}
