import { subnetNamed } from '../spaces.ts';
import { type Hit, poolHits, type Rule } from './rule.ts';

/** Indexes of items whose key stood earlier in the list. */
function repeated<T>(items: readonly T[], key: (item: T) => string): readonly number[] {
  const seen = new Set<string>();
  const again: number[] = [];
  for (let index = 0; index < items.length; index++) {
    seen.add(key(items[index] as T));
    if (seen.size + again.length <= index) again.push(index);
  }
  return again;
}

const noSystemPool: Rule = {
  id: 'system-pool-missing',
  title: 'No system pool',
  severity: 'error',
  sources: ['azure-rest-api-specs', 'azure-docs-container-service-limits'],
  find: ({ plan }) =>
    plan.pools.some((pool) => pool.mode === 'System' && (pool.autoscale?.max ?? pool.count) > 0)
      ? []
      : [
          {
            path: 'pools',
            message: 'A cluster needs a system pool with at least one node.',
            fix: 'Set the mode of a pool to System and give it a node.',
          },
        ],
};

const emptySystemPool: Rule = {
  id: 'system-pool-empty',
  title: 'A system pool without a node',
  severity: 'error',
  sources: ['azure-rest-api-specs'],
  find: (context) =>
    poolHits(context, 'count', ({ pool }) =>
      pool.mode === 'System' && pool.count === 0
        ? {
            message: `System pool ${pool.name} has no node; a system pool has at least one, only user pools may have none.`,
            fix: 'Give it a node, or set its mode to User.',
          }
        : null,
    ),
};

const windowsSystemPool: Rule = {
  id: 'system-pool-on-windows',
  title: 'A system pool that runs Windows',
  severity: 'error',
  sources: ['use-system-pools'],
  find: (context) =>
    poolHits(context, 'os', ({ pool }) =>
      pool.mode === 'System' && pool.os === 'Windows'
        ? {
            message: `System pool ${pool.name} runs Windows; system pools run Linux.`,
            fix: 'Let it run Linux, or set its mode to User.',
          }
        : null,
    ),
};

const duplicatePools: Rule = {
  id: 'duplicate-pool-name',
  title: 'Two pools of one name',
  severity: 'error',
  sources: ['azure-rest-api-specs'],
  find: ({ plan }) =>
    repeated(plan.pools, ({ name }) => name).map((index) => ({
      path: `pools[${index}].name`,
      message: `Another pool is named ${plan.pools[index]?.name}.`,
      fix: 'Give each pool a name of its own.',
    })),
};

const duplicateSubnets: Rule = {
  id: 'duplicate-subnet-name',
  title: 'Two subnets of one name',
  severity: 'error',
  sources: ['azure-docs-virtual-networks-faq'],
  find: ({ plan }) =>
    repeated(plan.subnets, ({ name }) => name.toLowerCase()).map((index) => ({
      path: `subnets[${index}].name`,
      message: `Another subnet is named ${plan.subnets[index]?.name}; Azure compares names without case.`,
      fix: 'Give each subnet a name of its own.',
    })),
};

const nodeSubnetAlone = ['nodeSubnet'] as const;
const bothSubnets = ['nodeSubnet', 'podSubnet'] as const;

const unknownSubnet: Rule = {
  id: 'unknown-subnet',
  title: 'A pool names a subnet that the plan does not list',
  severity: 'warning',
  sources: ['node-pool-unique-subnet'],
  find: ({ plan, model }) => {
    if (plan.vnetOwner === 'aks') return [];
    const hits: Hit[] = [];
    for (const [index, pool] of plan.pools.entries())
      for (const field of model.podSpace === 'podSubnet' ? bothSubnets : nodeSubnetAlone) {
        const name = pool[field];
        if (name !== null && subnetNamed(plan, name) < 0)
          hits.push({
            path: `pools[${index}].${field}`,
            message: `Pool ${pool.name} names the subnet ${name}, which the plan does not list; the planner adds it.`,
            fix: 'Correct the name, or add the subnet.',
          });
      }
    return hits;
  },
};

const countOutsideAutoscaler: Rule = {
  id: 'count-outside-autoscaler',
  title: 'A node count outside the bounds of the autoscaler',
  severity: 'error',
  sources: ['azure-cli-acs-validators', 'terraform-kubernetes-cluster-node-pool'],
  find: (context) =>
    poolHits(context, 'count', ({ pool: { name, count, autoscale } }) =>
      autoscale && (count < autoscale.min || count > autoscale.max)
        ? {
            message: `Pool ${name} starts with ${count} nodes, outside the autoscaler's ${autoscale.min} to ${autoscale.max}; the command line refuses it.`,
            fix: `Start it with a number from ${autoscale.min} to ${autoscale.max}.`,
          }
        : null,
    ),
};

export const poolRules: readonly Rule[] = [
  noSystemPool,
  emptySystemPool,
  windowsSystemPool,
  duplicatePools,
  duplicateSubnets,
  unknownSubnet,
  countOutsideAutoscaler,
];
