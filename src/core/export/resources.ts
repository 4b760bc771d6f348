import type { Evaluation } from '../evaluate.ts';
import { heading } from './plan-notes.ts';
import { clusterResources } from './resources-cluster.ts';
import {
  camel,
  type Design,
  type DesignSubnet,
  designOf,
  hasRouteTable,
  joinedSubnets,
  subnetWith,
} from './resources-design.ts';
import { templateNotes } from './resources-notes.ts';
import { parametersOf } from './resources-parameters.ts';
import {
  type Expression,
  idOf,
  type Output,
  parameter,
  propertyOf,
  type Resource,
  type Template,
  type Tree,
} from './resources-tree.ts';
import { ipv6Ranges, networkContributor } from './resources-versions.ts';

/** Everything that the plan needs in its resource group. */
export function templateOf(evaluation: Evaluation): Template {
  const design = designOf(evaluation);
  return {
    heading: heading(evaluation, templateNotes(evaluation)),
    parameters: parametersOf(design),
    resources: [
      ...(design.plan.vnetOwner === 'own' ? networkResources(design) : []),
      ...clusterResources(design),
      ...virtualNodesRole(design),
    ],
    outputs: outputs(design),
  };
}

const location = parameter('location');

const networkResources = (design: Design): readonly Resource[] => [
  ...(hasRouteTable(design) ? [routeTable] : []),
  vnet(design),
  ...design.subnets.map(
    ({ words }): Resource => ({
      symbol: camel(words),
      type: 'Microsoft.Network/virtualNetworks/subnets',
      name: parameter(`${camel(words)}Name`),
      parent: 'vnet',
      existing: true,
      comments: [],
      after: [],
      body: {},
    }),
  ),
  {
    symbol: 'identity',
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    name: parameter('identityName'),
    comments: [
      'An identity that is there before the cluster can be given its roles before the cluster needs them.',
    ],
    after: [],
    body: { location },
  },
  ...joinedSubnets(design).map(({ words }, index) =>
    role(
      camel(words),
      index > 0
        ? []
        : [
            'AKS joins nodes, pods and load balancers to the subnet. A role may take up to 60 minutes to count.',
          ],
    ),
  ),
  ...(hasRouteTable(design) ? [role('routeTable', ['kubenet writes a route for each node.'])] : []),
];

const routeTable: Resource = {
  symbol: 'routeTable',
  type: 'Microsoft.Network/routeTables',
  name: parameter('routeTableName'),
  comments: [
    'kubenet keeps a route for each node here. The table is on the subnet before the cluster is made,',
    'serves this cluster alone, and cannot be replaced later.',
    'It lists no routes: deploying it again while the cluster runs may drop those that kubenet has written.',
  ],
  after: [],
  body: { location, properties: {} },
};

const vnet = (design: Design): Resource => ({
  symbol: 'vnet',
  type: 'Microsoft.Network/virtualNetworks',
  name: parameter('vnetName'),
  comments: [
    'The subnets stand in the VNet: a VNet that is deployed again without them loses them.',
    ...(subnetWith(design, 'podSubnet')
      ? [
          'AKS delegates a pod subnet to itself; that it is said here keeps a second deployment from taking it back.',
        ]
      : []),
  ],
  after: [],
  body: {
    location,
    properties: {
      addressSpace: { addressPrefixes: parameter('vnetAddressPrefixes') },
      subnets: design.subnets.map((subnet, index) => subnetTree(design, subnet, index)),
    },
  },
});

function subnetTree(design: Design, { words, spaces, delegation }: DesignSubnet, index: number): Tree {
  const nodes = spaces.includes('nodeSubnet');
  const prefix = parameter(`${camel(words)}Prefix`);
  return {
    name: parameter(`${camel(words)}Name`),
    properties: {
      ...(design.dualStack && nodes
        ? { addressPrefixes: [prefix, ipv6Ranges.subnet(index)] }
        : { addressPrefix: prefix }),
      delegations:
        delegation === undefined ? undefined : [{ name: 'aks', properties: { serviceName: delegation } }],
      routeTable: hasRouteTable(design) && nodes ? { id: idOf('routeTable') } : undefined,
    },
  };
}

const role = (scope: string, comments: readonly string[]): Resource =>
  roleOn(scope, `${scope}Role`, propertyOf('identity', 'principalId'), idOf('identity'), comments);

const roleOn = (
  scope: string,
  symbol: string,
  principalId: Expression,
  owner: Expression,
  comments: readonly string[],
): Resource => ({
  symbol,
  type: 'Microsoft.Authorization/roleAssignments',
  name: {
    expression: 'guid',
    of: [idOf(scope), owner, { expression: 'role', id: networkContributor.id }],
  },
  scope,
  comments,
  after: [],
  body: {
    properties: {
      roleDefinitionId: { expression: 'role', id: networkContributor.id },
      principalId,
      principalType: 'ServicePrincipal',
    },
  },
});

function virtualNodesRole(design: Design): readonly Resource[] {
  const subnet = subnetWith(design, 'virtualNodesSubnet');
  if (!subnet) return [];
  const principal = propertyOf('cluster', 'addonProfiles', 'aciConnectorLinux', 'identity', 'objectId');
  return [
    roleOn(camel(subnet.words), `${camel(subnet.words)}ConnectorRole`, principal, idOf('cluster'), [
      'Virtual nodes have an identity of their own, which joins container groups to their subnet.',
    ]),
  ];
}

const outputs = (design: Design): readonly Output[] => [
  { name: 'clusterId', description: 'Resource id of the cluster.', value: idOf('cluster') },
  { name: 'clusterFqdn', description: 'Name of the API server.', value: propertyOf('cluster', 'fqdn') },
  {
    name: 'nodeResourceGroup',
    description: 'Resource group that AKS makes for the nodes.',
    value: propertyOf('cluster', 'nodeResourceGroup'),
  },
  ...(design.plan.vnetOwner === 'own'
    ? [
        {
          name: 'identityPrincipalId',
          description: "Principal id of the cluster's identity, for further roles.",
          value: propertyOf('identity', 'principalId'),
        },
        { name: 'vnetId', description: 'Resource id of the VNet, for peerings.', value: idOf('vnet') },
      ]
    : []),
  ...design.subnets.map(({ words, name }) => ({
    name: `${camel(words)}Id`,
    description: `Resource id of the subnet ${name}.`,
    value: idOf(camel(words)),
  })),
];
