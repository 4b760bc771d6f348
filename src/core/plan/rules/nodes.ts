import { asOf } from '../../facts/fact.ts';
import {
  cliPodsOf2018,
  leastMaxPods,
  maxPodsRange,
  podsPerPoolAtLeast,
  policyLeastMaxPods,
  windowsMaxPods,
} from '../../facts/limits.ts';
import type { PoolDemand } from '../demand.ts';
import { count, figure, poolHits, type Rule } from './rule.ts';

const maxPodsLow: Rule = {
  id: 'max-pods-too-low',
  title: 'maxPods below the least that the service takes',
  severity: 'error',
  aksError: 'InsufficientMaxPods',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(context, 'maxPods', ({ pool, shape }) => {
      const least = asOf(leastMaxPods, context.plan.asOf).value;
      if (shape.maxPods >= least) return null;
      return {
        message: `Pool ${pool.name} allows ${count(shape.maxPods, 'pod')} on a node; the least is ${least}.`,
        fix: `Set maxPods to ${least} or more.`,
      };
    }),
};

const maxPodsHigh: Rule = {
  id: 'max-pods-too-high',
  title: 'maxPods above the most that the service takes',
  severity: 'error',
  aksError: 'MaxPodsLimitExceeded',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(context, 'maxPods', ({ pool, shape }) =>
      shape.maxPods > maxPodsRange.value.max
        ? {
            message: `Pool ${pool.name} allows ${count(shape.maxPods, 'pod')} on a node; the most is ${maxPodsRange.value.max}.`,
            fix: `Set maxPods to ${maxPodsRange.value.max} or less.`,
          }
        : null,
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
    poolHits(context, 'maxPods', ({ pool, shape }) => {
      const least = pool.count === 0 ? 0 : cliLeastMaxPods(pool.count);
      if (shape.maxPods >= least) return null;
      return {
        aksMessage: `--max-pods must be at least ${least} for a managed Kubernetes cluster to function`,
        message: `The Azure CLI of that time wants room for ${least} pods on each of ${count(pool.count, 'node')}.`,
        fix: `Set maxPods to ${least} or more.`,
      };
    }),
};

/** Pools whose maxPods AKS takes and those checks do not. */
export const belowPolicy = (pools: readonly PoolDemand[]): readonly PoolDemand[] =>
  pools.filter(
    ({ shape }) => shape.maxPods >= maxPodsRange.value.min && shape.maxPods < policyLeastMaxPods.value,
  );

const policyMaxPods: Rule = {
  id: 'policy-checks-max-pods',
  title: 'maxPods below what PSRule and Checkov ask for',
  severity: 'info',
  sources: policyLeastMaxPods.sources,
  // One finding for all pools: most plans have several, and the checks stop no one.
  find: ({ pools }) => {
    const least = policyLeastMaxPods.value;
    const failing = belowPolicy(pools);
    const [first] = failing;
    if (!first) return [];
    const names = failing.map(({ pool }) => pool.name);
    return [
      {
        path: `pools[${pools.indexOf(first)}].maxPods`,
        message: `PSRule (Azure.AKS.NodeMinPods) and Checkov (CKV_AZURE_168) fail pool ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}: they ask for maxPods of at least ${least}, AKS does not.`,
        fix: 'Suppress the check where the subnet is small on purpose, or raise maxPods.',
      },
    ];
  },
};

const podsPerPool: Rule = {
  id: 'pods-per-pool',
  title: 'A pool that cannot run 30 pods',
  severity: 'error',
  aksError: 'InsufficientAgentPoolMaxPodsPerAgentPool',
  sources: ['concepts-network-ip-address-planning', 'aks-changelog-2019-10-28'],
  from: '2019-10-28',
  find: (context) =>
    poolHits(context, 'maxPods', ({ pool, shape }) => {
      const least = podsPerPoolAtLeast.value;
      if (pool.count === 0 || pool.count * shape.maxPods >= least || shape.maxPods < maxPodsRange.value.min)
        return null;
      return {
        message: `Pool ${pool.name} runs ${count(pool.count, 'node')} x ${shape.maxPods} = ${figure(pool.count * shape.maxPods)} pods; every pool must be able to run ${least}.`,
        fix: `Start it with ${Math.ceil(least / shape.maxPods)} nodes, or set maxPods to ${Math.ceil(least / pool.count)}.`,
      };
    }),
};

const windowsPods: Rule = {
  id: 'windows-max-pods',
  title: 'maxPods of Windows nodes above what is recommended',
  severity: 'warning',
  sources: ['concepts-network-azure-cni-overlay'],
  find: (context) =>
    poolHits(context, 'maxPods', ({ pool, shape }) =>
      pool.os === 'Windows' && shape.maxPods > windowsMaxPods.value && shape.maxPods <= maxPodsRange.value.max
        ? {
            message: `Windows pool ${pool.name} allows ${shape.maxPods} pods on a node; ${windowsMaxPods.value} is the highest recommended value.`,
            fix: `Set maxPods to ${windowsMaxPods.value}.`,
          }
        : null,
    ),
};

const podsPerNode: Rule = {
  id: 'pods-per-node-over-max-pods',
  title: 'More pods expected on a node than it may run',
  severity: 'warning',
  sources: ['concepts-network-ip-address-planning'],
  find: (context) =>
    poolHits(context, 'podsPerNode', ({ pool, shape }) =>
      shape.podsInUse > shape.maxPods
        ? {
            message: `Pool ${pool.name} expects ${shape.podsInUse} pods on a node that runs at most ${shape.maxPods}.`,
            fix: `Raise maxPods, or expect at most ${shape.maxPods} pods on a node.`,
          }
        : null,
    ),
};

/** Pods that a node may run, and that a pool must be able to. */
export const nodeRules: readonly Rule[] = [
  maxPodsLow,
  maxPodsHigh,
  cliMaxPods,
  policyMaxPods,
  podsPerPool,
  windowsPods,
  podsPerNode,
];
