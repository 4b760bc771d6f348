import type { SourceId } from './fact.ts';
import type { DisagreementId } from './matrix-row.ts';

/** A belief that the tutorial of seed 004 sets right, and whether its correction still stands. */
export interface Myth {
  readonly id: string;
  readonly belief: string;
  /** What the tutorial answers, in short. */
  readonly answered: string;
  readonly answerHolds: 'yes' | 'no' | 'partly';
  readonly today: string;
  readonly sources: readonly ['seed-004', SourceId, ...SourceId[]];
  readonly disagreement?: DisagreementId;
}

export const myths: readonly Myth[] = [
  {
    id: 'kubenet-pods-in-vnet',
    belief: 'On kubenet, pods get their addresses from the VNet.',
    answered: 'They get them from an internal range of their own; only nodes have VNet addresses.',
    answerHolds: 'yes',
    today: 'Still so: pods get theirs from the pod CIDR, a /24 for each node. The same holds on Overlay.',
    sources: ['seed-004', 'configure-kubenet', 'concepts-network-azure-cni-overlay'],
    disagreement: 'C13',
  },
  {
    id: 'switch-plugin-later',
    belief: 'A cluster can switch between kubenet and Azure CNI at any time.',
    answered: 'The plugin is fixed at creation; switching means a new cluster.',
    answerHolds: 'no',
    today:
      'kubenet and Node Subnet move to Overlay in place, since 2024 and 2023. The move is one-way, and every other change is a rebuild.',
    sources: ['seed-004', 'update-azure-cni', 'aks-changelog-2024-01-23', 'aks-changelog-2023-06-11'],
    disagreement: 'C02',
  },
  {
    id: 'azure-cni-uses-more',
    belief: 'Azure CNI always uses more addresses than kubenet.',
    answered: 'It does, because every pod has a VNet address, and gains scale and features for it.',
    answerHolds: 'partly',
    today:
      'True of the flat modes. Overlay is Azure CNI too and takes one VNet address per node like kubenet, up to 5,000 nodes instead of 400.',
    sources: [
      'seed-004',
      'concepts-network-azure-cni-overlay',
      'concepts-network-ip-address-planning',
      'configure-kubenet',
    ],
    disagreement: 'C14',
  },
  {
    id: 'kubenet-routes-itself',
    belief: 'kubenet routes between pods of different nodes without any setup.',
    answered: 'Routes have to be added to the VNet by hand.',
    answerHolds: 'no',
    today: 'AKS makes the route table and keeps its routes, unless you bring a table of your own.',
    sources: ['seed-004', 'configure-kubenet'],
    disagreement: 'C04',
  },
];
