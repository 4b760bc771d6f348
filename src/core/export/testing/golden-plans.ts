import { type Evaluation, evaluate } from '../../evaluate.ts';
import { models } from '../../models/index.ts';
import type { PlanInput } from '../../plan/plan.ts';

export const goldenDay = '2026-11-21';

/** A small cluster with a pool that grows, as an engineer would write it down for any model. */
export const base: PlanInput = {
  name: 'shop-prod',
  kubernetesVersion: '1.34',
  vnet: ['10.20.0.0/18'],
  subnets: [
    { name: 'nodes', role: 'nodes' },
    { name: 'apps', role: 'other', cidr: '10.20.60.0/24', usedAddresses: 12 },
  ],
  podCidr: '10.244.0.0/16',
  serviceCidr: '172.20.0.0/16',
  pools: [
    { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 31, maxSurge: '33%' },
    {
      name: 'user',
      mode: 'User',
      os: 'Linux',
      count: 4,
      autoscale: { min: 3, max: 12 },
      maxPods: 47,
      maxSurge: 1,
    },
  ],
  internalLoadBalancers: 2,
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.16.0.0/22' }],
};

/** Every model with each of its data planes and owners of the VNet. */
export const goldenPlans: readonly { readonly name: string; readonly evaluation: Evaluation }[] =
  models.flatMap(({ id, dataplanes, vnetOwners }) =>
    dataplanes.flatMap((dataplane) =>
      vnetOwners.map((vnetOwner) => ({
        name: `${id}-${dataplane}-${vnetOwner}`,
        evaluation: evaluate(
          {
            ...base,
            model: id,
            dataplane,
            vnetOwner,
            networkPolicy: dataplane === 'cilium' ? 'cilium' : 'calico',
          },
          goldenDay,
        ),
      })),
    ),
  );
