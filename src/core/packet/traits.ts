import type { SourceId } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';

type Sources = readonly [SourceId, ...SourceId[]];

/** How the network of a model treats packets of pods. The feature matrix says the same, see path.test.ts. */
export interface Traits {
  /** Page of the model. */
  readonly page: SourceId;
  /** Source address that a VM of the same VNet sees, and that anything beyond the VNet sees (before the internet). */
  readonly seenInVnet: 'node' | 'pod';
  readonly seenBeyond: 'node' | 'pod';
  /** What carries packets between pods of two nodes. */
  readonly between: 'userDefined' | 'overlay' | 'vnet';
  /** Whether anything outside may open a connection to a pod's own address. */
  readonly reachable: boolean;
  /** What translates, or that nothing does, and the pages that say so. */
  readonly translation: { readonly by: string; readonly sources: Sources };
}

const OVERVIEW = 'concepts-network-cni-overview';
const LEGACY = 'concepts-network-legacy-cni';

const podSubnet = {
  seenInVnet: 'pod',
  seenBeyond: 'pod',
  between: 'vnet',
  reachable: true,
  translation: {
    by: 'no node translates: Pod Subnet does without ip-masq-agent',
    sources: [LEGACY, OVERVIEW],
  },
} as const;

export const traits: Readonly<Record<ModelId, Traits>> = {
  kubenet: {
    page: 'configure-kubenet',
    seenInVnet: 'node',
    seenBeyond: 'node',
    between: 'userDefined',
    reachable: false,
    translation: { by: 'the node', sources: ['configure-kubenet', 'seed-001', OVERVIEW] },
  },
  'node-subnet': {
    page: LEGACY,
    seenInVnet: 'pod',
    seenBeyond: 'node',
    between: 'vnet',
    reachable: true,
    translation: { by: 'ip-masq-agent on the node', sources: [LEGACY, OVERVIEW] },
  },
  overlay: {
    page: 'concepts-network-azure-cni-overlay',
    seenInVnet: 'node',
    seenBeyond: 'node',
    between: 'overlay',
    reachable: false,
    translation: { by: 'the node', sources: ['concepts-network-azure-cni-overlay', OVERVIEW] },
  },
  'pod-subnet-dynamic': { ...podSubnet, page: 'configure-azure-cni-dynamic-ip-allocation' },
  'pod-subnet-static': { ...podSubnet, page: 'configure-azure-cni-static-block-allocation' },
};
