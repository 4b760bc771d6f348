/**
 * API versions of the resources that the templates make, all of them stable.
 *
 * managedClusters and agentPools, VNets, subnets and route tables: the newest published schemas
 * (Microsoft.ContainerService 2026-05-01, Microsoft.Network 2025-05-01), in which every property that is
 * written here stands. roleAssignments: the newest stable version of azure-rest-api-specs.
 * userAssignedIdentities: what 2024-11-30 adds to 2023-01-31 is not used.
 */
export const apiVersions = {
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.ContainerService/managedClusters': '2026-05-01',
  'Microsoft.ContainerService/managedClusters/agentPools': '2026-05-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.Network/routeTables': '2025-05-01',
  'Microsoft.Network/virtualNetworks': '2025-05-01',
  'Microsoft.Network/virtualNetworks/subnets': '2025-05-01',
} as const;

export type ResourceType = keyof typeof apiVersions;

/** Id of the built-in role Network Contributor, the same in every tenant (concepts-network-cni-overview). */
export const networkContributor = {
  name: 'Network Contributor',
  id: '4d97b98b-1d4f-4787-a291-c67834d212e7',
} as const;

/** IPv6 ranges for a dual-stack cluster: the plan holds none, and these are the documented defaults. */
export const ipv6Ranges = {
  pods: 'fd12:3456:789a::/64',
  services: 'fd12:3456:789a:1::/108',
  vnet: 'fd00:db8:deca::/48',
  /** A subnet has exactly a /64 of its own. */
  subnet: (index: number) => `fd00:db8:deca:${index.toString(16)}::/64`,
} as const;
