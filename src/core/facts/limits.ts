import type { Fact } from './fact.ts';

/** Addresses Azure keeps in every subnet: the first four and the last. */
export const reservedPerSubnet: Fact<number> = {
  value: 5,
  sources: ['concepts-network-azure-cni-overlay', 'configure-kubenet'],
  confidence: 'documented',
  note: 'The kubenet page speaks of the first three only, and yet counts 251 addresses in a /24.',
};

/** Prefix length of the smallest subnet that Azure makes. */
export const smallestSubnet: Fact<number> = {
  value: 29,
  sources: ['azure-docs-virtual-networks-faq'],
  confidence: 'documented',
};

/** Prefix length of the largest VNet. */
export const largestVnet: Fact<number> = {
  value: 8,
  sources: ['concepts-network-ip-address-planning'],
  confidence: 'documented',
};

/** Private addresses that one VNet may have configured. */
export const vnetAddressLimit: Fact<number> = {
  value: 65_536,
  sources: ['concepts-network-ip-address-planning', 'azure-docs-azure-virtual-network-limits'],
  confidence: 'documented',
  note: 'A static /28 block counts once, not once per address.',
};

/** Nodes of a pool, its surge nodes included. */
export const poolMaxNodes: Fact<number> = {
  value: 1_000,
  sources: ['best-practices-performance-scale-large', 'upgrade-aks-node-pools-rolling'],
  confidence: 'documented',
};

export const clusterMaxPools: Fact<number> = {
  value: 100,
  sources: ['azure-docs-container-service-limits'],
  confidence: 'documented',
};

/** Pods that a pool must be able to run: nodes x maxPods. */
export const podsPerPoolAtLeast: Fact<number> = {
  value: 30,
  sources: ['concepts-network-ip-address-planning'],
  confidence: 'documented',
  from: '2019-10-28',
  note: 'Checked on create and on adding a pool; scaling below it was accepted.',
};

export const maxPodsRange: Fact<{ readonly min: number; readonly max: number }> = {
  value: { min: 10, max: 250 },
  sources: ['concepts-network-ip-address-planning', 'configure-kubenet'],
  confidence: 'documented',
};

/** Least maxPods of a node, per day: room for 30 pods was asked of each node before it was asked of a pool. */
export const leastMaxPods: readonly Fact<number>[] = [
  {
    value: 30,
    sources: ['aks-changelog-2019-10-28'],
    confidence: 'derived',
    until: '2019-10-28',
    note: 'The release note says what replaced it; that 30 on each node came before follows from it.',
  },
  {
    value: maxPodsRange.value.min,
    sources: ['concepts-network-ip-address-planning'],
    confidence: 'documented',
    from: '2019-10-28',
  },
];

/** Pods of a cluster that the Azure CLI of 2018 wanted room for: 2 on each node and 7 more. */
export const cliPodsOf2018: Fact<{ readonly perNode: number; readonly perCluster: number }> = {
  value: { perNode: 2, perCluster: 7 },
  sources: ['issue-azure-cli-pr-6879'],
  confidence: 'documented',
  from: '2018-07-24',
  until: '2019-10-28',
  note: 'Gone since; the day is taken from the rule of the service that replaced it.',
};

/** Prefix length from which on PSRule's check of AKS subnets fails, whatever the nodes and pods. */
export const psruleLongestPrefix: Fact<number> = {
  value: 23,
  sources: ['psrule-cni-subnet-size'],
  confidence: 'documented',
};

/** maxPods below which PSRule and Checkov complain. */
export const policyLeastMaxPods: Fact<number> = {
  value: 50,
  sources: ['psrule-node-min-pods'],
  confidence: 'documented',
};

/** Highest maxPods that is recommended for Windows nodes. */
export const windowsMaxPods: Fact<number> = {
  value: 110,
  sources: ['concepts-network-azure-cni-overlay'],
  confidence: 'documented',
};

/** Addresses at the start of a node's range of the pod CIDR that no pod gets: that of the range and that of the bridge. */
export const nodeRangeKept: Fact<number> = {
  value: 2,
  sources: ['configure-kubenet'],
  confidence: 'derived',
  note: 'So it is with the bridge of kubenet; the planner assumes the same of overlay.',
};

/** Ranges that AKS keeps for itself: not in a VNet, a pod CIDR or a service CIDR. */
export const aksReservedRanges: Fact<readonly string[]> = {
  value: ['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'],
  sources: ['concepts-network-cni-overview', 'concepts-network-legacy-cni'],
  confidence: 'documented',
};

/** Of those, the ones that the service refuses in a pod CIDR of kubenet and overlay, with the first day. */
export const refusedPodRanges: readonly Fact<readonly string[]>[] = [
  {
    value: ['169.254.0.0/16'],
    sources: ['aks-changelog-2025-01-30', 'concepts-network-cni-overview'],
    confidence: 'documented',
    from: '2025-01-30',
  },
  {
    value: ['172.30.0.0/16', '172.31.0.0/16'],
    sources: ['aks-changelog-2026-05-29', 'concepts-network-cni-overview'],
    confidence: 'documented',
    from: '2026-05-29',
  },
];

/** Ranges that no Azure VNet may hold. */
export const azureForbiddenRanges: Fact<readonly string[]> = {
  value: ['224.0.0.0/4', '255.255.255.255/32', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16/32'],
  sources: ['azure-docs-virtual-networks-faq'],
  confidence: 'documented',
};

/** Private (RFC 1918) and shared (RFC 6598) address space. */
export const privateRanges: Fact<readonly string[]> = {
  value: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
  sources: ['concepts-network-azure-cni-overlay'],
  confidence: 'documented',
};

/** Multicast and above; the service refuses it in a service CIDR. */
export const multicastRange: Fact<string> = {
  value: '224.0.0.0/4',
  sources: ['aks-changelog-2023-10-01'],
  confidence: 'documented',
  from: '2023-10-01',
};

/** A service CIDR must be smaller than this prefix length. */
export const serviceCidrSmallerThan: Fact<number> = {
  value: 12,
  sources: ['concepts-network-ip-address-planning', 'concepts-network-azure-cni-overlay'],
  confidence: 'disputed',
  note: 'Whether /12 itself is refused was never tested in public; the pages say smaller than /12.',
};

/** Addresses that every cluster takes from its service CIDR: the API server's own (the first) and the DNS IP. */
export const serviceAddressesOfCluster: Fact<number> = {
  value: 2,
  sources: ['concepts-network-ip-address-planning', 'configure-kubenet'],
  confidence: 'documented',
};

/** Addresses that API Server VNet Integration reserves for a cluster. */
export const apiServerAddresses: Fact<number> = {
  value: 9,
  sources: ['api-server-vnet-integration'],
  confidence: 'documented',
};

/** Prefix length of the smallest API server subnet. */
export const smallestApiServerSubnet: Fact<number> = {
  value: 28,
  sources: ['api-server-vnet-integration'],
  confidence: 'documented',
};

/** Prefix length that Application Gateway for Containers wants for its subnet. */
export const ingressSubnetPrefix: Fact<number> = {
  value: 24,
  sources: ['techcommunity-agc-container-networking', 'aks-changelog-2026-01-04'],
  confidence: 'documented',
};

/** Prefix length of the largest pod subnet with static blocks. */
export const largestStaticPodSubnet: Fact<number> = {
  value: 12,
  sources: ['configure-azure-cni-static-block-allocation'],
  confidence: 'documented',
};

/** Prefix length of the largest useful pod subnet with dynamic allocation. */
export const largestDynamicPodSubnet: Fact<number> = {
  value: 16,
  sources: ['configure-azure-cni-static-block-allocation', 'azure-rest-api-specs'],
  confidence: 'documented',
};

/** Nodes and pods up to which Azure NPM is supported. */
export const npmLimits: Fact<{ readonly nodes: number; readonly pods: number }> = {
  value: { nodes: 250, pods: 20_000 },
  sources: ['use-network-policies'],
  confidence: 'documented',
};

/** Pods per cluster that the scale guidance gives for overlay. */
export const overlayPodsPerCluster: Fact<number> = {
  value: 200_000,
  sources: ['best-practices-performance-scale-large', 'plan-pod-networking'],
  confidence: 'disputed',
  note: 'The planning page says 250,000.',
};

/** Application pods per cluster that the scale guidance gives for dynamic allocation. */
export const dynamicPodsPerCluster: Fact<number> = {
  value: 50_000,
  sources: ['best-practices-performance-scale-large'],
  confidence: 'documented',
};

/** Pods per cluster with static blocks. */
export const staticPodsPerCluster: Fact<number> = {
  value: 1_000_000,
  sources: ['configure-azure-cni-static-block-allocation'],
  confidence: 'documented',
};

/** Routes of a kubenet route table, surge included, from which on the planner warns. */
export const kubenetRoutesTight: Fact<number> = {
  value: 380,
  sources: ['configure-kubenet'],
  confidence: 'derived',
  note: 'A mark of the planner: fewer than twenty of the 400 routes are left.',
};

/** Nodes of a dual-stack kubenet cluster: each takes two routes. */
export const kubenetDualStackMaxNodes: Fact<number> = {
  value: 200,
  sources: ['azure-blog-overlay-ga'],
  confidence: 'documented',
};

/** Nodes that the Free tier supports; the page recommends fewer than 10. */
export const freeTierMaxNodes: Fact<number> = {
  value: 1_000,
  sources: ['core-aks-concepts', 'free-standard-pricing-tiers'],
  confidence: 'documented',
};

/** LoadBalancer services of a cluster on a Standard load balancer. */
export const clusterMaxLoadBalancerServices: Fact<number> = {
  value: 300,
  sources: ['azure-docs-container-service-limits'],
  confidence: 'documented',
};

/** Characters in the name of a subnet of Overlay and Pod Subnet. */
export const longestSubnetName: Fact<number> = {
  value: 63,
  sources: ['concepts-network-azure-cni-overlay', 'aks-changelog-2023-11-28'],
  confidence: 'documented',
  from: '2023-11-28',
};

/** Prefix length of the pod subnet from which on static blocks are worth it. */
export const staticPodSubnetAdvised: Fact<number> = {
  value: 15,
  sources: ['azure-rest-api-specs', 'configure-azure-cni-static-block-allocation'],
  confidence: 'documented',
};

/** Space that on-premises networks tend to use, and what the pages suggest for the VNet instead. */
export const usualOnPremises: Fact<{ readonly theirs: string; readonly instead: string }> = {
  value: { theirs: '10.0.0.0/8', instead: '172.16.0.0/16' },
  sources: ['configure-kubenet', 'concepts-network-legacy-cni'],
  confidence: 'documented',
};

/** Place of the customary DNS address in a service CIDR: 10.0.0.10 of 10.0.0.0/16. */
export const customaryDnsOffset: Fact<number> = {
  value: 10,
  sources: ['configure-kubenet'],
  confidence: 'documented',
};
