import { milestones } from '../../facts/milestones.ts';
import type { ModelId } from '../../models/index.ts';
import type { Rule } from '../rule.ts';

/** The model that runs now needs no change. */
const stays = (model: ModelId): Rule => ({
  id: `stay-on-${model}`,
  models: [model],
  when: { start: model },
  verdict: 'for',
  weight: 3,
  because: 'It runs today, and staying costs nothing.',
  source: ['update-azure-cni'],
  confidence: 'derived',
});

/** Where no update leads, the plan means a new cluster and moving the workloads. */
const rebuild = (from: ModelId, to: readonly ModelId[], because: string, source: Rule['source']): Rule => ({
  id: `rebuild-from-${from}`,
  models: to,
  when: { start: from },
  verdict: 'against',
  weight: 4,
  because,
  source,
});

const kubenetMoves = milestones['kubenet-to-overlay'];
const nodeSubnetMoves = milestones['node-subnet-to-overlay'];

/** What can be reached from the cluster that runs today; a rebuild is always possible. */
export const migrationRules: readonly Rule[] = [
  stays('kubenet'),
  stays('node-subnet'),
  stays('overlay'),
  stays('pod-subnet-dynamic'),
  stays('pod-subnet-static'),
  {
    id: 'kubenet-to-overlay-in-place',
    models: ['overlay'],
    when: { start: 'kubenet' },
    verdict: 'for',
    because:
      'A kubenet cluster moves to Overlay in place, from Kubernetes 1.27 on: every pool is reimaged at once, and there is no way back.',
    source: ['update-azure-cni', 'aks-changelog-2024-01-23'],
    from: kubenetMoves,
  },
  {
    id: 'kubenet-to-overlay-rebuild',
    models: ['overlay'],
    when: { start: 'kubenet' },
    verdict: 'against',
    weight: 4,
    because: 'The move from kubenet to Overlay still means a new cluster.',
    source: ['aks-changelog-2024-01-23'],
    until: kubenetMoves,
  },
  {
    id: 'kubenet-policies-off-first',
    models: ['overlay'],
    when: { start: 'kubenet', policy: ['standard', 'advanced'] },
    verdict: 'against',
    weight: 1,
    because:
      'The policy engine has to come off before the move to Overlay, so policies are not enforced in between.',
    source: ['update-azure-cni', 'aks-changelog-2023-11-28', 'use-network-policies'],
    from: kubenetMoves,
  },
  {
    id: 'kubenet-to-cilium-in-two-stages',
    models: ['overlay'],
    dataplanes: ['cilium'],
    when: { start: ['kubenet', 'node-subnet'] },
    verdict: 'against',
    weight: 1,
    because: 'Cilium is a second update after the one to Overlay; one update may not change both.',
    source: ['update-azure-cni', 'use-network-policies'],
    from: kubenetMoves,
  },
  {
    id: 'node-subnet-to-overlay-in-place',
    models: ['overlay'],
    when: { start: 'node-subnet' },
    verdict: 'for',
    because:
      'A Node Subnet cluster moves to Overlay in place with a new pod CIDR: every pool is reimaged at once, and there is no way back.',
    source: ['update-azure-cni', 'aks-changelog-2023-06-11'],
    from: nodeSubnetMoves,
  },
  {
    id: 'node-subnet-to-overlay-rebuild',
    models: ['overlay'],
    when: { start: 'node-subnet' },
    verdict: 'against',
    weight: 4,
    because: 'The move from Node Subnet to Overlay still means a new cluster.',
    source: ['aks-changelog-2023-06-11'],
    until: nodeSubnetMoves,
  },
  rebuild(
    'kubenet',
    ['node-subnet', 'pod-subnet-dynamic', 'pod-subnet-static'],
    'Nothing leads from kubenet to a flat network but a new cluster.',
    ['update-azure-cni', 'seed-004'],
  ),
  rebuild(
    'node-subnet',
    ['kubenet', 'pod-subnet-dynamic', 'pod-subnet-static'],
    'Nothing leads from Node Subnet to kubenet or a pod subnet but a new cluster: a cluster has one CNI type.',
    ['configure-azure-cni-dynamic-ip-allocation', 'update-azure-cni', 'seed-003'],
  ),
  rebuild(
    'overlay',
    ['kubenet', 'node-subnet', 'pod-subnet-dynamic', 'pod-subnet-static'],
    'Overlay is final: every other model means a new cluster.',
    ['update-azure-cni', 'seed-003'],
  ),
  rebuild(
    'pod-subnet-dynamic',
    ['kubenet', 'node-subnet', 'overlay'],
    'A cluster with a pod subnet does not migrate: every other model means a new cluster.',
    ['update-azure-cni'],
  ),
  rebuild(
    'pod-subnet-static',
    ['kubenet', 'node-subnet', 'overlay'],
    'A cluster with a pod subnet does not migrate: every other model means a new cluster.',
    ['update-azure-cni'],
  ),
  {
    id: 'dynamic-to-static-by-new-pools',
    models: ['pod-subnet-static'],
    when: { start: 'pod-subnet-dynamic' },
    verdict: 'for',
    weight: 1,
    because: 'No rebuild: new pools on a new pod subnet take static blocks, then the old pools are drained.',
    source: ['configure-azure-cni-static-block-allocation'],
  },
  {
    id: 'static-to-dynamic-by-new-pools',
    models: ['pod-subnet-dynamic'],
    when: { start: 'pod-subnet-static' },
    verdict: 'for',
    weight: 1,
    because:
      'No rebuild: new pools on a new pod subnet allocate dynamically, then the old pools are drained.',
    source: ['configure-azure-cni-static-block-allocation'],
  },
];
