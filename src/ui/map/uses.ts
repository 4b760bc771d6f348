import type { MapBlock } from '../../core/plan/address-map-blocks.ts';
import type { PartUse } from '../../core/plan/address-map-parts.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';

/** Everything that a colour and pattern stand for. */
export type MapUse = PartUse | 'otherSubnet' | 'blocked' | 'missing';

interface UseText {
  /** In the legend and in tables. */
  readonly name: string;
  /** Beside a figure, where there is little room. */
  readonly word: string;
  /** Part of a sentence. */
  readonly phrase: (addresses: number) => string;
}

export const useTexts: Readonly<Record<MapUse, UseText>> = {
  nodes: { name: 'Held by nodes', word: 'nodes', phrase: (n) => `${figure(n)} held by nodes` },
  pods: { name: 'Held by pods', word: 'pods', phrase: (n) => `${figure(n)} held by pods` },
  surge: { name: 'Surge', word: 'surge', phrase: (n) => `${figure(n)} surge` },
  reserve: { name: 'Planned reserve', word: 'reserve', phrase: (n) => `${figure(n)} planned reserve` },
  loadBalancers: {
    name: 'Load balancers',
    word: 'load balancers',
    phrase: (n) => count(n, 'load balancer'),
  },
  services: {
    name: 'Services of the cluster',
    word: 'services',
    phrase: (n) => `${figure(n)} for services of the cluster`,
  },
  others: { name: 'Other users', word: 'others', phrase: (n) => `${figure(n)} for other users` },
  azure: { name: 'Reserved by Azure', word: 'Azure', phrase: (n) => `${figure(n)} reserved by Azure` },
  free: { name: 'Free', word: 'free', phrase: (n) => `${figure(n)} free` },
  otherSubnet: {
    name: 'Other subnet',
    word: 'other subnet',
    phrase: (n) => `${figure(n)} in another subnet`,
  },
  blocked: { name: 'Not usable', word: 'not usable', phrase: (n) => `${figure(n)} not usable` },
  missing: { name: 'Missing', word: 'missing', phrase: (n) => `${figure(n)} missing` },
};

const legendOrder = Object.keys(useTexts) as readonly MapUse[];

/** The uses in `blocks`, each once, in the order of the legend. */
export function usesOf(blocks: readonly MapBlock[]): readonly MapUse[] {
  const present = new Set(blocks.flatMap(usesOfBlock));
  return legendOrder.filter((use) => present.has(use));
}

function usesOfBlock(block: MapBlock): readonly MapUse[] {
  if (block.kind !== 'range') return [block.kind];
  const uses: MapUse[] = block.parts.map(({ use }) => use);
  if (block.space === null) uses.push('otherSubnet');
  if (block.overflow > 0) uses.push('missing');
  return uses;
}
