import type { LimitId, Space, SpaceKind } from './evaluation.ts';

export const spaceWords: Readonly<Record<SpaceKind, string>> = {
  nodeSubnet: 'node subnet',
  podSubnet: 'pod subnet',
  podCidr: 'pod CIDR',
  serviceCidr: 'service CIDR',
  apiServerSubnet: 'API server subnet',
  virtualNodesSubnet: 'virtual nodes subnet',
  ingressSubnet: 'ingress subnet',
};

/** What binds, as it stands in a sentence: "the node subnet". */
export const limitWords: Readonly<Record<LimitId, string>> = {
  ...(Object.fromEntries(Object.entries(spaceWords).map(([id, word]) => [id, `the ${word}`])) as Record<
    SpaceKind,
    string
  >),
  routes: 'the route table',
  clusterNodes: 'the node limit of a cluster',
  vnetAddresses: 'the address limit of a VNet',
};

/** "node subnet nodes", or only the kind where the space has no name of its own. */
export const spaceLabel = (space: Pick<Space, 'space' | 'name'>): string =>
  space.space === space.name ? spaceWords[space.space] : `${spaceWords[space.space]} ${space.name}`;
