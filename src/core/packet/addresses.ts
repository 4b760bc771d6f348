import { podBatch } from '../facts/arithmetic.ts';
import type { Address } from '../ip/address.ts';
import type { Model } from '../models/index.ts';
import type { AddressMap } from '../plan/address-map.ts';
import type { RangeBlock } from '../plan/address-map-blocks.ts';
import type { PartUse } from '../plan/address-map-parts.ts';
import { type PoolDemand, poolDemands } from '../plan/demand.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { type SpaceNeed, spaceNeeds } from '../plan/spaces.ts';

/** A run of addresses. */
export interface Run {
  readonly first: Address;
  readonly addresses: number;
}

/**
 * Where the nodes of a pool and their pods have their addresses: where the address map has them. The
 * sizes are those of the evaluation; the places are a convention, since Azure promises none:
 *
 * - Azure keeps the first four addresses and the last one of a subnet, and the nodes follow, pool by pool
 *   in the order of the plan. A node takes its addresses when it joins, all at once and without gaps.
 * - Node subnet: the node's own address comes first, then those that it holds for pods.
 * - Pod subnet: a run for each node, whose first address is the node's own. Static blocks are aligned, so
 *   the first of them is the one after the block that Azure keeps addresses in, unless the subnet is full.
 * - Pod CIDR: a /24 for each node, the first for the first node.
 */
export interface PoolAddresses {
  readonly demand: PoolDemand;
  /** Own address of the node that joined as number `rank`, counted from 0; null where there is no room. */
  readonly node: (rank: number) => Address | null;
  /** Addresses of its pods; null where there is no room for all of them. */
  readonly pods: (rank: number) => Run | null;
}

/** The addresses of every pool of the plan; `map` is that of the same plan and model. */
export function poolAddresses(plan: Plan, model: Model, map: AddressMap): readonly PoolAddresses[] {
  const demands = poolDemands(plan, model);
  const needs = spaceNeeds(plan, model, demands);
  const together = model.podSpace === 'nodeSubnet';
  const inNodeSubnet = ({ held }: PoolDemand) => held.node + (together ? held.pods : 0);
  const podRun = ({ held }: PoolDemand) => held.pods;
  return demands.map((demand) => {
    const { held } = demand;
    const nodeAt = runs(map, drawnFrom(needs, 'nodeSubnet', demand), demand, inNodeSubnet, 1);
    const node = (rank: number) => nodeAt(rank)?.first ?? null;
    if (together) return { demand, node, pods: (rank) => after(nodeAt(rank), held.node) };
    const aligned = model.podIpAllocationMode === 'StaticBlock' ? podBatch.value : 1;
    const podsAt = runs(map, drawnFrom(needs, model.podSpace, demand), demand, podRun, aligned);
    const own = model.podSpace === 'podCidr' ? 0 : 1;
    return { demand, node, pods: (rank) => after(podsAt(rank), own) };
  });
}

/** The run without its first addresses. */
const after = (run: Run | null, skipped: number): Run | null =>
  run && { first: run.first + skipped, addresses: run.addresses - skipped };

const drawnFrom = (needs: readonly SpaceNeed[], kind: SpaceKind, demand: PoolDemand) =>
  needs.find(({ space, pools }) => space === kind && pools.includes(demand));

/** Runs of one size, one after another, behind those of the pools before in the same space. */
function runs(
  map: AddressMap,
  need: SpaceNeed | undefined,
  demand: PoolDemand,
  perNode: (pool: PoolDemand) => number,
  aligned: number,
): (rank: number) => Run | null {
  const range = need && rangeOf(map, need);
  if (!need || !range) return () => null;
  const sum = (...uses: readonly PartUse[]) =>
    range.parts.reduce((total, { use, addresses }) => total + (uses.includes(use) ? addresses : 0), 0);
  const begin = range.parts.find(({ use }) => use === 'nodes' || use === 'pods')?.first ?? range.first;
  const gap = (aligned - (begin % aligned)) % aligned;
  const before = need.pools
    .slice(0, need.pools.indexOf(demand))
    .reduce((total, pool) => total + pool.nodes * perNode(pool), 0);
  // Where the subnet has no room for all of them, the last of them get nothing.
  const granted = Math.max(0, sum('nodes', 'pods') - before);
  const first = begin + (gap <= sum('free') ? gap : 0) + before;
  const size = perNode(demand);
  return (rank) => ((rank + 1) * size > granted ? null : { first: first + rank * size, addresses: size });
}

function rangeOf(map: AddressMap, { space, name }: SpaceNeed): RangeBlock | undefined {
  for (const { blocks } of map.spaces)
    for (const block of blocks)
      if (block.kind === 'range' && block.space === space && block.name === name) return block;
  return undefined;
}
