import type { Address } from '../ip/address.ts';
import type { Unmapped } from '../plan/address-map.ts';
import type { PartUse } from '../plan/address-map-parts.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import type { ConnectedKind } from '../plan/plan.ts';

/** What a block of the large map is. */
export type BlockKind =
  | 'space'
  | 'subnet'
  | 'blocked'
  | 'free'
  | 'azure'
  /** All nodes of a pool, with the pod addresses that lie beside theirs. */
  | 'nodes'
  /** All surge nodes of a pool. */
  | 'surge'
  /** A node: its own address, and in the node subnet model those it reserves for pods. */
  | 'node'
  | 'surgeNode'
  /** Addresses of pods of one node in a pod subnet or pod CIDR, of all nodes of a pool. */
  | 'poolPods'
  /** Pod addresses of one node in a pod subnet. */
  | 'nodePods'
  /** Addresses that a node of a dynamic pool asks for at once. */
  | 'podBatch'
  /** A /28 that a node of a static pool keeps. */
  | 'podBlock'
  /** A node's own /24 of the pod CIDR. */
  | 'nodeRange'
  /** Addresses of the node subnet that a node reserves for pods. */
  | 'podReservation'
  /** Addresses of one node with a pod expected on each. */
  | 'pods'
  | 'pod'
  /** Addresses of a node for pods that are not expected. */
  | 'idle'
  | 'loadBalancers'
  | 'loadBalancer'
  | 'services'
  | 'other'
  | 'reserve'
  /** A single address with nothing to say of it but its use. */
  | 'address';

/** What colour and pattern follow from. */
export type BlockUse = PartUse | 'blocked' | 'subnet' | 'space';

/**
 * A run of addresses with what it is. Children cover it without gaps, in address order, and are made
 * when they are asked for: a pool of 5,000 nodes is one block until somebody looks closer.
 */
export interface MapBlockNode {
  /** A path of names that stays while the plan does, such as vnet:10.20.0.0/16/nodes/user/user-3/pods. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly use: BlockUse;
  /** Short: "nodes", "user 3", "batch 2 of user 3", "free, largest 10.20.8.0/21". */
  readonly label: string;
  readonly first: Address;
  readonly addresses: number;
  /** The run as a block in CIDR notation; null where it is not one. */
  readonly cidr: string | null;
  readonly pool: string | null;
  /** The node as labels write it: "user 3". */
  readonly node: string | null;
  readonly space: SpaceKind | null;
  /** Name of the subnet, or of the range that is in the way. */
  readonly name: string | null;
  /** Whether its addresses count in the evaluation's `held`: not surge, reserve, Azure's own or free. */
  readonly held: boolean;
  /** 0 for a leaf. */
  readonly childCount: number;
  /** Children with index from `from` up to, not including, `to`. */
  readonly children: (from?: number, to?: number) => readonly MapBlockNode[];
  /** Index of the first child that ends after the address: the one that holds it, if any does. */
  readonly childAt: (address: Address) => number;
}

/** A range that is drawn on a scale of its own. */
export interface MapSpaceNode extends MapBlockNode {
  readonly spaceKind: 'vnet' | 'podCidr' | 'serviceCidr';
  readonly cidr: string;
  /** Pod and service CIDR: whether it lies over addresses of the VNet. */
  readonly overlapsVnet: boolean;
}

/** A network that can reach the VNet. Its addresses inside a space are blocks of kind "blocked" there. */
export interface MapConnected {
  readonly name: string;
  readonly kind: ConnectedKind;
  readonly cidr: string;
  readonly first: Address;
  readonly addresses: number;
}

export interface LargeMap {
  readonly spaces: readonly MapSpaceNode[];
  readonly unmapped: readonly Unmapped[];
  readonly connected: readonly MapConnected[];
}

/** The blocks that hold the address, from the given one down to a leaf; empty where it holds it not. */
export function pathAt(root: MapBlockNode, address: Address): readonly MapBlockNode[] {
  if (address < root.first || address >= root.first + root.addresses) return [];
  const path = [root];
  for (let block = root; block.childCount > 0; ) {
    const at = block.childAt(address);
    const child = block.children(at, at + 1)[0];
    if (!child) break;
    path.push(child);
    block = child;
  }
  return path;
}
