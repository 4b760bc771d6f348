import type { Fact } from './fact.ts';

export const defaultPodCidr: Fact<string> = {
  value: '10.244.0.0/16',
  sources: ['azure-cni-overlay', 'configure-kubenet'],
  confidence: 'documented',
};

export const defaultServiceCidr: Fact<string> = {
  value: '10.0.0.0/16',
  sources: ['azure-cni-overlay', 'configure-kubenet'],
  confidence: 'documented',
};

export const defaultDnsServiceIp: Fact<string> = {
  value: '10.0.0.10',
  sources: ['configure-kubenet'],
  confidence: 'documented',
};

/** The VNet and node subnet that AKS makes when no subnet is named. */
export const managedVnet: Fact<{ readonly vnet: string; readonly subnet: string }> = {
  value: { vnet: '10.224.0.0/12', subnet: '10.224.0.0/16' },
  sources: ['aks-changelog-2022-02-24', 'neumanndaniel-network-performance-testing'],
  confidence: 'disputed',
  from: '2022-02-24',
  note: 'The release note swaps its own figures; nodes of managed VNets are seen in 10.224.0.0/16.',
};

/** The same for each day. */
export const managedVnets: readonly Fact<{ readonly vnet: string; readonly subnet: string }>[] = [
  {
    value: { vnet: '10.0.0.0/8', subnet: '10.240.0.0/16' },
    sources: ['seed-001', 'aks-changelog-2022-02-24'],
    confidence: 'disputed',
    until: '2022-02-24',
    note: 'The release note that moved the VNet swaps its own figures; the subnet is the one of them that left.',
  },
  managedVnet,
];

/** The Kubernetes version of a plan that names none. */
export const defaultKubernetesVersion: Fact<string> = {
  value: '1.34',
  sources: ['azure-cni-powered-by-cilium'],
  confidence: 'derived',
  note: 'A supported version in the middle of those that the page lists, 1.31 to 1.36.',
};
