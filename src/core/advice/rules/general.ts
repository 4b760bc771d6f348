import { milestones } from '../../facts/milestones.ts';
import type { Rule } from '../rule.ts';

/** What Microsoft recommends before anything is known, and where it tips between flat models. */
export const generalRules: readonly Rule[] = [
  {
    id: 'overlay-over-kubenet',
    models: ['overlay'],
    when: {},
    verdict: 'for',
    because:
      'Overlay spares VNet addresses as kubenet does, but without its routes, its extra hop and its 400 nodes.',
    source: ['azure-blog-overlay-ga', 'concepts-network-azure-cni-overlay', 'seed-003'],
    from: milestones.overlay,
  },
  {
    id: 'overlay-recommended',
    models: ['overlay'],
    when: {},
    verdict: 'for',
    because: 'Overlay is Microsoft’s general recommendation, and what AKS sets up when nothing is asked for.',
    source: ['plan-pod-networking', 'concepts-network-cni-overview', 'azure-cni-overlay'],
    from: '2025-03-24',
  },
  {
    id: 'kubenet-routes',
    models: ['kubenet'],
    when: {},
    verdict: 'against',
    weight: 1,
    because:
      'kubenet routes pods through a route table that no two clusters can share, with an extra hop between nodes.',
    source: ['configure-kubenet', 'concepts-network-cni-overview'],
  },
  {
    id: 'node-subnet-is-legacy',
    models: ['node-subnet'],
    when: {},
    verdict: 'against',
    weight: 1,
    because:
      'Microsoft calls Node Subnet legacy and keeps it for flat networks in a VNet that AKS makes; no end is announced.',
    source: ['concepts-network-cni-overview', 'concepts-network-legacy-cni'],
    from: '2026-04-16',
  },
  {
    id: 'dynamic-preferred-among-flat',
    models: ['pod-subnet-dynamic'],
    when: {},
    verdict: 'for',
    weight: 1,
    because:
      'Among flat models dynamic allocation takes addresses as pods come, so subnets do not run dry ahead of need.',
    source: ['best-practices-app-cluster-reliability', 'plan-pod-networking'],
  },
  {
    id: 'own-vnet-stays-open',
    vnetOwners: ['own'],
    when: {},
    verdict: 'for',
    weight: 1,
    because:
      'Only your own VNet takes your routes, endpoints and peerings, and a cluster cannot move to another VNet.',
    source: ['concepts-network-cni-overview', 'faq', 'operator-best-practices-network'],
  },
  {
    id: 'cilium-for-the-long-term',
    dataplanes: ['cilium'],
    when: {},
    verdict: 'for',
    weight: 3,
    because:
      'Cilium is the data plane that Microsoft recommends for the long term on Linux: eBPF instead of kube-proxy.',
    source: ['update-azure-cni', 'azure-cni-powered-by-cilium', 'seed-003'],
  },
  {
    id: 'policy-engine-only-when-needed',
    policies: ['none'],
    when: {},
    verdict: 'for',
    weight: 1,
    because:
      'No policy engine is the default; one may be added later, at the price of a reimage of every node.',
    source: ['use-network-policies', 'quotas-skus-regions'],
  },
];
