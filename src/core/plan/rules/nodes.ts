import { asOf } from '../../facts/fact.ts';
import {
  cliPodsOf2018,
  clusterMaxNodes,
  clusterMaxPools,
  kubenetMaxNodes,
  leastMaxPods,
  maxPodsRange,
  podsPerPoolAtLeast,
  policyLeastMaxPods,
  poolMaxNodes,
  windowsMaxPods,
} from '../../facts/limits.ts';
import { type Context, count, figure, type Hit, type Rule } from './rule.ts';

const nodes = ({ pools }: Context): number => pools.reduce((sum, pool) => sum + pool.nodes, 0);
const surge = ({ pools }: Context): number => pools.reduce((sum, pool) => sum + pool.surge, 0);

const poolHits = (
  context: Context,
  find: (pool: Context['pools'][number], path: string) => Omit<Hit, 'path'> | null,
  field: string,
) =>
  context.pools.flatMap((pool, index): Hit[] => {
    const hit = find(pool, `pools[${index}]`);
    return hit ? [{ ...hit, path: `pools[${index}].${field}` }] : [];
  });

const kubenetLimit: Rule = {
  id: 'kubenet-node-limit',
  title: 'More nodes than a kubenet route table has routes',
  severity: 'error',
  aksError: 'KubenetNodeCountTotalExceedsLimit',
  sources: ['configure-kubenet', 'aks-changelog-2023-06-25', 'issue-cloud-provider-azure-pr-4184'],
  find: (context) =>
    context.model.id === 'kubenet' && nodes(context) > kubenetMaxNodes.value
      ? [
          {
            path: 'pools',
            aksMessage: `Cluster's upper limit node count is ${nodes(context)} which exceeds the limit for Kubenet ${kubenetMaxNodes.value}`,
            message: `kubenet needs a route for each node, and a route table has ${kubenetMaxNodes.value}; the plan reaches ${count(nodes(context), 'node')}.`,
            fix: `Plan at most ${kubenetMaxNodes.value} nodes, autoscaler maxima included, or choose Azure CNI Overlay.`,
          },
        ]
      : [],
};

const kubenetRoutes: Rule = {
  id: 'kubenet-routes-for-upgrade',
  title: 'Routes of kubenet run short during an upgrade',
  severity: 'breaks',
  sources: ['configure-kubenet', 'aks-changelog-2023-09-10', 'aks-changelog-2021-01-25'],
  find: (context) => {
    const routes = nodes(context) + surge(context);
    if (
      context.model.id !== 'kubenet' ||
      nodes(context) > kubenetMaxNodes.value ||
      routes <= kubenetMaxNodes.value
    )
      return [];
    return [
      {
        path: 'pools',
        message: `${count(nodes(context), 'node')} and ${figure(surge(context))} surge nodes need ${figure(routes)} routes; a route table has ${kubenetMaxNodes.value}, so the upgrade is refused.`,
        fix: 'Lower maxSurge or the node count, or choose Azure CNI Overlay.',
      },
    ];
  },
};

const clusterLimit: Rule = {
  id: 'cluster-node-limit',
  title: 'More nodes than a cluster may have',
  severity: 'error',
  sources: ['best-practices-performance-scale-large', 'azure-docs-container-service-limits'],
  find: (context) =>
    nodes(context) > clusterMaxNodes.value
      ? [
          {
            path: 'pools',
            message: `A cluster has at most ${figure(clusterMaxNodes.value)} nodes; the plan reaches ${figure(nodes(context))}.`,
            fix: 'Plan several clusters, or lower the node counts and autoscaler maxima.',
          },
        ]
      : [],
};

const clusterUpgrade: Rule = {
  id: 'cluster-upgrade-limit',
  title: 'No node is left for an upgrade',
  severity: 'breaks',
  sources: ['best-practices-performance-scale-large'],
  find: (context) => {
    const most = clusterMaxNodes.value;
    if (nodes(context) > most || nodes(context) + surge(context) <= most) return [];
    return [
      {
        path: 'pools',
        message: `${figure(nodes(context))} nodes and ${figure(surge(context))} surge nodes pass the ${figure(most)} nodes of a cluster: upgrades are blocked there.`,
        fix: 'Scale down before upgrades, or lower maxSurge.',
      },
    ];
  },
};

const poolLimit: Rule = {
  id: 'pool-node-limit',
  title: 'More nodes than a pool may have',
  severity: 'error',
  sources: ['best-practices-performance-scale-large', 'azure-rest-api-specs'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, nodes: size }) =>
        size > poolMaxNodes.value
          ? {
              message: `Pool ${pool.name} reaches ${count(size, 'node')}; a pool has at most ${figure(poolMaxNodes.value)}.`,
              fix: `Spread the nodes over ${Math.ceil(size / poolMaxNodes.value)} pools.`,
            }
          : null,
      'count',
    ),
};

const poolUpgrade: Rule = {
  id: 'pool-upgrade-limit',
  title: 'A pool with its surge passes the limit of a pool',
  severity: 'breaks',
  sources: ['upgrade-aks-node-pools-rolling'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, nodes: size, surge: more }) =>
        size <= poolMaxNodes.value && size + more > poolMaxNodes.value
          ? {
              message: `Pool ${pool.name} with ${count(size, 'node')} and ${figure(more)} surge nodes passes ${figure(poolMaxNodes.value)} instances: the upgrade is refused before it begins.`,
              fix: `Lower maxSurge to ${poolMaxNodes.value - size} or plan fewer nodes in the pool.`,
            }
          : null,
      'maxSurge',
    ),
};

const poolCount: Rule = {
  id: 'pool-count-limit',
  title: 'More node pools than a cluster may have',
  severity: 'error',
  sources: ['azure-docs-container-service-limits'],
  find: ({ pools }) =>
    pools.length > clusterMaxPools.value
      ? [
          {
            path: 'pools',
            message: `A cluster has at most ${clusterMaxPools.value} node pools; the plan has ${figure(pools.length)}.`,
            fix: 'Join pools that differ in nothing but their name.',
          },
        ]
      : [],
};

const maxPodsLow: Rule = {
  id: 'max-pods-too-low',
  title: 'maxPods below the least that the service takes',
  severity: 'error',
  aksError: 'InsufficientMaxPods',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) => {
        const least = asOf(leastMaxPods, context.plan.asOf).value;
        if (shape.maxPods >= least) return null;
        return {
          message: `Pool ${pool.name} allows ${count(shape.maxPods, 'pod')} on a node; the least is ${least}.`,
          fix: `Set maxPods to ${least} or more.`,
        };
      },
      'maxPods',
    ),
};

const maxPodsHigh: Rule = {
  id: 'max-pods-too-high',
  title: 'maxPods above the most that the service takes',
  severity: 'error',
  aksError: 'MaxPodsLimitExceeded',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) =>
        shape.maxPods > maxPodsRange.value.max
          ? {
              message: `Pool ${pool.name} allows ${count(shape.maxPods, 'pod')} on a node; the most is ${maxPodsRange.value.max}.`,
              fix: `Set maxPods to ${maxPodsRange.value.max} or less.`,
            }
          : null,
      'maxPods',
    ),
};

/** Least maxPods that the Azure CLI of 2018 took for a cluster of so many nodes. */
export const cliLeastMaxPods = (nodeCount: number): number =>
  Math.ceil((cliPodsOf2018.value.perNode * nodeCount + cliPodsOf2018.value.perCluster) / nodeCount);

const cliMaxPods: Rule = {
  id: 'cli-max-pods-2018',
  title: 'maxPods below what the Azure CLI of 2018 took',
  severity: 'error',
  sources: cliPodsOf2018.sources,
  from: '2018-07-24',
  until: '2019-10-28',
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) => {
        const least = pool.count === 0 ? 0 : cliLeastMaxPods(pool.count);
        if (shape.maxPods >= least) return null;
        return {
          aksMessage: `--max-pods must be at least ${least} for a managed Kubernetes cluster to function`,
          message: `The Azure CLI of that time wants room for ${least} pods on each of ${count(pool.count, 'node')}.`,
          fix: `Set maxPods to ${least} or more.`,
        };
      },
      'maxPods',
    ),
};

const policyMaxPods: Rule = {
  id: 'policy-checks-max-pods',
  title: 'maxPods below what PSRule and Checkov ask for',
  severity: 'info',
  sources: policyLeastMaxPods.sources,
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) =>
        shape.maxPods >= maxPodsRange.value.min && shape.maxPods < policyLeastMaxPods.value
          ? {
              message: `PSRule (Azure.AKS.NodeMinPods) and Checkov (CKV_AZURE_168) fail pool ${pool.name}: they ask for maxPods of at least ${policyLeastMaxPods.value}, AKS does not.`,
              fix: 'Suppress the check where the subnet is small on purpose, or raise maxPods.',
            }
          : null,
      'maxPods',
    ),
};

const podsPerPool: Rule = {
  id: 'pods-per-pool',
  title: 'A pool that cannot run 30 pods',
  severity: 'error',
  aksError: 'InsufficientAgentPoolMaxPodsPerAgentPool',
  sources: ['concepts-network-ip-address-planning', 'aks-changelog-2019-10-28'],
  from: '2019-10-28',
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) => {
        const least = podsPerPoolAtLeast.value;
        if (pool.count === 0 || pool.count * shape.maxPods >= least || shape.maxPods < maxPodsRange.value.min)
          return null;
        return {
          message: `Pool ${pool.name} runs ${count(pool.count, 'node')} x ${shape.maxPods} = ${figure(pool.count * shape.maxPods)} pods; every pool must be able to run ${least}.`,
          fix: `Start it with ${Math.ceil(least / shape.maxPods)} nodes, or set maxPods to ${Math.ceil(least / pool.count)}.`,
        };
      },
      'maxPods',
    ),
};

const windowsPods: Rule = {
  id: 'windows-max-pods',
  title: 'maxPods of Windows nodes above what is recommended',
  severity: 'warning',
  sources: ['concepts-network-azure-cni-overlay'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) =>
        pool.os === 'Windows' &&
        shape.maxPods > windowsMaxPods.value &&
        shape.maxPods <= maxPodsRange.value.max
          ? {
              message: `Windows pool ${pool.name} allows ${shape.maxPods} pods on a node; ${windowsMaxPods.value} is the highest recommended value.`,
              fix: `Set maxPods to ${windowsMaxPods.value}.`,
            }
          : null,
      'maxPods',
    ),
};

const podsPerNode: Rule = {
  id: 'pods-per-node-over-max-pods',
  title: 'More pods expected on a node than it may run',
  severity: 'warning',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(
      context,
      ({ pool, shape }) =>
        shape.podsInUse > shape.maxPods
          ? {
              message: `Pool ${pool.name} expects ${shape.podsInUse} pods on a node that runs at most ${shape.maxPods}.`,
              fix: `Raise maxPods, or expect at most ${shape.maxPods} pods on a node.`,
            }
          : null,
      'podsPerNode',
    ),
};

export const nodeRules: readonly Rule[] = [
  kubenetLimit,
  kubenetRoutes,
  clusterLimit,
  clusterUpgrade,
  poolLimit,
  poolUpgrade,
  poolCount,
  maxPodsLow,
  maxPodsHigh,
  cliMaxPods,
  policyMaxPods,
  podsPerPool,
  windowsPods,
  podsPerNode,
];
