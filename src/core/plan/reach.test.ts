import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cidr } from '../ip/cidr.ts';
import { place } from '../ip/place.ts';
import { type Model, modelById, models } from '../models/index.ts';
import { poolDemands } from './demand.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { Plan, PlanInput } from './plan.ts';
import { type Reach, type Target, whatWouldItTake } from './reach.ts';
import { readPlan } from './read-plan.ts';
import { testDay } from './testing/evaluated.ts';
import { smallCluster } from './testing/small-clusters.ts';

const planOf = (input: PlanInput): Plan => readPlan(input, testDay).plan;
const overlay = modelById('overlay');
const nodeSubnet = modelById('node-subnet');
const dynamic = modelById('pod-subnet-dynamic');

const sizeRules = [
  'insufficient-subnet-size',
  'insufficient-pod-cidr',
  'no-room-in-vnet',
  'cannot-hold-nodes',
  'no-room-for-upgrade',
  'vnet-address-limit',
  'kubenet-node-limit',
  'kubenet-routes-for-upgrade',
  'cluster-node-limit',
  'cluster-upgrade-limit',
  'pool-node-limit',
  'pool-upgrade-limit',
];

/** The plan as it would be read again with the merge patch on it, as a link or a file would carry it. */
const patched = (plan: Plan, reach: Reach): Plan => planOf({ ...plan, ...reach.change });

const nodesOf = (plan: Plan, model: Model): number =>
  poolDemands(plan, model).reduce((sum, { nodes }) => sum + nodes, 0);

function expectReached(plan: Plan, model: Model, target: Target): Reach {
  const reach = whatWouldItTake(plan, model, target);
  expect(reach).toMatchObject({ reached: true, blockedBy: null });
  const after = patched(plan, reach);
  const { findings, capacity } = evaluateModel(after, model);
  const sizes = findings.filter(({ rule, severity }) => sizeRules.includes(rule) && severity !== 'warning');
  expect(sizes.map(({ message }) => message)).toEqual([]);
  expect(capacity.maxNodes).toBeGreaterThanOrEqual(reach.nodes);
  expect(nodesOf(after, model)).toBe(reach.nodes);
  if ('nodes' in target) expect(reach.nodes).toBeGreaterThanOrEqual(target.nodes);
  if ('pods' in target) expect(capacity.maxPods).toBeGreaterThanOrEqual(target.pods);
  return reach;
}

/** A cluster of 10 nodes in a /27 with an application's subnet behind it. */
const small = planOf({
  vnet: ['10.20.0.0/22'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/27' },
    { name: 'apps', role: 'other', cidr: '10.20.0.64/26' },
  ],
  podCidr: '10.244.0.0/20',
  pools: [{ name: 'system', count: 10, maxPods: 30, maxSurge: 1 }],
});

describe('what it would take', () => {
  test('a size that the ranges hold changes the pool and nothing else', () => {
    const reach = expectReached(small, overlay, { nodes: 14 });
    expect(reach.steps).toEqual([]);
    expect(Object.keys(reach.change)).toEqual(['pools']);
    expect(reach.change.pools?.[0]?.count).toBe(14);
  });

  test('a size that the plan has changes nothing', () => {
    expect(whatWouldItTake(small, overlay, { nodes: 10 })).toMatchObject({
      reached: true,
      change: {},
      steps: [],
    });
    expect(whatWouldItTake(small, overlay, { factor: 0.5 })).toMatchObject({ reached: true, nodes: 10 });
  });

  test('a subnet grows in place where the block around it is free, and a pod CIDR around itself', () => {
    const reach = expectReached(small, overlay, { factor: 4 });
    expect(reach.steps.map(({ space, from, to, addresses }) => ({ space, from, to, addresses }))).toEqual([
      { space: 'nodeSubnet', from: '10.20.0.0/27', to: '10.20.0.0/26', addresses: 64 },
      { space: 'podCidr', from: '10.244.0.0/20', to: '10.244.0.0/18', addresses: 16_384 },
    ]);
  });

  test('a subnet with a neighbour in its way moves to free space', () => {
    const [step] = expectReached(small, overlay, { nodes: 100 }).steps;
    expect(step).toMatchObject({ space: 'nodeSubnet', from: '10.20.0.0/27' });
    expect(cidr(step?.to ?? '').prefix).toBe(25);
    expect(step?.message).toBe(
      `The node subnet nodes moves from 10.20.0.0/27 to ${step?.to}, 128 addresses.`,
    );
  });

  test('the other subnets of the cluster move where only that makes room', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/24'],
      subnets: [
        { name: 'pods', role: 'pods', cidr: '10.20.0.0/26' },
        { name: 'apps', role: 'other', cidr: '10.20.0.64/26' },
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.192/26' },
      ],
      pools: [{ name: 'system', count: 2, maxPods: 15, maxSurge: 1 }],
    });
    const { steps } = expectReached(plan, modelById('pod-subnet-static'), { nodes: 5 });
    expect(steps.map(({ name, to }) => `${name} ${to}`)).toEqual([
      'nodes 10.20.0.0/28',
      'pods 10.20.0.128/25',
    ]);
  });

  test('a subnet that the planner places gets larger without a change of the plan', () => {
    const plan = planOf({ vnet: ['10.20.0.0/22'], pools: [{ name: 'system', count: 10, maxSurge: 1 }] });
    const reach = expectReached(plan, overlay, { nodes: 100 });
    expect(reach.steps.map(({ space }) => space)).toEqual(['nodeSubnet']);
    expect(Object.keys(reach.change)).toEqual(['pools']);
  });

  test('a pod CIDR that cannot grow around itself moves out of the way of connected networks', () => {
    const plan = {
      ...small,
      connected: [{ name: 'office', kind: 'onPremises', cidr: '10.240.0.0/12' }],
    } as Plan;
    const step = expectReached(plan, overlay, { nodes: 20 }).steps.find(({ space }) => space === 'podCidr');
    expect(cidr(step?.to ?? '').overlaps(cidr('10.240.0.0/12'))).toBe(false);
  });

  test('pods count at the maxPods of each pool', () => {
    const plan = { ...small, vnet: ['10.20.0.0/16'] };
    const reach = expectReached(plan, nodeSubnet, { pods: 3001 });
    expect(reach.nodes).toBe(101);
    expect(reach.steps).toMatchObject([{ space: 'nodeSubnet', addresses: 4096 }]);
  });

  test('an autoscaled pool keeps its minimum and its count and gets a higher maximum', () => {
    const pools = small.pools.map((pool) => ({ ...pool, autoscale: { min: 3, max: 12 } }));
    const reach = expectReached({ ...small, pools }, overlay, { nodes: 20 });
    expect(reach.change.pools).toMatchObject([{ count: 10, autoscale: { min: 3, max: 20 } }]);
  });

  test('nodes and surge nodes of a pool stay within 1,000, and further pools take the rest', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/16'],
      pools: [
        { name: 'system', count: 3, maxSurge: 1 },
        { name: 'user', count: 20, maxSurge: '33%' },
        { name: 'user2', count: 1, maxSurge: 1 },
      ],
    });
    const reach = expectReached(plan, overlay, { nodes: 2000 });
    expect(reach.change.pools?.map(({ name, count }) => [name, count])).toEqual([
      ['system', 3],
      ['user', 666],
      ['user3', 665],
      ['user4', 665],
      ['user2', 1],
    ]);
  });

  test('a further pool beside one of the longest name has a name that AKS takes', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/16'],
      pools: [{ name: 'abcdefghijkl', count: 900, maxPods: 30, maxSurge: 1 }],
    });
    const reach = expectReached(plan, overlay, { nodes: 1500 });
    expect(reach.change.pools?.map(({ name }) => name)).toEqual(['abcdefghijkl', 'abcdefghijk2']);
  });
});

describe('what makes it impossible', () => {
  test.each([
    ['the routes of kubenet', 'kubenet', { nodes: 400 }, 'routes'],
    ['the nodes of a cluster', 'overlay', { nodes: 5000 }, 'clusterNodes'],
    ['the nodes of a cluster, however many', 'overlay', { factor: Number.POSITIVE_INFINITY }, 'clusterNodes'],
    ['the addresses of a VNet', 'node-subnet', { nodes: 2200 }, 'vnetAddresses'],
    ['the room in the VNet', 'node-subnet', { nodes: 300 }, 'vnet'],
  ] as const)('%s', (_, id, target, blockedBy) => {
    const reach = whatWouldItTake(small, modelById(id), target);
    expect(reach).toMatchObject({ reached: false, blockedBy, change: {}, steps: [], nodes: 10 });
    expect(reach.message).toMatch(/\.$/);
  });

  test('a pod CIDR for which no private range is free', () => {
    const connected = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(
      (range, index) => ({
        name: `network-${index}`,
        kind: 'onPremises',
        cidr: range,
      }),
    );
    const plan = planOf({ ...small, subnets: [], vnet: ['11.0.0.0/16'], connected });
    expect(whatWouldItTake(plan, overlay, { nodes: 20 }).blockedBy).toBe('podCidr');
  });

  test('the subnet that AKS makes cannot grow', () => {
    // 1,022 nodes and one surge node for each of their two pools: 65,536 addresses, all that a VNet may have.
    const plan = planOf({ vnetOwner: 'aks', pools: [{ maxPods: 63, maxSurge: 1 }] });
    expect(whatWouldItTake(plan, nodeSubnet, { nodes: 1022 }).blockedBy).toBe('nodeSubnet');
  });

  test('a subnet of something else that the nodes would leave no room', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/26'],
      subnets: [
        { name: 'nodes', role: 'nodes' },
        { name: 'apps', role: 'other', usedAddresses: 20 },
      ],
      pools: [{ count: 10, maxSurge: 1 }],
    });
    expect(whatWouldItTake(plan, overlay, { nodes: 20 })).toMatchObject({ reached: true });
    expect(whatWouldItTake(plan, overlay, { nodes: 40 })).toMatchObject({
      blockedBy: 'vnet',
      message: 'The subnets of the cluster leave no room in the VNet 10.20.0.0/26 for apps.',
    });
  });

  test('a plan without pools has none to grow', () => {
    expect(whatWouldItTake({ ...small, pools: [] }, overlay, { nodes: 1 }).blockedBy).toBe('pools');
  });

  test('a target that is no number is a mistake of the caller', () => {
    expect(() => whatWouldItTake(small, overlay, { nodes: Number.NaN })).toThrow(RangeError);
  });
});

describe('in small clusters', () => {
  const target = fc.oneof(
    fc.integer({ min: 0, max: 120 }).map((nodes) => ({ nodes })),
    fc.integer({ min: 0, max: 3000 }).map((pods) => ({ pods })),
    fc.integer({ min: 1, max: 12 }).map((factor) => ({ factor })),
  );

  test('the change reaches the target, and only a VNet without room or the routes of kubenet are in the way', () => {
    fc.assert(
      fc.property(smallCluster, fc.constantFrom(...models), target, (input, model, wanted) => {
        const plan = planOf(input);
        const reach = whatWouldItTake(plan, model, wanted);
        if (reach.reached) return void expectReached(plan, model, wanted);
        expect(model.id === 'kubenet' ? ['vnet', 'routes'] : ['vnet']).toContain(reach.blockedBy);
      }),
    );
  });

  test('a VNet is called full only where its whole space does not hold the subnets', () => {
    fc.assert(
      fc.property(smallCluster, fc.integer({ min: 1, max: 600 }), (input, nodes) => {
        const plan = planOf(input);
        const reach = whatWouldItTake(plan, dynamic, { nodes });
        // All subnets as large as the target asks, in a VNet that holds nothing else.
        const grown = plan.pools.map((pool, index) =>
          index === plan.pools.findIndex(({ count }) => count === Math.max(...plan.pools.map((p) => p.count)))
            ? {
                ...pool,
                count: Math.max(pool.count, nodes - plan.pools.reduce((s, p) => s + p.count, 0) + pool.count),
              }
            : pool,
        );
        const open = planOf({
          ...plan,
          pools: grown,
          subnets: plan.subnets.map((subnet) => ({ ...subnet, cidr: null })),
        });
        const needs = evaluateModel(open, dynamic).spaces.filter(({ pools }) => pools.length > 0);
        const room = place(
          needs.map(({ planned }) => ({ prefix: planned.smallestPrefix ?? 0 })),
          plan.vnet.map(cidr),
          [],
        );
        expect(reach.reached).toBe(room.every((block) => block !== null));
      }),
    );
  });
});
