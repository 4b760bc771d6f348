import {
  camel,
  type Design,
  type DesignPool,
  hasRouteTable,
  joinedSubnets,
  subnetWith,
} from './resources-design.ts';
import { idOf, parameter, type Resource, type Tree } from './resources-tree.ts';
import { isZero } from './zero-nodes.ts';

/** The cluster with its first pool, then each other pool as a resource of its own. */
export function clusterResources(design: Design): readonly Resource[] {
  return [
    {
      symbol: 'cluster',
      type: 'Microsoft.ContainerService/managedClusters',
      name: parameter('clusterName'),
      comments: clusterComments(design, 'deployment'),
      after: roleSymbols(design),
      body: {
        location: parameter('location'),
        sku: { name: 'Base', tier: design.standardTier ? 'Standard' : 'Free' },
        identity: identity(design),
        properties: clusterProperties(design),
      },
    },
    ...design.others.map((pool, index) => poolResource(design, pool, design.others[index - 1])),
  ];
}

const roleSymbols = (design: Design): readonly string[] =>
  design.plan.vnetOwner === 'aks'
    ? []
    : [
        ...joinedSubnets(design).map(({ words }) => `${camel(words)}Role`),
        ...(hasRouteTable(design) ? ['routeTableRole'] : []),
      ];

const identity = ({ plan }: Design): Tree =>
  plan.vnetOwner === 'aks'
    ? { type: 'SystemAssigned' }
    : { type: 'UserAssigned', userAssignedIdentities: { keyed: idOf('identity'), value: {} } };

const clusterProperties = (design: Design): Tree => ({
  ...clusterSettings(design),
  agentPoolProfiles: [{ name: design.first.pool.name, ...poolProperties(design, design.first) }],
});

/** The properties of the cluster without its pools. */
function clusterSettings(design: Design): Tree {
  const apiServer = subnetWith(design, 'apiServerSubnet');
  const virtualNodes = subnetWith(design, 'virtualNodesSubnet');
  return {
    kubernetesVersion: parameter('kubernetesVersion'),
    dnsPrefix: parameter('dnsPrefix'),
    networkProfile: networkProfile(design),
    apiServerAccessProfile: apiServer && {
      enableVnetIntegration: true,
      subnetId: idOf(camel(apiServer.words)),
    },
    addonProfiles: virtualNodes && {
      aciConnectorLinux: {
        enabled: true,
        config: { SubnetName: parameter(`${camel(virtualNodes.words)}Name`) },
      },
    },
    windowsProfile: design.windows
      ? { adminUsername: parameter('windowsAdminUsername'), adminPassword: parameter('windowsAdminPassword') }
      : undefined,
  };
}

function networkProfile(design: Design): Tree {
  const { model, dualStack } = design;
  return {
    networkPlugin: model.networkPlugin,
    networkPluginMode: model.networkPluginMode,
    networkDataplane: design.networkDataplane,
    networkPolicy: design.networkPolicy,
    advancedNetworking: design.advancedPolicies
      ? { enabled: true, security: { enabled: true, advancedNetworkPolicies: 'L7' } }
      : undefined,
    ...(dualStack
      ? {
          ipFamilies: ['IPv4', 'IPv6'],
          podCidrs: [parameter('podCidr'), parameter('podCidrIpv6')],
          serviceCidrs: [parameter('serviceCidr'), parameter('serviceCidrIpv6')],
        }
      : {
          podCidr: model.podSpace === 'podCidr' ? parameter('podCidr') : undefined,
          serviceCidr: parameter('serviceCidr'),
        }),
    dnsServiceIP: parameter('dnsServiceIp'),
  };
}

/** Properties of a pool, whether it stands in the cluster or beside it. */
function poolProperties({ model }: Design, { pool, words, maxPods, nodes, pods }: DesignPool): Tree {
  const own = camel(words);
  return {
    mode: pool.mode,
    osType: pool.os,
    type: 'VirtualMachineScaleSets',
    vmSize: parameter('nodeVmSize'),
    count: parameter(`${own}NodeCount`),
    ...(pool.autoscale
      ? {
          enableAutoScaling: true,
          minCount: parameter(`${own}MinCount`),
          maxCount: parameter(`${own}MaxCount`),
        }
      : {}),
    maxPods,
    vnetSubnetID: nodes && idOf(camel(nodes.words)),
    podSubnetID: pods && idOf(camel(pods.words)),
    podIPAllocationMode: pods && model.podIpAllocationMode,
    upgradeSettings: {
      maxSurge: String(pool.maxSurge),
      maxUnavailable: isZero(pool.maxUnavailable) ? undefined : String(pool.maxUnavailable),
    },
  };
}

const poolResource = (design: Design, pool: DesignPool, before: DesignPool | undefined): Resource => ({
  symbol: camel(pool.words),
  type: 'Microsoft.ContainerService/managedClusters/agentPools',
  name: pool.pool.name,
  parent: 'cluster',
  comments: before
    ? []
    : ['Pools are made one after the other, so that no two operations on the cluster meet.'],
  after: before ? [camel(before.words)] : [],
  body: { properties: poolProperties(design, pool) },
});

/**
 * Why the cluster is as it is; `again` is the tool's word for running it once more, null where that leaves
 * the node counts alone.
 */
export const clusterComments = (
  { plan, model, standardTier, advancedPolicies, first, others }: Design,
  again: 'deployment' | 'apply' | null,
): readonly string[] => [
  `${model.name}: ${model.summary}`,
  ...(model.podIpAllocationMode === 'StaticBlock'
    ? ['A pool keeps its way to take pod addresses for life, and a pod subnet serves one of the two ways.']
    : []),
  ...(plan.dataplane === 'cilium'
    ? ['The Cilium data plane enforces policies itself; no other engine can be chosen with it.']
    : []),
  ...(advancedPolicies
    ? ['Policies on names and on layer 7 are part of a paid add-on, Advanced Container Networking Services.']
    : []),
  ...(standardTier ? ['Standard tier: the plan has more nodes than the Free tier supports.'] : []),
  ...(again !== null && [first, ...others].some(({ pool }) => pool.autoscale)
    ? [
        `The autoscaler moves the node count of its pools; a later ${again} sets it back to the value given here.`,
      ]
    : []),
  'maxPods is what the ranges are sized by; a pool keeps it for life.',
];
