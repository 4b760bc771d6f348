import { formatAddress } from '../../core/ip/address.ts';
import type { BlockKind, BlockUse, MapBlockNode } from '../../core/map/node.ts';
import { count } from '../../core/plan/rules/rule.ts';
import type { MapUse } from '../map/uses.ts';

const kindWords: Readonly<Record<BlockKind, string>> = {
  space: 'Address space',
  subnet: 'Subnet',
  blocked: 'Not usable',
  free: 'Free',
  azure: 'Reserved by Azure',
  nodes: 'Nodes of a pool',
  surge: 'Surge nodes of a pool',
  node: 'Node',
  surgeNode: 'Surge node',
  poolPods: 'Pod addresses of a pool',
  nodePods: 'Pod addresses of a node',
  podBatch: 'Batch of pod addresses',
  podBlock: 'Block of pod addresses',
  nodeRange: 'Pod range of a node',
  podReservation: 'Pod addresses reserved by a node',
  pods: 'Addresses of pods',
  pod: 'Pod',
  idle: 'Held, no pod expected',
  loadBalancers: 'Internal load balancers',
  loadBalancer: 'Internal load balancer',
  services: 'Services of the cluster',
  other: 'Other users',
  reserve: 'Planned reserve',
  address: 'Address',
};

export const kindWord = ({ kind }: MapBlockNode): string => kindWords[kind];

/** How a block is called where it stands alone. */
export const blockTitle = (block: MapBlockNode): string =>
  block.kind === 'subnet'
    ? `Subnet ${block.label}`
    : `${block.label[0]?.toUpperCase()}${block.label.slice(1)}`;

/** "10.20.0.0/26", or for a run that is no block "10.20.0.4 to 10.20.0.26". */
export function rangeText({ cidr, first, addresses }: MapBlockNode): string {
  if (addresses === 1) return formatAddress(first);
  return cidr ?? `${formatAddress(first)} to ${formatAddress(first + addresses - 1)}`;
}

/** A block in one sentence: what a screen reader hears of it. */
export const blockName = (block: MapBlockNode): string =>
  `${blockTitle(block)}, ${rangeText(block)}, ${count(block.addresses, 'address', 'addresses')}`;

/** The colour and pattern of a block that is drawn as one: of what is in a subnet, what there is most of. */
export function lookOf(block: MapBlockNode): MapUse {
  if (block.use !== 'space' && block.use !== 'subnet') return block.use;
  if (block.kind === 'subnet' && block.space === null) return 'otherSubnet';
  return mainUse(block);
}

/** A closer look than this many children is not needed to say what a block mostly is. */
const mostLooked = 64;

function mainUse(block: MapBlockNode): MapUse {
  const sums = new Map<BlockUse, number>();
  for (const { use, addresses } of block.children(0, mostLooked))
    if (use !== 'free') sums.set(use, (sums.get(use) ?? 0) + addresses);
  const [most] = [...sums].toSorted((a, b) => b[1] - a[1]);
  const use = most?.[0] ?? 'free';
  if (use === 'subnet') return 'otherSubnet';
  return use === 'space' ? 'free' : use;
}
