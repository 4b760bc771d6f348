import { podsPerPoolAtLeast } from '../facts/limits.ts';
import { mostNodes } from './capacity.ts';
import { surgeNodes } from './demand.ts';
import type { Surge } from './plan.ts';
import { mostInPool } from './reach-pools.ts';

/** Nodes of one pool in a node subnet and a pod subnet, as indexes in the lists that were filled. */
export interface FilledPool {
  readonly nodes: number;
  readonly nodeSubnet: number;
  readonly podSubnet: number;
}

/** A kind of node, and how many at once a cluster of the model may have, surge nodes with them. */
export interface Filling {
  readonly maxPods: number;
  readonly maxSurge: Surge;
  readonly most: number;
}

/**
 * The pools that fill the subnets one after the other. Subnets are given as the nodes, surge nodes with
 * them, that each holds; every pool has a subnet of either list.
 */
export function fill(
  nodeSubnets: readonly number[],
  podSubnets: readonly number[],
  { maxPods, maxSurge, most }: Filling,
): readonly FilledPool[] {
  const pools: FilledPool[] = [];
  const forNodes = [...nodeSubnets];
  const forPods = [...podSubnets];
  let left = most;
  let nodeSubnet = 0;
  let podSubnet = 0;
  for (;;) {
    const inNodes = forNodes[nodeSubnet];
    const inPods = forPods[podSubnet];
    if (inNodes === undefined || inPods === undefined) return pools;
    const nodes = poolOf(Math.min(inNodes, inPods, left), maxPods, maxSurge);
    if (nodes > 0) {
      const load = nodes + surgeNodes(maxSurge, nodes);
      pools.push({ nodes, nodeSubnet, podSubnet });
      forNodes[nodeSubnet] = inNodes - load;
      forPods[podSubnet] = inPods - load;
      left -= load;
    } else if (inNodes <= inPods) nodeSubnet++;
    else podSubnet++;
  }
}

export const nodesIn = (pools: readonly FilledPool[]): number =>
  pools.reduce((sum, { nodes }) => sum + nodes, 0);

/** Nodes of the pools with their surge nodes. */
export const loadOf = (pools: readonly FilledPool[], { maxSurge }: Pick<Filling, 'maxSurge'>): number =>
  pools.reduce((sum, { nodes }) => sum + nodes + surgeNodes(maxSurge, nodes), 0);

/** Nodes of the next pool where `load` nodes and surge nodes fit; 0 where a pool may not have so few. */
function poolOf(load: number, maxPods: number, maxSurge: Surge): number {
  const least = Math.max(1, Math.ceil(podsPerPoolAtLeast.value / maxPods));
  const nodes = mostNodes(Math.max(0, load), maxSurge);
  if (nodes < least) return 0;
  const most = mostInPool(maxSurge);
  if (nodes <= most) return nodes;
  const unit = evenUnit(maxSurge);
  const even = most - (most % unit);
  // What remains must be enough for a pool of its own.
  return nodes - even >= least ? even : even - Math.ceil(least / unit) * unit;
}

/** Pools of a multiple of this many nodes lose nothing to the rounding of their surge. */
function evenUnit(maxSurge: Surge): number {
  if (typeof maxSurge === 'number') return 1;
  const percent = Number(maxSurge.slice(0, -1));
  return wholeShare / greatestDivisor(wholeShare, percent);
}

const wholeShare = 100;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
