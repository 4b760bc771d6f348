import { milestones } from '../../facts/milestones.ts';
import type { Rule } from '../rule.ts';

/** Which engine enforces network policies. */
export const policyRules: readonly Rule[] = [
  {
    id: 'policies-need-an-engine',
    policies: ['none'],
    when: { policy: ['standard', 'advanced'] },
    verdict: 'excludes',
    because: 'Without an engine network policies are accepted and never enforced.',
    source: ['use-network-policies'],
  },
  {
    id: 'advanced-policies-need-cilium',
    policies: ['azure', 'calico'],
    when: { policy: 'advanced' },
    verdict: 'excludes',
    because:
      'Of the engines that AKS manages only Cilium, with Advanced Container Networking Services, filters on FQDN and L7.',
    source: ['azure-cni-powered-by-cilium', 'use-network-policies'],
  },
  {
    id: 'policies-prefer-cilium',
    policies: ['cilium'],
    when: { policy: ['standard', 'advanced'] },
    verdict: 'for',
    weight: 3,
    because: 'Cilium is the recommended engine: it enforces in eBPF and leaves FQDN and L7 rules open.',
    source: ['use-network-policies', 'plan-pod-networking'],
  },
  {
    id: 'windows-policies-calico',
    policies: ['calico'],
    when: { policy: 'standard', os: 'windows' },
    verdict: 'for',
    because:
      'Calico is the managed engine that enforces on Windows nodes; the alternative is network security groups.',
    source: ['use-network-policies', 'includes-azure-network-policy-manager-windows-retirement'],
  },
  {
    id: 'npm-ended-on-windows',
    policies: ['azure'],
    when: { os: 'windows' },
    verdict: 'excludes',
    because: 'Azure Network Policy Manager for Windows nodes ended on 30 September 2026.',
    source: ['includes-azure-network-policy-manager-windows-retirement'],
    from: milestones['npm-windows'],
  },
  {
    id: 'npm-retires',
    policies: ['azure'],
    when: {},
    verdict: 'against',
    weight: 4,
    because:
      'Azure Network Policy Manager ends on 30 September 2028 for Linux and is not recommended for new clusters.',
    source: ['includes-azure-network-policy-manager-linux-retirement', 'plan-pod-networking'],
    from: '2026-01-14',
    until: milestones['npm-linux'],
  },
  {
    id: 'npm-retired',
    policies: ['azure'],
    when: {},
    verdict: 'excludes',
    because: 'Azure Network Policy Manager ended on 30 September 2028.',
    source: ['includes-azure-network-policy-manager-linux-retirement'],
    from: milestones['npm-linux'],
  },
  {
    id: 'npm-beyond-250-nodes',
    policies: ['azure'],
    when: { scale: ['upTo1000', 'upTo5000'] },
    verdict: 'excludes',
    because: 'Azure Network Policy Manager is supported up to 250 nodes and 20,000 pods.',
    source: ['use-network-policies', 'best-practices-performance-scale-large'],
  },
  {
    id: 'npm-near-250-nodes',
    policies: ['azure'],
    when: { scale: 'upTo400' },
    verdict: 'against',
    weight: 1,
    because: 'Azure Network Policy Manager stops at 250 nodes, short of the 400 that were asked for.',
    source: ['use-network-policies', 'best-practices-performance-scale-large'],
  },
  {
    id: 'l7-policies-at-scale',
    policies: ['cilium'],
    when: { policy: 'advanced', scale: 'upTo5000' },
    verdict: 'against',
    weight: 1,
    because: 'L7 rules are supported up to 1,000 nodes or 40,000 pods; beyond that plan on FQDN rules alone.',
    source: ['container-network-security-l7-policy-concepts'],
  },
];
