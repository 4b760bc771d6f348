import type { Fact } from './fact.ts';

/** Releases of the Azure CLI, as 2.48.0. */
const since = (value: string, ...sources: Fact<string>['sources']): Fact<string> => ({
  value,
  sources,
  confidence: 'documented',
});

/** The first release of the Azure CLI that has what a command needs. */
export const cliSince = {
  kubenet: since('2.0.65', 'configure-kubenet'),
  policyEngine: since('2.0.61', 'use-network-policies'),
  overlay: since('2.48.0', 'azure-cni-overlay'),
  podSubnetDynamic: since('2.37.0', 'configure-azure-cni-dynamic-ip-allocation'),
  podSubnetStatic: since('2.75.0', 'configure-azure-cni-static-block-allocation'),
  cilium: since('2.48.1', 'azure-cni-powered-by-cilium'),
  ciliumNodeSubnet: since('2.69.0', 'azure-cni-powered-by-cilium'),
  apiServerSubnet: since('2.73.0', 'api-server-vnet-integration'),
  poolSubnet: since('2.35.0', 'node-pool-unique-subnet'),
  maxSurge: since('2.34.1', 'upgrade-aks-node-pools-rolling'),
  maxUnavailable: since('2.74.0', 'azure-cli-release-notes'),
  tier: since('2.47.0', 'azure-cli-release-notes'),
  advancedPolicies: since('2.79.0', 'azure-cli-release-notes'),
  toCilium: since('2.52.0', 'update-azure-cni'),
  growPodCidr: since('2.48.0', 'azure-cni-overlay-pod-expand'),
} as const;

/** The Kubernetes version from which a change of a running cluster is offered. */
export const changeFrom = {
  toOverlay: since('1.27', 'update-azure-cni'),
  policyEngine: since('1.30', 'aks-changelog-2026-05-29'),
  moreServices: since('1.33', 'concepts-network-ip-address-planning'),
} as const;
