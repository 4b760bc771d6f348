import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import { nameFaults } from './azcli-names.ts';
import { refusals } from './azcli-notes.ts';
import { dataplaneWords, engineWords, ownerWords } from './choice-words.ts';
import { type Design, designOf, isZero } from './resources-design.ts';

/** The comment at the top of a template: what it makes, what AKS refuses of it, and what it leaves out. */
export const heading = (evaluation: Evaluation, notes: readonly string[]): readonly string[] => [
  ...title(evaluation),
  ...refusals(evaluation),
  ...notes.map((note) => `Note: ${note}`),
];

const title = ({ plan }: Evaluation): readonly string[] => [
  `${plan.name === '' ? '' : `${plan.name}: `}${modelById(plan.model).name}, ${dataplaneWords[plan.dataplane]}, ${engineWords[plan.networkPolicy]}, ${ownerWords[plan.vnetOwner]}.`,
  `Sized for Kubernetes ${plan.kubernetesVersion} as AKS works on ${plan.asOf}.`,
];

/** What the plan says and no template can, or leaves to somebody else. */
function sharedNotes(evaluation: Evaluation): readonly string[] {
  const { plan, problems } = evaluation;
  const design = designOf(evaluation);
  return [
    ...problems.map(
      ({ path, message }) => `${path} of the plan could not be read, so a default stands: ${message}`,
    ),
    ...nameFaults(plan),
    ...(plan.pools.length === 0
      ? ['The plan has no node pool and AKS makes no cluster without one: a pool of the defaults is made.']
      : []),
    ...roomless(design),
    ...ownership(design),
    ...features(design),
  ];
}

const roomless = ({ subnets }: Design): readonly string[] =>
  subnets
    .filter(({ cidr }) => cidr === null)
    .map(({ name }) => `The plan has no room for the subnet ${name}: give its range before you deploy.`);

const ownership = ({ plan, subnets }: Design): readonly string[] => [
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
  ...(subnets.some(({ spaces }) => spaces.includes('ingressSubnet'))
    ? [
        'The ingress subnet is delegated and empty: Application Gateway for Containers is deployed on its own.',
      ]
    : []),
];

const features = (design: Design): readonly string[] => [
  ...(design.plan.answers.nodeAutoProvisioning === 'yes'
    ? ['Node auto-provisioning is not turned on: the pools of the plan are made instead.']
    : []),
  ...(design.plan.answers.dualStack === 'yes' && !design.dualStack
    ? [`${design.model.name} has no dual-stack, so the cluster is made with IPv4 alone.`]
    : []),
  ...(design.dualStack ? ['The plan holds no IPv6 ranges: the documented defaults stand.'] : []),
  ...(design.first.pool.mode === 'User'
    ? [
        `No pool is a System pool, and a cluster needs one: ${design.first.pool.name} is made as the plan says.`,
      ]
    : []),
];

/** ARM and Bicep say the same, so they leave out the same. */
export const templateNotes = (evaluation: Evaluation): readonly string[] => [
  'The resource group has to be there: az group create, then az deployment group create --resource-group GROUP --template-file FILE.',
  ...sharedNotes(evaluation),
];

/** azurerm speaks of fewer things than the API does. */
export function terraformNotes(evaluation: Evaluation): readonly string[] {
  const { first, model } = designOf(evaluation);
  const azapi = model.podIpAllocationMode === 'StaticBlock';
  return [
    ...sharedNotes(evaluation),
    ...(azapi
      ? [
          'azurerm has no field for the static block allocation of pod addresses, so the cluster and its pools are made through azapi, in the words of the API.',
        ]
      : []),
    ...(azapi || first.pool.mode === 'System'
      ? []
      : ['The default pool of azurerm is always a System pool, whatever the plan says.']),
    ...(azapi || first.pool.os === 'Linux'
      ? []
      : ['The default pool of azurerm always runs Linux, whatever the plan says.']),
    ...(azapi || isZero(first.pool.maxUnavailable)
      ? []
      : [
          `azurerm has no max_unavailable for the default pool: ${first.pool.maxUnavailable} of pool ${first.pool.name} is left out.`,
        ]),
  ];
}
