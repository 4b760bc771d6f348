import type { Rule } from '../rule.ts';

/** What each model is made of, whatever the answers and whatever the day. */
export const structureRules: readonly Rule[] = [
  {
    id: 'kubenet-without-cilium',
    models: ['kubenet'],
    dataplanes: ['cilium'],
    when: {},
    verdict: 'excludes',
    because: 'The Cilium data plane runs on Azure CNI only; a kubenet cluster has to move to Overlay first.',
    source: ['update-azure-cni', 'use-network-policies'],
  },
  {
    id: 'kubenet-without-npm',
    models: ['kubenet'],
    policies: ['azure'],
    when: {},
    verdict: 'excludes',
    because: 'Azure Network Policy Manager needs Azure CNI, so Calico is the only engine of kubenet.',
    source: ['use-network-policies', 'configure-kubenet'],
  },
  {
    id: 'cilium-policy-needs-its-data-plane',
    dataplanes: ['azure'],
    policies: ['cilium'],
    when: {},
    verdict: 'excludes',
    because: 'Cilium enforces network policies only where it is the data plane.',
    source: ['azure-rest-api-specs', 'azure-cni-powered-by-cilium'],
  },
  {
    id: 'cilium-data-plane-brings-its-engine',
    dataplanes: ['cilium'],
    policies: ['none', 'azure', 'calico'],
    when: {},
    verdict: 'excludes',
    because: 'With the Cilium data plane the policy engine is Cilium; another is neither needed nor allowed.',
    source: ['azure-cni-powered-by-cilium', 'use-network-policies'],
  },
  {
    id: 'pod-subnet-needs-own-vnet',
    models: ['pod-subnet-dynamic', 'pod-subnet-static'],
    vnetOwners: ['aks'],
    when: {},
    verdict: 'excludes',
    because: 'A pod subnet is named when the cluster is created, so the VNet has to exist and be yours.',
    source: [
      'configure-azure-cni-dynamic-ip-allocation',
      'configure-azure-cni-static-block-allocation',
      'concepts-network-cni-overview',
    ],
    confidence: 'derived',
  },
];
