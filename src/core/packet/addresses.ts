import { podBatch } from '../facts/arithmetic.ts';
import { reservedPerSubnet } from '../facts/limits.ts';
import type { Address } from '../ip/address.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import type { PoolDemand } from '../plan/demand.ts';
import type { ModelFigures, SpaceFigures, SpaceKind } from '../plan/evaluation.ts';

/** A run of addresses. */
export interface Run {
  readonly first: Address;
  readonly addresses: number;
}

/**
 * Where the nodes of a pool and their pods have their addresses. The sizes are those of the evaluation;
 * the places are a convention, since Azure promises none:
 *
 * - Azure keeps the first four addresses and the last one of a subnet, and the nodes follow, pool by pool
 *   in the order of the plan. A node takes its addresses when it joins, all at once and without gaps.
 * - Node subnet: the node's own address comes first, then those that it holds for pods.
 * - Pod subnet: a run for each node, whose first address is the node's own. Static blocks are aligned, so
 *   the first of them is the one after the block that Azure keeps addresses in.
 * - Pod CIDR: a /24 for each node, the first for the first node.
 */
export interface PoolAddresses {
  /** Own address of the node that joined as number `rank`, counted from 0; null where there is no room. */
  readonly node: (rank: number) => Address | null;
  /** Addresses of its pods; null where there is no room for all of them. */
  readonly pods: (rank: number) => Run | null;
}

export function poolAddresses(
  model: Model,
  { spaces }: Pick<ModelFigures, 'spaces'>,
  pools: readonly PoolDemand[],
  index: number,
): PoolAddresses {
  const pool = pools[index];
  if (!pool) throw new RangeError(`no pool ${index}`);
  const { held } = pool;
  const together = model.podSpace === 'nodeSubnet';
  const nodes = drawnFrom(spaces, 'nodeSubnet', pool);
  const before = pools.slice(0, index);
  const perNode = (demand: PoolDemand) => demand.held.node + (together ? demand.held.pods : 0);
  const nodeAt = runs(nodes, before, perNode, perNode(pool), 1);
  if (together)
    return {
      node: (rank) => nodeAt(rank)?.first ?? null,
      pods: (rank) => after(nodeAt(rank), held.node),
    };
  const podSpace = drawnFrom(spaces, model.podSpace, pool);
  const aligned = model.podIpAllocationMode === 'StaticBlock' ? podBatch.value : 1;
  const podsAt = runs(podSpace, before, ({ held: other }) => other.pods, held.pods, aligned);
  const own = model.podSpace === 'podCidr' ? 0 : 1;
  return {
    node: (rank) => nodeAt(rank)?.first ?? null,
    pods: (rank) => after(podsAt(rank), own),
  };
}

/** The run without its first addresses. */
const after = (run: Run | null, skipped: number): Run | null =>
  run && { first: run.first + skipped, addresses: run.addresses - skipped };

const drawnFrom = (spaces: readonly SpaceFigures[], kind: SpaceKind, { pool }: PoolDemand) =>
  spaces.find(({ space, pools }) => space === kind && pools.includes(pool.name));

/** Runs of one size, one after another, behind those of the pools before in the same space. */
function runs(
  space: SpaceFigures | undefined,
  before: readonly PoolDemand[],
  perNode: (pool: PoolDemand) => number,
  size: number,
  aligned: number,
): (rank: number) => Run | null {
  if (!space || space.cidr === null) return () => null;
  const block = cidr(space.cidr);
  const start = before
    .filter(({ pool }) => space.pools.includes(pool.name))
    .reduce((sum, pool) => sum + pool.nodes * perNode(pool), usableFrom(block, space, aligned));
  const end = space.planned.azureReserved > 0 && aligned === 1 ? block.last - 1 : block.last;
  return (rank) => {
    const first = start + rank * size;
    return first + size - 1 > end ? null : { first, addresses: size };
  };
}

/** The first address that Azure leaves, at a multiple of `aligned`. */
function usableFrom(block: Cidr, { planned }: SpaceFigures, aligned: number): Address {
  const head = planned.azureReserved > 0 ? reservedPerSubnet.value - 1 : 0;
  return block.first + Math.ceil(head / aligned) * aligned;
}
