import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelIds } from '../models/index.ts';
import { addressMap, isBeside } from '../plan/address-map.ts';
import type { PlanInput } from '../plan/plan.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import { type BlockUse, type MapBlockNode, pathAt } from './node.ts';
import { largePlan, leavesOf, mapped, rangeNamed, spaceNamed } from './testing/mapped.ts';

const end = (block: MapBlockNode) => block.first + block.addresses;

/** What is wrong with the block or anything in it; children are tried at both ends and in the middle. */
function faults(block: MapBlockNode, all: boolean): readonly string[] {
  const { childCount } = block;
  if (childCount === 0) return block.addresses > 0 ? [] : [`${block.id} is empty`];
  const some = [0, 1, Math.floor(childCount / 2), childCount - 2, childCount - 1];
  const indices = all
    ? [...Array(childCount).keys()]
    : [...new Set(some.filter((index) => index >= 0 && index < childCount))];
  return indices.flatMap((index) => {
    const [child, next] = block.children(index, index + 2);
    if (!child) return [`${block.id} has no child ${index}`];
    const starts = index === 0 ? child.first === block.first : child.first > block.first;
    const followed = next ? next.first === end(child) : end(child) === end(block);
    const found = block.childAt(child.first) === index && block.childAt(end(child) - 1) === index;
    return [
      ...(starts && followed ? [] : [`${child.id} leaves a gap`]),
      ...(found ? [] : [`${child.id} is not found by its addresses`]),
      ...(child.id.startsWith(`${block.id}/`) ? [] : [`${child.id} is not named after ${block.id}`]),
      ...faults(child, all),
    ];
  });
}

const sumOf = (leaves: readonly MapBlockNode[], ...uses: readonly BlockUse[]) =>
  leaves.reduce((sum, { use, addresses }) => sum + (uses.includes(use) ? addresses : 0), 0);

const aModel = fc.constantFrom(...modelIds);

test('the leaves of any small plan are disjoint, inside their parents, and cover them', () => {
  fc.assert(
    fc.property(smallCluster, aModel, (input, model) => {
      const { map } = mapped(input, model);
      for (const space of map.spaces) {
        expect(faults(space, false)).toEqual([]);
        const ids = space.children().flatMap((block) => [block.id, ...block.children().map(({ id }) => id)]);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 60 },
  );
  const { map } = mapped(examples[0] as PlanInput, 'pod-subnet-dynamic');
  expect(map.spaces.flatMap((space) => faults(space, true))).toEqual([]);
});

test('whatever a document holds, children follow each other and are found by address', () => {
  fc.assert(
    fc.property(randomPlan, aModel, (input, model) => {
      for (const space of mapped(input, model).map.spaces) expect(faults(space, false)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the leaves add up to the figures of the evaluation, for every model', () => {
  fc.assert(
    fc.property(smallCluster, aModel, (input, model) => {
      const { plan, evaluation, map } = mapped(input, model);
      const unmapped = new Set(map.unmapped.map(({ name }) => name));
      for (const space of evaluation.spaces) {
        if (unmapped.has(space.name)) continue;
        const range = rangeNamed(map, space.name);
        const leaves = leavesOf(range);
        expect(sumOf(leaves, 'free')).toBe(space.free);
        // Where not all fits, the size map of the page cuts in the same way.
        if (space.free === 0 && space.planned.total > range.addresses) {
          const shown = addressMap(plan, evaluation).spaces.flatMap(({ blocks }) => blocks);
          const block = shown.find((other) => other.kind === 'range' && other.name === space.name);
          if (block?.kind !== 'range') throw new Error(`no ${space.name}`);
          const part = (...uses: readonly string[]) =>
            block.parts.reduce((sum, { use, addresses }) => sum + (uses.includes(use) ? addresses : 0), 0);
          expect(sumOf(leaves, 'nodes', 'pods')).toBe(part('nodes', 'pods'));
          for (const use of ['surge', 'reserve', 'loadBalancers', 'others', 'azure'] as const) {
            expect(sumOf(leaves, use)).toBe(part(use));
          }
          continue;
        }
        const held = leaves.filter((leaf) => leaf.held);
        expect(held.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(space.held);
        expect(sumOf(leaves, 'nodes')).toBe(space.planned.nodes);
        expect(sumOf(leaves, 'surge')).toBe(space.heldDuringUpgrade - space.held);
        expect(sumOf(leaves, 'reserve')).toBe(space.planned.required - space.heldDuringUpgrade);
        expect(sumOf(leaves, 'loadBalancers')).toBe(space.planned.internalLoadBalancers);
        expect(sumOf(leaves, 'azure')).toBe(space.planned.azureReserved);
        expect(sumOf(leaves, 'others', 'services')).toBe(space.planned.others);
        expect(isBeside(space.space) || sumOf(leaves, 'azure') === 5).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const subnets = [
  { name: 'nodes', role: 'nodes', cidr: '172.16.0.0/24' },
  { name: 'pods', role: 'pods', cidr: '172.16.4.0/23' },
];
const examples: readonly PlanInput[] = [
  {
    vnet: ['172.16.0.0/20'],
    subnets,
    podCidr: '10.16.0.0/16',
    pools: [{ name: 'agentpool', count: 3, maxPods: 30, maxSurge: 1 }],
  },
];

const shown = (blocks: readonly MapBlockNode[]) =>
  blocks.map(({ label, first, addresses }) => `${label} +${first % 65_536} x${addresses}`);

test('in the node subnet model pods stand beside their node, as in a cluster of three', () => {
  const { map } = mapped(examples[0] as PlanInput, 'node-subnet');
  const nodeOf = (host: number) => pathAt(rangeNamed(map, 'nodes'), 0xac_10_00_00 + host).at(2)?.label;
  expect([10, 46, 73].map(nodeOf)).toEqual(['agentpool 1', 'agentpool 2', 'agentpool 3']);
  const [, pool] = rangeNamed(map, 'nodes').children();
  expect(shown(pool?.children(0, 2) ?? [])).toEqual(['agentpool 1 +4 x29', 'agentpool 2 +33 x29']);
  expect(shown(pool?.children(1, 2)[0]?.children() ?? [])).toEqual([
    'address of agentpool 2 +33 x1',
    'pods of agentpool 2 +34 x28',
  ]);
});

test('kubenet and Overlay give node after node a /24 of the pod CIDR', () => {
  const { map } = mapped(examples[0] as PlanInput, 'kubenet');
  const space = spaceNamed(map, 'podCidr');
  const hosts = [200, 256 + 201, 512 + 200].map((host) => pathAt(space, space.first + host)[2]);
  expect(hosts.map((node) => `${node?.label} ${node?.cidr}`)).toEqual([
    'pods of agentpool 1 10.16.0.0/24',
    'pods of agentpool 2 10.16.1.0/24',
    'pods of agentpool 3 10.16.2.0/24',
  ]);
});

test('a node of a dynamic pool holds whole batches behind the address of its network container', () => {
  const { map } = mapped(examples[0] as PlanInput, 'pod-subnet-dynamic');
  const node = pathAt(rangeNamed(map, 'pods'), 0xac_10_04_04)[2];
  expect(shown(node?.children() ?? [])).toEqual([
    'network container of agentpool 1 +1028 x1',
    'batch 1 of agentpool 1 +1029 x16',
    // The ceiling of the node is its maxPods.
    'batch 2 of agentpool 1 +1045 x14',
  ]);
});

test('static blocks are aligned where the subnet has room for that, else they follow each other', () => {
  const input = examples[0] as PlanInput;
  const roomy = mapped(input, 'pod-subnet-static').map;
  const [azure, gap, pool] = rangeNamed(roomy, 'pods').children();
  expect(shown([azure, gap] as MapBlockNode[])).toEqual(['kept by Azure +1024 x4', 'free +1028 x12']);
  expect(pool?.children(0, 1)[0]?.children()[1]?.cidr).toBe('172.16.4.32/28');
  const narrow = { ...input, subnets: [subnets[0], { name: 'pods', role: 'pods', cidr: '172.16.4.0/25' }] };
  expect(rangeNamed(mapped(narrow, 'pod-subnet-static').map, 'pods').children()[1]?.kind).toBe('poolPods');
});

test('the services that every cluster has stand at their own addresses', () => {
  const services = spaceNamed(mapped({}, 'overlay').map, 'serviceCidr').children();
  expect(services.filter(({ use }) => use === 'services').map(({ cidr }) => cidr)).toEqual([
    '10.0.0.1/32',
    '10.0.0.10/32',
  ]);
});

test('pools and subnets of one name are told apart', () => {
  const pools = [
    { name: 'a', count: 1 },
    { name: 'a', count: 2 },
    { name: 'a~2', count: 1 },
  ];
  const nodes = rangeNamed(mapped({ pools }, 'overlay').map, 'nodes').children();
  expect(nodes.filter(({ kind }) => kind === 'nodes').map(({ pool }) => pool)).toEqual(['a', 'a~2', 'a~2~2']);
});

test('5,000 nodes and 200,000 pods are reached without making them all', () => {
  for (const model of modelIds) {
    const { map } = mapped(largePlan, model);
    const leaves = map.spaces.map((space) => pathAt(space, space.first + Math.floor(space.addresses / 3)));
    expect(leaves.every((path) => path.length > 0)).toBe(true);
    expect(map.spaces.flatMap((space) => faults(space, false))).toEqual([]);
  }
});
