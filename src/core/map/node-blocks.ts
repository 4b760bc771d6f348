import { dynamicPrimary, podBatch, staticReservedPerNode } from '../facts/arithmetic.ts';
import { nodeRangeKept } from '../facts/limits.ts';
import type { Model } from '../models/index.ts';
import type { PoolDemand } from '../plan/demand.ts';
import { blockIn, blockOf, type Fields, type Inside, part, type Run } from './block.ts';
import type { BlockKind, MapBlockNode } from './node.ts';

/** The nodes of a pool in one space, as the map draws them. */
export interface PoolPlace {
  readonly demand: PoolDemand;
  /** Its name, told apart from other pools of that name. */
  readonly pool: string;
  readonly space: 'nodeSubnet' | 'podSubnet' | 'podCidr';
  /** Name of the subnet. */
  readonly subnet: string;
  readonly model: Model;
  /** The nodes that an upgrade adds, in place of the pool's own. */
  readonly surge: boolean;
}

/** Addresses that a node of the pool takes in the space at the expected load. */
export function perNode({ demand: { held }, space, model }: PoolPlace): number {
  if (space !== 'nodeSubnet') return held.pods;
  return held.node + (model.podSpace === 'nodeSubnet' ? held.pods : 0);
}

export const nodesIn = ({ demand, surge }: PoolPlace): number => (surge ? demand.surge : demand.nodes);

/** All nodes of a pool as one block, with the nodes as its children. */
export function poolBlock(place: PoolPlace, parent: string, first: number, addresses: number): MapBlockNode {
  const { surge, pool, space } = place;
  const what = surge ? 'surge' : space === 'nodeSubnet' ? 'nodes' : 'pods';
  const fields = {
    id: `${parent}/${what}:${pool}`,
    kind: what === 'pods' ? 'poolPods' : what,
    use: what,
    label: what === 'nodes' ? pool : `${what} of ${pool}`,
    first,
    addresses,
    pool,
    node: null,
    space,
    name: place.subnet,
    held: !surge,
  } as const;
  const inside = insideNode(place);
  return blockOf(fields, (block) => [
    {
      count: nodesIn(place),
      each: perNode(place),
      child: (index, at, size) => nodeBlock(place, block, index + 1, at, size, inside),
    },
  ]);
}

function nodeBlock(
  place: PoolPlace,
  pool: Fields,
  number: number,
  first: number,
  addresses: number,
  inside: Inside | undefined,
): MapBlockNode {
  const inNodeSubnet = place.space === 'nodeSubnet';
  const node = place.surge ? `surge ${number} of ${place.pool}` : `${place.pool} ${number}`;
  const own = {
    kind: inNodeSubnet && place.surge ? 'surgeNode' : nodeKinds[place.space],
    label: inNodeSubnet ? node : `pods of ${node}`,
    node,
  } as const;
  return blockIn(pool, own, `${place.pool}-${number}`, first, addresses, inside);
}

const nodeKinds = { nodeSubnet: 'node', podSubnet: 'nodePods', podCidr: 'nodeRange' } as const;

/** The parts of a node's addresses; undefined where it has but its own. */
function insideNode({ demand, space, model, surge }: PoolPlace): Inside | undefined {
  const { held, shape } = demand;
  const inUse = shape.podsInUse;
  if (space === 'podCidr') {
    const kept = nodeRangeKept.value;
    return (node) => [
      part(node, kept, 'own', { kind: 'address', label: `range and bridge of ${node.node}` }),
      ...podsAndIdle(node, inUse, held.pods - kept),
    ];
  }
  if (space === 'podSubnet') {
    return model.podIpAllocationMode === 'StaticBlock'
      ? (node) => [staticBlocks(node, inUse, held.pods)]
      : (node) => dynamicBatches(node, inUse, held.pods);
  }
  if (model.podSpace !== 'nodeSubnet' || held.pods === 0) return undefined;
  // Everything of a surge node is surge, whatever it will be for.
  const use = surge ? 'surge' : 'pods';
  return (node) => [
    part(node, held.node, 'own', { kind: 'address', label: `address of ${node.node}` }),
    part(node, held.pods, 'pods', { kind: 'podReservation', use, label: `pods of ${node.node}` }, (block) =>
      podsAndIdle(block, inUse, held.pods),
    ),
  ];
}

/** Whole batches behind the address of the node's network container. */
function dynamicBatches(node: Fields, podsInUse: number, addresses: number): readonly Run[] {
  const batch = podBatch.value;
  const own = dynamicPrimary.value;
  return [
    part(node, own, 'own', { kind: 'address', label: `network container of ${node.node}` }),
    batches(node, Math.ceil((addresses - own) / batch), 'podBatch', 'batch', (block, index) =>
      pods(block, podsInUse - index * batch, block.addresses),
    ),
  ];
}

/** Blocks of which the first keeps an address for the node. */
function staticBlocks(node: Fields, podsInUse: number, addresses: number): Run {
  const size = podBatch.value;
  const kept = staticReservedPerNode.value;
  return batches(node, addresses / size, 'podBlock', 'block', (block, index) =>
    index > 0
      ? pods(block, podsInUse + kept - index * size, size)
      : [
          part(block, kept, 'own', { kind: 'address', label: `kept for ${node.node}` }),
          ...pods(block, podsInUse, size - kept),
        ],
  );
}

const batches = (
  node: Fields,
  count: number,
  kind: BlockKind,
  word: string,
  inside: (block: Fields, index: number) => readonly Run[],
): Run => ({
  count,
  each: podBatch.value,
  child: (index, first, addresses) => {
    const own = { kind, label: `${word} ${index + 1} of ${node.node}` };
    return blockIn(node, own, `${word}-${index + 1}`, first, addresses, (block) => inside(block, index));
  },
});

/** The pods as one block, and the addresses beyond them. */
function podsAndIdle(owner: Fields, podsInUse: number, addresses: number): readonly Run[] {
  const used = Math.min(Math.max(0, podsInUse), addresses);
  return [
    part(owner, used, 'pods', { kind: 'pods', label: `pods of ${owner.node}` }, (block) =>
      pods(block, used, used),
    ),
    idle(owner, addresses - used),
  ];
}

/** A block for each pod, and one for the addresses beyond them. */
function pods(owner: Fields, podsInUse: number, addresses: number): readonly Run[] {
  const used = Math.min(Math.max(0, podsInUse), addresses);
  const own = { kind: 'pod', label: `pod of ${owner.node}` } as const;
  return [
    {
      count: used,
      each: 1,
      child: (index, first) => blockIn(owner, own, `pod-${index + 1}`, first, 1),
    },
    idle(owner, addresses - used),
  ];
}

const idle = (owner: Fields, addresses: number): Run =>
  part(owner, addresses, 'idle', { kind: 'idle', label: `no pod expected on ${owner.node}` });
