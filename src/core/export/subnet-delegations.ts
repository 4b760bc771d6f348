import type { SpaceKind } from '../plan/evaluation.ts';

/** Services that a subnet of the kind is handed to. A pod subnet is not among them: AKS delegates it by itself. */
export const subnetDelegations = {
  apiServerSubnet: 'Microsoft.ContainerService/managedClusters',
  virtualNodesSubnet: 'Microsoft.ContainerInstance/containerGroups',
  ingressSubnet: 'Microsoft.ServiceNetworking/trafficControllers',
} as const satisfies Partial<Record<SpaceKind, string>>;
