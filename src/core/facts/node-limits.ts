import type { Fact } from './fact.ts';

/** Routes in a route table; kubenet needs one per node. */
export const kubenetMaxNodes: Fact<number> = {
  value: 400,
  sources: ['configure-kubenet', 'aks-changelog-2023-06-25', 'azure-docs-azure-virtual-network-limits'],
  confidence: 'documented',
};

/** Nodes of a cluster (Standard or Premium tier). */
export const clusterMaxNodes: Fact<number> = {
  value: 5_000,
  sources: ['best-practices-performance-scale-large', 'concepts-network-azure-cni-overlay'],
  confidence: 'documented',
};
