import { kubenetDualStackMaxNodes, kubenetRoutesTight } from '../../facts/limits.ts';
import { kubenetMaxNodes } from '../../facts/node-limits.ts';
import { hitPerPair, overlapping } from './overlaps.ts';
import { clusterNodes, clusterSurge, count, figure, hitIf, type Rule } from './rule.ts';
import { at } from './space-hits.ts';

const nodeLimit: Rule = {
  id: 'kubenet-node-limit',
  title: 'More nodes than a kubenet route table has routes',
  severity: 'error',
  aksError: 'KubenetNodeCountTotalExceedsLimit',
  sources: ['configure-kubenet', 'aks-changelog-2023-06-25', 'issue-cloud-provider-azure-pr-4184'],
  implements: ['R16', 'M36'],
  find: (context) =>
    hitIf(context.model.id === 'kubenet' && clusterNodes(context) > kubenetMaxNodes.value, () => ({
      path: 'pools',
      aksMessage: `Cluster's upper limit node count is ${clusterNodes(context)} which exceeds the limit for Kubenet ${kubenetMaxNodes.value}`,
      message: `kubenet needs a route for each node, and a route table has ${kubenetMaxNodes.value}; the plan reaches ${count(clusterNodes(context), 'node')}.`,
      fix: `Plan at most ${kubenetMaxNodes.value} nodes, autoscaler maxima included, or choose Azure CNI Overlay.`,
    })),
};

const routesForUpgrade: Rule = {
  id: 'kubenet-routes-for-upgrade',
  title: 'Routes of kubenet run short during an upgrade',
  severity: 'breaks',
  sources: ['configure-kubenet', 'aks-changelog-2023-09-10', 'aks-changelog-2021-01-25'],
  implements: ['R16'],
  find: (context) => {
    if (context.model.id !== 'kubenet') return [];
    const nodes = clusterNodes(context);
    const surge = clusterSurge(context);
    return hitIf(nodes <= kubenetMaxNodes.value && nodes + surge > kubenetMaxNodes.value, () => ({
      path: 'pools',
      message: `${count(nodes, 'node')} and ${count(surge, 'surge node')} need ${figure(nodes + surge)} routes; a route table has ${kubenetMaxNodes.value}, so the upgrade is refused.`,
      fix: 'Lower maxSurge or the node count, or choose Azure CNI Overlay.',
    }));
  },
};

const routesNearlyUsed: Rule = {
  id: 'kubenet-routes-nearly-used',
  title: 'Few routes of kubenet are left',
  severity: 'warning',
  sources: ['configure-kubenet', 'azure-docs-azure-virtual-network-limits'],
  implements: ['R16'],
  find: (context) => {
    if (context.model.id !== 'kubenet') return [];
    const routes = clusterNodes(context) + clusterSurge(context);
    return hitIf(routes >= kubenetRoutesTight.value && routes <= kubenetMaxNodes.value, () => ({
      path: 'pools',
      message: `An upgrade takes ${routes} of the ${kubenetMaxNodes.value} routes of the route table; ${count(kubenetMaxNodes.value - routes, 'route')} ${kubenetMaxNodes.value - routes === 1 ? 'is' : 'are'} left for growth and for routes of your own.`,
      fix: 'Choose Azure CNI Overlay before the cluster grows; it needs no routes.',
    }));
  },
};

const dualStackNodes: Rule = {
  id: 'kubenet-dual-stack-node-limit',
  title: 'More nodes than kubenet routes in two address families',
  severity: 'error',
  sources: kubenetDualStackMaxNodes.sources,
  implements: ['M36'],
  find: (context) =>
    hitIf(
      context.model.id === 'kubenet' &&
        context.plan.answers.dualStack === 'yes' &&
        clusterNodes(context) > kubenetDualStackMaxNodes.value,
      () => ({
        path: 'pools',
        message: `A dual-stack node of kubenet takes two routes, so a cluster ends at ${kubenetDualStackMaxNodes.value} nodes; the plan reaches ${figure(clusterNodes(context))}.`,
        fix: 'Plan fewer nodes, or choose Azure CNI Overlay.',
      }),
    ),
};

const sharedSubnet: Rule = {
  id: 'kubenet-subnet-shared',
  title: 'Another cluster in the node subnet of kubenet',
  severity: 'breaks',
  sources: ['configure-kubenet', 'concepts-network-cni-overview'],
  implements: ['R15', 'M24'],
  find: ({ model, ranges, plan }) => {
    if (model.id !== 'kubenet' || plan.vnetOwner === 'aks') return [];
    const forNodes = new Set(
      plan.subnets.flatMap(({ role }, index) => (role === 'nodes' ? [`subnets[${index}].cidr`] : [])),
    );
    const own = ranges.subnets.filter(({ path }) => path === 'subnets' || forNodes.has(path));
    const pairs = ranges.connected
      .filter(({ kind }) => kind === 'otherCluster')
      .flatMap((cluster) => overlapping(cluster.block, own).map((subnet) => ({ cluster, subnet })));
    return hitPerPair(pairs, ({ cluster, subnet }) => ({
      space: 'nodeSubnet',
      name: subnet.name,
      path: subnet.path,
      message: `The cluster ${cluster.name} ${cluster.block} shares the subnet ${subnet.name} ${subnet.block}. With kubenet each subnet has one cluster, because each cluster writes its routes into the subnet's route table.`,
      fix: 'Give each cluster a subnet of its own, or choose Azure CNI Overlay, whose clusters may share one.',
    }));
  },
};

const othersInSubnet: Rule = {
  id: 'kubenet-subnet-in-use',
  title: 'Addresses in use in the node subnet of kubenet',
  severity: 'info',
  sources: ['configure-kubenet', 'concepts-network-cni-overview'],
  implements: ['R15', 'M25'],
  find: (context) =>
    context.model.id !== 'kubenet'
      ? []
      : context.spaces
          .filter((space) => space.space === 'nodeSubnet' && space.planned.others > 0)
          .map((space) => ({
            ...at(context, space),
            message: `Others hold ${count(space.planned.others, 'address', 'addresses')} of the node subnet ${space.name}. Nodes of another cluster may not be among them: with kubenet each subnet has one cluster.`,
            fix: 'Check who uses them, or give the cluster a subnet of its own.',
          })),
};

const routeTable: Rule = {
  id: 'kubenet-one-route-table',
  title: 'Several node subnets that need one route table',
  severity: 'warning',
  sources: ['configure-kubenet', 'aks-error-code-list'],
  implements: ['R15'],
  find: ({ model, spaces, plan }) => {
    if (model.id !== 'kubenet' || plan.vnetOwner === 'aks') return [];
    const subnets = spaces.filter(({ space }) => space === 'nodeSubnet');
    return hitIf(subnets.length > 1, () => ({
      space: 'nodeSubnet',
      path: 'pools',
      message: `The pools use ${subnets.length} node subnets (${subnets.map(({ name }) => name).join(', ')}); with kubenet one route table serves all subnets of a cluster, and no other cluster.`,
      fix: 'Associate the same route table with each subnet before the cluster is made, and share it with nobody.',
    }));
  },
};

const sharedPodCidr: Rule = {
  id: 'kubenet-pod-cidr-shared',
  title: 'Another cluster uses the pod CIDR of kubenet',
  severity: 'info',
  sources: ['configure-kubenet', 'seed-001'],
  implements: ['O08', 'M41'],
  find: ({ model, ranges }) => {
    const { pod } = ranges;
    if (model.id !== 'kubenet' || pod === null) return [];
    return ranges.connected
      .filter(({ kind, block }) => kind === 'otherCluster' && block.overlaps(pod))
      .map((cluster) => ({
        space: 'podCidr',
        path: 'podCidr',
        message: `The cluster ${cluster.name} ${cluster.block} uses addresses of the pod CIDR ${pod} too. That is allowed, as long as the two clusters do not share a route table.`,
        fix: 'Keep one route table for each cluster.',
      }));
  },
};

/** Routes, route tables and subnets of kubenet. */
export const kubenetRules: readonly Rule[] = [
  nodeLimit,
  routesForUpgrade,
  routesNearlyUsed,
  dualStackNodes,
  sharedSubnet,
  othersInSubnet,
  routeTable,
  sharedPodCidr,
];
