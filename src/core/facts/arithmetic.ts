import type { Fact } from './fact.ts';

/** Prefix length of the block that kubenet and overlay give each node, whatever maxPods is. */
export const nodePodBlock: Fact<number> = {
  value: 24,
  sources: ['configure-kubenet', 'concepts-network-azure-cni-overlay'],
  confidence: 'documented',
};

/**
 * Node subnet: what the pre-flight adds to maxPods for a node, its own address included.
 * Until 2022 pods of host-network daemon sets had addresses reserved; since then two fewer are counted.
 */
export const nodeSubnetCheckedBeyondMaxPods: readonly Fact<number>[] = [
  {
    value: 1,
    sources: ['issue-aks-456'],
    confidence: 'measured',
    until: '2022-01-07',
  },
  {
    value: -1,
    sources: ['aks-changelog-2022-01-07', 'k8snotes-preflight'],
    confidence: 'measured',
    from: '2022-01-07',
    note: 'Proven for Linux pools; one Windows incident (AKS issue 3653) fits no formula.',
  },
];

/** Addresses in a batch of dynamic allocation, and in a static block. */
export const podBatch: Fact<number> = {
  value: 16,
  sources: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
  confidence: 'documented',
};

/** Dynamic allocation keeps this share of a batch free: it asks for more below 8 of 16. */
export const podBatchBuffer: Fact<number> = {
  value: 0.5,
  sources: ['acn-ipammath', 'acn-ipampool-v2', 'configure-azure-cni-dynamic-ip-allocation'],
  confidence: 'documented',
};

/** Batch and buffer, in addresses, once a pod subnet is marked exhausted. */
export const exhaustedBatch: Fact<number> = {
  value: 1,
  sources: ['acn-ipampool-v2'],
  confidence: 'documented',
};

/** Most pod addresses that a node of a dynamic pool is given. */
export const dynamicNodeMaximum: Fact<number> = {
  value: 250,
  sources: ['acn-ipampool-v2'],
  confidence: 'documented',
};

/** Address of a node's network container in the pod subnet, beyond its batches. */
export const dynamicPrimary: Fact<number> = {
  value: 1,
  sources: ['issue-acn-2462'],
  confidence: 'measured',
  note: 'A maintainer confirmed 17 and 33 held; the design note would deduct it from the request, the code does not.',
};

/** What the pre-flight counts in a pod subnet for a node. */
export const podSubnetChecked: Fact<number> = {
  value: 16,
  sources: ['k8snotes-preflight', 'issue-azure-docs-97370'],
  confidence: 'measured',
  note: 'Printed for static blocks, stated for dynamic allocation.',
};

/** One address of a node's blocks is kept for the node. */
export const staticReservedPerNode: Fact<number> = {
  value: 1,
  sources: ['configure-azure-cni-static-block-allocation'],
  confidence: 'documented',
  note: 'Since a change of April 2024 in the address manager all of a block may go to pods; the page still reserves one.',
};

export const defaultMaxPods = {
  kubenet: {
    value: 110,
    sources: ['concepts-network-ip-address-planning', 'configure-kubenet'],
    confidence: 'documented',
  },
  nodeSubnet: {
    value: 30,
    sources: ['concepts-network-ip-address-planning'],
    confidence: 'documented',
  },
  overlay: {
    value: 250,
    sources: ['concepts-network-azure-cni-overlay', 'concepts-network-ip-address-planning'],
    confidence: 'documented',
  },
  podSubnet: {
    value: 250,
    sources: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-ip-address-planning'],
    confidence: 'disputed',
    note: 'The how-to says 250, and a static cluster made without the flag got 250; the planning page says 110. Set it explicitly.',
  },
} as const satisfies Record<string, Fact<number>>;

/** Surge of a pool that sets none, from the Kubernetes version on. */
export const defaultMaxSurge: readonly (Fact<number | `${number}%`> & {
  readonly kubernetesFrom?: string;
})[] = [
  {
    value: '10%',
    kubernetesFrom: '1.32',
    sources: ['aks-changelog-2025-03-16', 'best-practices-performance-scale-large', 'azure-rest-api-specs'],
    confidence: 'disputed',
    from: '2025-03-16',
    note: 'Some pages still say one node. Both are the same up to 10 nodes.',
  },
  {
    value: 1,
    sources: ['upgrade-aks-node-pools-rolling', 'upgrade-capacity-cost-planning'],
    confidence: 'documented',
  },
];

/** Addresses of a node's /24 that overlay gives to pods. */
export const overlayAssignable: Fact<{ readonly Linux: number; readonly Windows: number }> = {
  value: { Linux: 256, Windows: 253 },
  sources: ['acn-ipampool-v2'],
  confidence: 'measured',
  note: 'Windows skips the first address, keeps one for the gateway and drops the last. maxPods caps both below that.',
};
