import { modelIds } from '../../models/index.ts';
import type { PlanInput } from '../../plan/plan.ts';

const subnets = [
  { name: 'nodes', role: 'nodes' },
  { name: 'nodes-b', role: 'nodes' },
  { name: 'api', role: 'apiServer' },
  { name: 'burst', role: 'virtualNodes' },
  { name: 'ingress', role: 'ingress' },
];
const pools = [
  { name: 'system', mode: 'System', os: 'Linux', count: 3 },
  {
    name: 'wide',
    mode: 'User',
    os: 'Linux',
    count: 2,
    nodeSubnet: 'nodes-b',
    maxSurge: 0,
    maxUnavailable: 1,
  },
];

/** Plans with everything that any of the templates has a word for, and plans with next to nothing. */
export const richPlans: readonly { readonly name: string; readonly plan: PlanInput }[] = [
  ...modelIds.map((model) => ({
    name: `${model} with every kind of subnet`,
    plan: {
      model,
      vnet: ['10.32.0.0/12'],
      subnets,
      pools,
      ...(model === 'kubenet' ? {} : { dataplane: 'cilium' }),
      answers: { policy: 'advanced', dualStack: 'yes', nodeAutoProvisioning: 'yes' },
    },
  })),
  {
    name: 'Windows',
    plan: {
      model: 'pod-subnet-static',
      vnet: ['10.32.0.0/12'],
      pools: [...pools, { name: 'win22', os: 'Windows', count: 1 }],
    },
  },
  { name: 'more nodes than the Free tier supports', plan: { pools: [{ count: 900 }, { count: 900 }] } },
  { name: 'a node subnet for pods', plan: { model: 'pod-subnet-dynamic', pools: [{ podSubnet: 'nodes' }] } },
  { name: 'no pools', plan: { pools: [] } },
  { name: 'only a user pool', plan: { pools: [{ mode: 'User', maxUnavailable: 2 }] } },
];
