import type { SourceId } from '../facts/fact.ts';
import type { QuestionId } from './questions.ts';

/** Pages that say why a question matters, by the id of the question. */
export const questionSources: Readonly<Record<QuestionId, readonly [SourceId, ...SourceId[]]>> = {
  exposure: ['seed-000', 'concepts-network-cni-overview'],
  podAccess: ['seed-000', 'concepts-network-cni-overview', 'concepts-network-azure-cni-overlay'],
  podIdentity: ['seed-001', 'seed-004', 'concepts-network-legacy-cni', 'concepts-network-cni-overview'],
  virtualNodes: [
    'seed-001',
    'virtual-nodes',
    'concepts-network-azure-cni-overlay',
    'concepts-network-legacy-cni',
  ],
  twoSubnets: ['configure-azure-cni-dynamic-ip-allocation', 'concepts-network-legacy-cni'],
  podCount: [
    'best-practices-performance-scale-large',
    'configure-azure-cni-static-block-allocation',
    'plan-pod-networking',
  ],
  privateLinkService: ['configure-azure-cni-static-block-allocation', 'internal-lb'],
  addressSpace: ['seed-000', 'concepts-network-azure-cni-overlay'],
  traffic: ['concepts-network-azure-cni-overlay'],
  os: ['azure-cni-powered-by-cilium', 'configure-kubenet', 'windows-best-practices'],
  policy: ['seed-003', 'seed-004', 'use-network-policies', 'azure-cni-powered-by-cilium'],
  scale: ['configure-kubenet', 'best-practices-performance-scale-large'],
  dualStack: ['configure-dual-stack', 'azure-cni-overlay'],
  nodeAutoProvisioning: ['node-auto-provisioning-networking', 'node-auto-provisioning-networking-newer'],
  start: ['seed-003', 'seed-004', 'update-azure-cni', 'configure-azure-cni-static-block-allocation'],
};
