import type { Evaluation } from '../evaluate.ts';
import { planNotes } from './plan-notes.ts';
import { type Design, designOf } from './resources-design.ts';
import { isZero } from './zero-nodes.ts';

/** What the plan says and no template can, or leaves to somebody else. */
function sharedNotes(evaluation: Evaluation): readonly string[] {
  const design = designOf(evaluation);
  return [
    ...planNotes(evaluation),
    ...(evaluation.plan.pools.length === 0
      ? ['The plan has no node pool and AKS makes no cluster without one: a pool of the defaults is made.']
      : []),
    ...roomless(design),
    ...(design.dualStack ? ['The plan holds no IPv6 ranges: the documented defaults stand.'] : []),
    ...(design.first.pool.mode === 'User'
      ? [
          `No pool is a System pool, and a cluster needs one: ${design.first.pool.name} is made as the plan says.`,
        ]
      : []),
  ];
}

const roomless = ({ subnets }: Design): readonly string[] =>
  subnets
    .filter(({ cidr }) => cidr === null)
    .map(({ name }) => `The plan has no room for the subnet ${name}: give its range before you deploy.`);

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
