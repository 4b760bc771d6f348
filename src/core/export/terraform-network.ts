import { camel, type Design, type DesignSubnet, hasRouteTable, joinedSubnets } from './resources-design.ts';
import { ipv6Ranges, networkContributor } from './resources-versions.ts';
import { idOf, snake, variable } from './terraform-expression.ts';
import { attribute, blank, block, comment, type Hcl, type Item, raw } from './terraform-hcl.ts';

export const inGroup: readonly Item[] = [
  attribute('location', raw('azurerm_resource_group.main.location')),
  attribute('resource_group_name', raw('azurerm_resource_group.main.name')),
];

/** The resource group, and the VNet with what is in it; a list of items for each resource. */
export const networkItems = (design: Design): readonly (readonly Item[])[] => [
  [
    block(
      'resource',
      ['azurerm_resource_group', 'main'],
      [attribute('name', variable('resourceGroupName')), attribute('location', variable('location'))],
    ),
  ],
  ...(design.plan.vnetOwner === 'aks' ? [] : vnetItems(design)),
];

const vnetItems = (design: Design): readonly (readonly Item[])[] => [
  [
    block(
      'resource',
      ['azurerm_virtual_network', 'main'],
      [
        attribute('name', variable('vnetName')),
        ...inGroup,
        attribute('address_space', variable('vnetAddressPrefixes')),
      ],
    ),
  ],
  ...design.subnets.map((subnet, index) => subnetItems(design, subnet, index)),
  ...(hasRouteTable(design) ? routeTableItems(design) : []),
  [
    comment(
      'An identity that is there before the cluster can be given its roles before the cluster needs them.',
    ),
    block(
      'resource',
      ['azurerm_user_assigned_identity', 'main'],
      [attribute('name', variable('identityName')), ...inGroup],
    ),
  ],
  ...joinedSubnets(design).map(({ words }, index) => [
    ...(index === 0
      ? [
          comment(
            'AKS joins nodes, pods and load balancers to the subnet. A role may take up to 60 minutes to count.',
          ),
        ]
      : []),
    role(snake(camel(words)), idOf(camel(words)), identityPrincipal),
  ]),
  ...(hasRouteTable(design)
    ? [
        [
          comment('kubenet writes a route for each node.'),
          role('route_table', idOf('routeTable'), identityPrincipal),
        ],
      ]
    : []),
];

export const identityPrincipal = raw('azurerm_user_assigned_identity.main.principal_id');

export const role = (name: string, scope: Hcl, principal: Hcl): Item =>
  block(
    'resource',
    ['azurerm_role_assignment', name],
    [
      attribute('scope', scope),
      attribute('role_definition_name', networkContributor.name),
      attribute('principal_id', principal),
      attribute('principal_type', 'ServicePrincipal'),
    ],
  );

/** What the service that a subnet is handed to may do in it, as Azure reports it. */
const actions: Readonly<Record<string, string>> = {
  'Microsoft.ContainerService/managedClusters': 'Microsoft.Network/virtualNetworks/subnets/join/action',
  'Microsoft.ContainerInstance/containerGroups': 'Microsoft.Network/virtualNetworks/subnets/action',
  'Microsoft.ServiceNetworking/trafficControllers': 'Microsoft.Network/virtualNetworks/subnets/join/action',
};

function subnetItems(design: Design, subnet: DesignSubnet, index: number): readonly Item[] {
  const { words, spaces, delegation } = subnet;
  const prefix = variable(`${camel(words)}Prefix`);
  const both = design.dualStack && spaces.includes('nodeSubnet');
  return [
    ...(spaces.includes('podSubnet')
      ? [
          comment(
            'AKS delegates a pod subnet to itself; that it is said here keeps a later apply from taking it back.',
          ),
        ]
      : []),
    block(
      'resource',
      ['azurerm_subnet', snake(camel(words))],
      [
        attribute('name', variable(`${camel(words)}Name`)),
        attribute('resource_group_name', raw('azurerm_resource_group.main.name')),
        attribute('virtual_network_name', raw('azurerm_virtual_network.main.name')),
        attribute('address_prefixes', both ? [prefix, ipv6Ranges.subnet(index)] : [prefix]),
        ...(delegation === undefined ? [] : [blank, delegationBlock(delegation)]),
      ],
    ),
  ];
}

const delegationBlock = (service: string): Item =>
  block(
    'delegation',
    [],
    [
      attribute('name', 'aks'),
      blank,
      block(
        'service_delegation',
        [],
        [attribute('name', service), attribute('actions', [actions[service] ?? ''])],
      ),
    ],
  );

const routeTableItems = (design: Design): readonly (readonly Item[])[] => [
  [
    comment(
      'kubenet keeps a route for each node here. The table is on the subnet before the cluster is made,',
    ),
    comment('serves this cluster alone, and cannot be replaced later.'),
    block(
      'resource',
      ['azurerm_route_table', 'main'],
      [
        attribute('name', variable('routeTableName')),
        ...inGroup,
        blank,
        block(
          'lifecycle',
          [],
          [
            comment('The routes are those that kubenet has written.'),
            attribute('ignore_changes', [raw('route')]),
          ],
        ),
      ],
    ),
  ],
  ...routedSubnets(design).map(({ words }) => [
    block(
      'resource',
      ['azurerm_subnet_route_table_association', snake(camel(words))],
      [attribute('subnet_id', idOf(camel(words))), attribute('route_table_id', idOf('routeTable'))],
    ),
  ]),
];

const routedSubnets = ({ subnets }: Design) => subnets.filter(({ spaces }) => spaces.includes('nodeSubnet'));

/** What has to be there before the cluster, though no argument of it says so. */
export const before = (design: Design): readonly string[] =>
  design.plan.vnetOwner === 'aks'
    ? []
    : [
        ...joinedSubnets(design).map(({ words }) => `azurerm_role_assignment.${snake(camel(words))}`),
        ...(hasRouteTable(design)
          ? [
              'azurerm_role_assignment.route_table',
              ...routedSubnets(design).map(
                ({ words }) => `azurerm_subnet_route_table_association.${snake(camel(words))}`,
              ),
            ]
          : []),
      ];

/** A list of one resource a line, which terraform fmt leaves so. */
export const dependsOn = (names: readonly string[]): readonly Item[] =>
  names.length === 0 ? [] : [blank, attribute('depends_on', names.map(raw))];
