import { largestStaticPodSubnet, largestVnet, reservedPerSubnet, smallestSubnet } from '../facts/limits.ts';
import { type Cidr, compareCidrs } from '../ip/cidr.ts';
import { place } from '../ip/place.ts';
import { sizeOf } from '../ip/size.ts';
import { subtract } from '../ip/space.ts';
import type { Model } from '../models/index.ts';
import { type FilledPool, type Filling, fill, loadOf, nodesIn } from './reverse-pools.ts';

/** What a node of a model takes: of its node subnet, and of its pod subnet where it has one. */
export interface NodeTakes {
  readonly inNodeSubnet: number;
  /** null: the model has no pod subnet. */
  readonly inPodSubnet: number | null;
  /** Front ends in the first node subnet. */
  readonly loadBalancers: number;
}

/** Subnets and the pools that fill them. */
export interface Filled {
  readonly nodeSubnets: readonly Cidr[];
  readonly podSubnets: readonly Cidr[];
  readonly pools: readonly FilledPool[];
}

/** Nodes, surge nodes with them, that a subnet holds; below 0 where not even what stands beside them fits. */
const held = (prefix: number, perNode: number, beside: number): number =>
  Math.floor((sizeOf(prefix) - reservedPerSubnet.value - beside) / perNode);

/** Models without a pod subnet: their pods are never short of one. */
const noPodSubnet = [Number.POSITIVE_INFINITY];

const subnetPrefixes: readonly number[] = Array.from(
  { length: smallestSubnet.value - largestVnet.value + 1 },
  (_, index) => smallestSubnet.value - index,
);

/**
 * One node subnet, and one pod subnet where the model has one: of all pairs of sizes that `free` holds,
 * one with the most nodes; of those one whose node subnet is not what binds; of those the one with the
 * fewest addresses.
 */
export function bestPair(
  free: readonly Cidr[],
  takes: NodeTakes,
  filling: Filling,
  model: Model,
): Filled | null {
  let best: Filled | null = null;
  let most = { nodes: 0, roomy: true };
  for (const { nodes, pods } of pairsBySize(free, takes, model)) {
    const cap = held(nodes, takes.inNodeSubnet, takes.loadBalancers);
    const caps = pods === null ? noPodSubnet : [held(pods, takes.inPodSubnet ?? 1, 0)];
    const pools = fill([cap], caps, filling);
    const found = { nodes: nodesIn(pools), roomy: cap >= loadOf(pools, filling) + nextNode };
    if (found.nodes < most.nodes || (found.nodes === most.nodes && (most.roomy || !found.roomy))) continue;
    const requests = pods === null ? [{ prefix: nodes }] : [{ prefix: nodes }, { prefix: pods }];
    const [nodeSubnet, podSubnet] = place(requests, free, []);
    if (!nodeSubnet || podSubnet === null) continue;
    most = found;
    best = { nodeSubnets: [nodeSubnet], podSubnets: podSubnet ? [podSubnet] : [], pools };
  }
  return best;
}

/** A node that a pool grows by, and the surge node that may come with it. */
const nextNode = 2;

/** Every pair of prefix lengths that a block of `free` may hold, the one with the fewest addresses first. */
function pairsBySize(free: readonly Cidr[], takes: NodeTakes, model: Model) {
  const largest = Math.min(...free.map(({ prefix }) => prefix));
  const prefixes = subnetPrefixes.filter((prefix) => prefix >= largest);
  const forPods: readonly (number | null)[] =
    takes.inPodSubnet === null ? [null] : prefixes.filter((prefix) => podSubnetTakes(prefix, model));
  return prefixes
    .flatMap((nodes) => forPods.map((pods) => ({ nodes, pods })))
    .toSorted((a, b) => sizeOfPair(a) - sizeOfPair(b));
}

const sizeOfPair = ({ nodes, pods }: { readonly nodes: number; readonly pods: number | null }): number =>
  sizeOf(nodes) + (pods === null ? 0 : sizeOf(pods));

const podSubnetTakes = (prefix: number, model: Model): boolean =>
  model.id !== 'pod-subnet-static' || prefix >= largestStaticPodSubnet.value;

/**
 * A subnet in every free block, and a pool for each pair that meets: the smallest blocks hold nodes, the
 * others pods. Of the smallest block for pods a node subnet may be cut, so that it holds one of each.
 */
export function bestSpread(
  free: readonly Cidr[],
  takes: NodeTakes,
  filling: Filling,
  model: Model,
): Filled | null {
  const blocks = free.filter(({ prefix }) => prefix <= smallestSubnet.value).toSorted(largestFirst);
  if (takes.inPodSubnet === null) return filledBy(blocks, [], takes, filling);
  let best: Filled | null = null;
  for (let whole = 0; whole <= blocks.length; whole++) {
    const forNodes = blocks.slice(blocks.length - whole);
    const rest = blocks.slice(0, blocks.length - whole);
    for (const { nodeSubnet, podSubnets } of cuts(rest)) {
      const filled = filledBy(
        [...forNodes, ...nodeSubnet].toSorted(largestFirst),
        podSubnets.filter(({ prefix }) => podSubnetTakes(prefix, model)).toSorted(largestFirst),
        takes,
        filling,
      );
      if (filled && nodesIn(filled.pools) > nodesIn(best?.pools ?? [])) best = filled;
    }
  }
  return best;
}

interface Cut {
  /** The node subnet that is cut off, or none. */
  readonly nodeSubnet: readonly Cidr[];
  readonly podSubnets: readonly Cidr[];
}

/** The blocks whole, and with a node subnet of every size cut from the smallest block that has it. */
function cuts(blocks: readonly Cidr[]): readonly Cut[] {
  return [
    { nodeSubnet: [], podSubnets: blocks },
    ...subnetPrefixes.flatMap((prefix): Cut[] => {
      const [cut] = place([{ prefix }], blocks, []);
      if (!cut) return [];
      const podSubnets = blocks.flatMap((block) =>
        block.contains(cut) ? subtract([block], [cut]).toSorted(largestFirst).slice(0, 1) : [block],
      );
      return [{ nodeSubnet: [cut], podSubnets }];
    }),
  ];
}

const largestFirst = (a: Cidr, b: Cidr): number => a.prefix - b.prefix || compareCidrs(a, b);

function filledBy(
  nodeSubnets: readonly Cidr[],
  podSubnets: readonly Cidr[],
  takes: NodeTakes,
  filling: Filling,
): Filled | null {
  const { inPodSubnet } = takes;
  const pools = fill(
    nodeSubnets.map(({ prefix }, index) =>
      held(prefix, takes.inNodeSubnet, index === 0 ? takes.loadBalancers : 0),
    ),
    inPodSubnet === null ? noPodSubnet : podSubnets.map(({ prefix }) => held(prefix, inPodSubnet, 0)),
    filling,
  );
  // The load balancers are in the first node subnet, so that one must hold a pool.
  return pools[0]?.nodeSubnet === 0 ? { nodeSubnets, podSubnets, pools } : null;
}
