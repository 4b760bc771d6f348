import type { Rule } from '../rule.ts';

/** How many nodes and pods. */
export const scaleRules: readonly Rule[] = [
  {
    id: 'kubenet-node-limit',
    models: ['kubenet'],
    when: { scale: ['upTo1000', 'upTo5000'] },
    verdict: 'excludes',
    because:
      'Each node needs a route and a route table holds 400, so kubenet ends at 400 nodes, surge included.',
    source: ['configure-kubenet', 'cluster-autoscaler-overview', 'azure-docs-azure-virtual-network-limits'],
  },
  {
    id: 'overlay-at-scale',
    models: ['overlay'],
    when: { scale: 'upTo5000' },
    verdict: 'for',
    weight: 1,
    because:
      'Overlay is the scale guidance for up to 5,000 nodes, and the one advised where the control plane is hyperscale.',
    source: ['best-practices-performance-scale-large', 'hyperscale-configuration-aks'],
  },
  {
    id: 'node-subnet-at-scale',
    models: ['node-subnet'],
    when: { scale: 'upTo5000' },
    verdict: 'against',
    weight: 4,
    because:
      'At its default of 30 pods a node takes 31 of the 65,536 addresses of a VNet, which ends at 2,114 nodes.',
    source: ['concepts-network-ip-address-planning', 'best-practices-performance-scale-large'],
    confidence: 'derived',
  },
  {
    id: 'single-addresses-end-at-65536',
    models: ['node-subnet', 'pod-subnet-dynamic'],
    when: { podCount: ['upTo200k', 'upTo1m'] },
    verdict: 'excludes',
    because:
      'Every pod address counts against the 65,536 that one VNet may hold; 50,000 pods is the advised ceiling.',
    source: [
      'concepts-network-ip-address-planning',
      'best-practices-performance-scale-large',
      'configure-azure-cni-static-block-allocation',
    ],
  },
  {
    id: 'kubenet-pod-limit',
    models: ['kubenet'],
    when: { podCount: ['upTo200k', 'upTo1m'] },
    verdict: 'excludes',
    because: 'kubenet’s 400 nodes of at most 250 pods hold 100,000 pods, and fewer while nodes are upgraded.',
    source: ['configure-kubenet', 'concepts-network-ip-address-planning'],
    confidence: 'derived',
  },
  {
    id: 'overlay-to-200000-pods',
    models: ['overlay'],
    when: { podCount: 'upTo200k' },
    verdict: 'for',
    weight: 1,
    because: 'Up to 200,000 pods are within the guidance for Overlay, and cost no address of the VNet.',
    source: ['best-practices-performance-scale-large'],
  },
  {
    id: 'overlay-pod-limit',
    models: ['overlay'],
    when: { podCount: 'upTo1m' },
    verdict: 'excludes',
    because: 'Overlay is tested to 200,000 pods in a cluster; another page says 250,000, and none says more.',
    source: ['best-practices-performance-scale-large', 'plan-pod-networking'],
    confidence: 'disputed',
  },
  {
    id: 'static-for-very-many-pods',
    models: ['pod-subnet-static'],
    when: { podCount: ['upTo200k', 'upTo1m'] },
    verdict: 'for',
    because: 'A block of 16 addresses counts once against the VNet’s limit, so up to a million pods fit.',
    source: ['configure-azure-cni-static-block-allocation', 'plan-pod-networking', 'azure-rest-api-specs'],
  },
];
