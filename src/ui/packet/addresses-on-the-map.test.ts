import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address } from '../../core/ip/address.ts';
import { mapOf } from '../../core/map/map.ts';
import { type LargeMap, type MapBlockNode, pathAt } from '../../core/map/node.ts';
import { type ModelId, modelById, modelIds } from '../../core/models/index.ts';
import { previewCluster } from '../../core/packet/cluster.ts';
import { endsOf } from '../../core/packet/endpoints.ts';
import { addressMap } from '../../core/plan/address-map.ts';
import type { PartUse } from '../../core/plan/address-map-parts.ts';
import { evaluateModel } from '../../core/plan/evaluate-model.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { readPlan } from '../../core/plan/read-plan.ts';
import { smallCluster } from '../../core/plan/testing/small-clusters.ts';

/** Pods that the preview lists. */
const listed = 10;

/** The innermost block of the VNet or the pod CIDR with the address; the VNet may lie below a pod CIDR. */
const leavesAt = ({ spaces }: LargeMap, text: string): readonly MapBlockNode[] =>
  spaces.flatMap((space) => pathAt(space, address(text)).slice(-1));

function given(input: PlanInput, model: ModelId) {
  const { plan } = readPlan({ ...input, model }, '2026-11-21');
  const evaluation = evaluateModel(plan, modelById(model));
  return { plan, evaluation, map: mapOf(plan, evaluation) };
}

/** Addresses of the cluster that the map shows for something else, or for another node. */
function strangers(input: PlanInput, model: ModelId): readonly string[] {
  const { plan, evaluation, map } = given(input, model);
  const cluster = previewCluster(plan, evaluation);
  const parts = addressMap(plan, evaluation).spaces.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'range' ? block.parts : [])),
  );
  const found: string[] = [];
  // The small map has the nodes of a node subnet before all pods, so it tells nodes and pods not apart there.
  const onSmallMap = (text: string, ...uses: readonly PartUse[]) => {
    const at = address(text);
    if (
      !parts.some(({ use, first, addresses }) => uses.includes(use) && first <= at && at < first + addresses)
    )
      found.push(`${text} is no part of ${uses.join(' and ')} on the small map`);
  };
  const expected = (text: string, what: string, fits: (leaf: MapBlockNode) => boolean) => {
    if (!leavesAt(map, text).some(fits)) found.push(`${text} is not ${what} on the map`);
  };
  const numberIn = new Map<string, number>();
  const names = new Map<string, string>();
  for (let index = 0; index < cluster.nodeCount; index++) {
    const { name, pool, address: own } = cluster.node(index);
    const number = (numberIn.get(pool) ?? 0) + 1;
    numberIn.set(pool, number);
    names.set(name, `${pool} ${number}`);
    if (own)
      expected(own, `node ${pool} ${number}`, ({ use, node }) => use === 'nodes' && node === names.get(name));
  }
  const isPod = (leaf: MapBlockNode, node: string | undefined) =>
    leaf.use === 'pods' && (leaf.kind === 'pod' || leaf.kind === 'idle') && leaf.node === node;
  for (let index = 0; index < Math.min(cluster.podCount, listed); index++) {
    const { address: own, node } = cluster.pod(index);
    if (!own) continue;
    expected(own, `a pod of ${node.name}`, (leaf) => isPod(leaf, names.get(node.name)));
    onSmallMap(own, 'nodes', 'pods');
  }
  for (const own of cluster.frontEnds(3))
    expected(own, 'a load balancer', ({ use }) => use === 'loadBalancers');
  for (const own of cluster.frontEnds(3)) onSmallMap(own, 'loadBalancers');
  const ends = endsOf(plan, evaluation);
  for (const end of ends ? [ends.neighbour, ends.remote] : [])
    if (end.address) expected(end.address, 'a pod', ({ use, kind }) => use === 'pods' && kind !== 'address');
  return found;
}

const pools = [
  { name: 'system', mode: 'System', count: 3, maxPods: 30, maxSurge: 1 },
  { name: 'user', mode: 'User', count: 2, maxPods: 40, maxSurge: 1 },
];
const examples: Readonly<Record<string, PlanInput>> = {
  'a plan with room': { vnet: ['10.20.0.0/16'], pools, internalLoadBalancers: 2 },
  // With the surge node the blocks take all but Azure's five, so that they cannot be aligned.
  'a pod subnet that is full': {
    vnet: ['10.20.0.0/16'],
    subnets: [{ name: 'pods', role: 'pods', cidr: '10.20.1.0/24' }],
    pools: [{ name: 'system', mode: 'System', count: 7, maxPods: 30 }],
  },
  'a node subnet that is too small': {
    vnet: ['10.20.0.0/16'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.1.0/28', usedAddresses: 3 }],
    pools: [{ name: 'system', mode: 'System', count: 15, maxPods: 30 }],
    internalLoadBalancers: 2,
  },
  'two pools in subnets of their own': {
    vnet: ['10.20.0.0/16'],
    subnets: [
      { name: 'one', role: 'nodes', cidr: '10.20.1.0/24' },
      { name: 'two', role: 'nodes', cidr: '10.20.4.0/24' },
    ],
    pools: pools.map((pool, index) => ({ ...pool, nodeSubnet: ['one', 'two'][index] })),
  },
};

test.each(modelIds)('with %s every node, pod and front end has its address where the map has it', (model) => {
  for (const [name, input] of Object.entries(examples)) expect(strangers(input, model), name).toEqual([]);
});

test('so it is for any small cluster', () => {
  fc.assert(
    fc.property(smallCluster, fc.constantFrom(...modelIds), (input, model) => {
      expect(strangers(input, model)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
