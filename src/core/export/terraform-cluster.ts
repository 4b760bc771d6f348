import { clusterComments } from './resources-cluster.ts';
import { camel, type Design, subnetWith } from './resources-design.ts';
import { apiVersions } from './resources-versions.ts';
import { idOf, snake, variable } from './terraform-expression.ts';
import { attribute, blank, block, comment, type Hcl, type Item, raw } from './terraform-hcl.ts';
import { before, dependsOn, inGroup, role } from './terraform-network.ts';
import { defaultPool, ignoring, otherPool } from './terraform-pools.ts';

/** The cluster with its default pool, then each other pool; a list of items for each resource. */
export const clusterItems = (design: Design): readonly (readonly Item[])[] => [
  [
    ...clusterComments(design, null).map(comment),
    block(
      'resource',
      ['azurerm_kubernetes_cluster', 'main'],
      [
        attribute('name', variable('clusterName')),
        ...inGroup,
        attribute('dns_prefix', variable('dnsPrefix')),
        attribute('kubernetes_version', variable('kubernetesVersion')),
        attribute('sku_tier', design.standardTier ? 'Standard' : 'Free'),
        blank,
        block('default_node_pool', [], defaultPool(design.first)),
        blank,
        identity(design),
        blank,
        block('network_profile', [], networkProfile(design)),
        ...features(design),
        ...ignoring(design.first, 'default_node_pool[0].node_count'),
        ...dependsOn(before(design)),
      ],
    ),
  ],
  ...design.others.map((pool) => [
    block('resource', ['azurerm_kubernetes_cluster_node_pool', snake(camel(pool.words))], otherPool(pool)),
  ]),
  ...(design.advancedPolicies ? [advancedPolicies] : []),
  ...virtualNodesRole(design),
];

export const identity = ({ plan }: Design): Item =>
  block(
    'identity',
    [],
    plan.vnetOwner === 'aks'
      ? [attribute('type', 'SystemAssigned')]
      : [attribute('type', 'UserAssigned'), attribute('identity_ids', [idOf('identity')])],
  );

const networkProfile = (design: Design): readonly Item[] => [
  ...Object.entries(networkArguments(design)).flatMap(([name, value]) =>
    value === undefined ? [] : [attribute(name, value)],
  ),
  ...(design.advancedPolicies
    ? [blank, block('advanced_networking', [], [attribute('security_enabled', true)])]
    : []),
];

const networkArguments = (design: Design): Readonly<Record<string, Hcl | undefined>> => ({
  network_plugin: design.model.networkPlugin,
  network_plugin_mode: design.model.networkPluginMode,
  network_data_plane: design.networkDataplane,
  network_policy: design.networkPolicy,
  ...(design.dualStack
    ? {
        ip_versions: ['IPv4', 'IPv6'],
        pod_cidrs: [variable('podCidr'), variable('podCidrIpv6')],
        service_cidrs: [variable('serviceCidr'), variable('serviceCidrIpv6')],
      }
    : {
        pod_cidr: design.model.podSpace === 'podCidr' ? variable('podCidr') : undefined,
        service_cidr: variable('serviceCidr'),
      }),
  dns_service_ip: variable('dnsServiceIp'),
});

function features(design: Design): readonly Item[] {
  const apiServer = subnetWith(design, 'apiServerSubnet');
  const virtualNodes = subnetWith(design, 'virtualNodesSubnet');
  return [
    ...(apiServer
      ? [
          blank,
          block(
            'api_server_access_profile',
            [],
            [
              attribute('virtual_network_integration_enabled', true),
              attribute('subnet_id', idOf(camel(apiServer.words))),
            ],
          ),
        ]
      : []),
    ...(virtualNodes
      ? [
          blank,
          block(
            'aci_connector_linux',
            [],
            [attribute('subnet_name', variable(`${camel(virtualNodes.words)}Name`))],
          ),
        ]
      : []),
    ...(design.windows
      ? [
          blank,
          block(
            'windows_profile',
            [],
            [
              attribute('admin_username', variable('windowsAdminUsername')),
              attribute('admin_password', variable('windowsAdminPassword')),
            ],
          ),
        ]
      : []),
  ];
}

const advancedPolicies: readonly Item[] = [
  comment('azurerm turns the add-on on and has no field for how far its policies go.'),
  block(
    'resource',
    ['azapi_update_resource', 'advanced_network_policies'],
    [
      attribute(
        'type',
        `Microsoft.ContainerService/managedClusters@${apiVersions['Microsoft.ContainerService/managedClusters']}`,
      ),
      attribute('resource_id', raw('azurerm_kubernetes_cluster.main.id')),
      blank,
      attribute(
        'body',
        nested(['properties', 'networkProfile', 'advancedNetworking'], {
          fields: [
            ['enabled', true],
            [
              'security',
              {
                fields: [
                  ['enabled', true],
                  ['advancedNetworkPolicies', 'L7'],
                ],
              },
            ],
          ],
        }),
      ),
    ],
  ),
];

function nested(path: readonly string[], value: Hcl): Hcl {
  return path.reduceRight<Hcl>((inner, key) => ({ fields: [[key, inner]] }), value);
}

function virtualNodesRole(design: Design): readonly (readonly Item[])[] {
  const subnet = subnetWith(design, 'virtualNodesSubnet');
  if (!subnet) return [];
  return [
    [
      comment('Virtual nodes have an identity of their own, which joins container groups to their subnet.'),
      role(
        `${snake(camel(subnet.words))}_connector`,
        idOf(camel(subnet.words)),
        raw('azurerm_kubernetes_cluster.main.aci_connector_linux[0].connector_identity[0].object_id'),
      ),
    ],
  ];
}
