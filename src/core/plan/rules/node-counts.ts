import {
  clusterMaxLoadBalancerServices,
  clusterMaxPools,
  dynamicPodsPerCluster,
  freeTierMaxNodes,
  overlayPodsPerCluster,
  poolMaxNodes,
  staticPodsPerCluster,
} from '../../facts/limits.ts';
import { clusterMaxNodes } from '../../facts/node-limits.ts';
import type { ModelId } from '../../models/index.ts';
import {
  clusterNodes,
  clusterPods,
  clusterSurge,
  count,
  figure,
  hitIf,
  poolHits,
  type Rule,
} from './rule.ts';

const clusterLimit: Rule = {
  id: 'cluster-node-limit',
  title: 'More nodes than a cluster may have',
  severity: 'error',
  sources: ['best-practices-performance-scale-large', 'azure-docs-container-service-limits'],
  implements: ['M36'],
  find: (context) =>
    hitIf(clusterNodes(context) > clusterMaxNodes.value, () => ({
      path: 'pools',
      message: `A cluster has at most ${figure(clusterMaxNodes.value)} nodes; the plan reaches ${figure(clusterNodes(context))}.`,
      fix: 'Plan several clusters, or lower the node counts and autoscaler maxima.',
    })),
};

const clusterUpgrade: Rule = {
  id: 'cluster-upgrade-limit',
  title: 'No node is left for an upgrade',
  severity: 'breaks',
  sources: ['best-practices-performance-scale-large'],
  find: (context) => {
    const most = clusterMaxNodes.value;
    const nodes = clusterNodes(context);
    const surge = clusterSurge(context);
    return hitIf(nodes <= most && nodes + surge > most, () => ({
      path: 'pools',
      message: `${figure(nodes)} nodes and ${figure(surge)} surge nodes pass the ${figure(most)} nodes of a cluster: upgrades are blocked there.`,
      fix: 'Scale down before upgrades, or lower maxSurge.',
    }));
  },
};

const poolLimit: Rule = {
  id: 'pool-node-limit',
  title: 'More nodes than a pool may have',
  severity: 'error',
  sources: ['best-practices-performance-scale-large', 'azure-rest-api-specs'],
  find: (context) =>
    poolHits(context, 'count', ({ pool, nodes }) =>
      nodes > poolMaxNodes.value
        ? {
            message: `Pool ${pool.name} reaches ${count(nodes, 'node')}; a pool has at most ${figure(poolMaxNodes.value)}.`,
            fix: `Spread the nodes over ${Math.ceil(nodes / poolMaxNodes.value)} pools.`,
          }
        : null,
    ),
};

const poolUpgrade: Rule = {
  id: 'pool-upgrade-limit',
  title: 'A pool with its surge passes the limit of a pool',
  severity: 'breaks',
  sources: ['upgrade-aks-node-pools-rolling'],
  find: (context) =>
    poolHits(context, 'maxSurge', ({ pool, nodes, surge }) =>
      nodes <= poolMaxNodes.value && nodes + surge > poolMaxNodes.value
        ? {
            message: `Pool ${pool.name} with ${count(nodes, 'node')} and ${figure(surge)} surge nodes passes ${figure(poolMaxNodes.value)} instances: the upgrade is refused before it begins.`,
            fix: `Lower maxSurge to ${poolMaxNodes.value - nodes} or plan fewer nodes in the pool.`,
          }
        : null,
    ),
};

const poolCount: Rule = {
  id: 'pool-count-limit',
  title: 'More node pools than a cluster may have',
  severity: 'error',
  sources: ['azure-docs-container-service-limits'],
  find: ({ pools }) =>
    hitIf(pools.length > clusterMaxPools.value, () => ({
      path: 'pools',
      message: `A cluster has at most ${clusterMaxPools.value} node pools; the plan has ${figure(pools.length)}.`,
      fix: 'Join pools that differ in nothing but their name.',
    })),
};

const freeTier: Rule = {
  id: 'free-tier-node-limit',
  title: 'More nodes than the Free tier supports',
  severity: 'info',
  sources: ['core-aks-concepts', 'free-standard-pricing-tiers'],
  find: (context) =>
    hitIf(clusterNodes(context) > freeTierMaxNodes.value, () => ({
      path: 'pools',
      message: `The plan reaches ${figure(clusterNodes(context))} nodes; the Free tier supports ${figure(freeTierMaxNodes.value)}.`,
      fix: 'Choose the Standard or the Premium tier.',
    })),
};

const podGuidance: Partial<Record<ModelId, { readonly most: number; readonly says: string }>> = {
  overlay: {
    most: overlayPodsPerCluster.value,
    says: 'The scale guidance ends at 200,000 pods with Azure CNI Overlay, the planning page at 250,000; the planner assumes the lower. The limits on nodes and on pods of a node do not multiply.',
  },
  'pod-subnet-dynamic': {
    most: dynamicPodsPerCluster.value,
    says: 'The scale guidance ends at 50,000 application pods with dynamic allocation.',
  },
  'pod-subnet-static': {
    most: staticPodsPerCluster.value,
    says: 'Static blocks are for up to 1,000,000 pods.',
  },
};

const podsPerCluster: Rule = {
  id: 'pods-per-cluster',
  title: 'More pods than the guidance gives for a cluster',
  severity: 'warning',
  sources: [
    'best-practices-performance-scale-large',
    'plan-pod-networking',
    'configure-azure-cni-static-block-allocation',
    'concepts-network-azure-cni-overlay',
  ],
  implements: ['R19', 'M37', 'C21'],
  find: (context) => {
    const guidance = podGuidance[context.model.id];
    return hitIf(guidance !== undefined && clusterPods(context) > guidance.most, () => ({
      path: 'pools',
      message: `The plan reaches ${figure(clusterPods(context))} pods. ${guidance?.says ?? ''}`,
      fix: 'Expect fewer pods on a node, or plan several clusters.',
    }));
  },
};

const loadBalancerServices: Rule = {
  id: 'load-balancer-services-limit',
  title: 'More load balancers than a cluster may have services of that type',
  severity: 'breaks',
  sources: ['azure-docs-container-service-limits'],
  find: ({ plan }) =>
    hitIf(plan.internalLoadBalancers > clusterMaxLoadBalancerServices.value, () => ({
      path: 'internalLoadBalancers',
      message: `A cluster has at most ${clusterMaxLoadBalancerServices.value} services of type LoadBalancer; the plan has ${figure(plan.internalLoadBalancers)} internal ones.`,
      fix: 'Put an ingress or a gateway in front of several services.',
    })),
};

/** Nodes, pools, pods and load balancers of a cluster. */
export const nodeCountRules: readonly Rule[] = [
  clusterLimit,
  clusterUpgrade,
  poolLimit,
  poolUpgrade,
  poolCount,
  freeTier,
  podsPerCluster,
  loadBalancerServices,
];
