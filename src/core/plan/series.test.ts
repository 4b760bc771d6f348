import { describe, expect, test } from 'vitest';
import { models } from '../models/index.ts';
import { capacityOf } from './capacity.ts';
import { poolDemands } from './demand.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { ModelEvaluation, SpaceKind } from './evaluation.ts';
import { layOut } from './placement.ts';
import type { Plan, PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { growthSeries, plannedNodes } from './series.ts';
import { reachOf } from './series-reach.ts';
import { addressUses, todayUse } from './series-use.ts';
import { spaceNeeds } from './spaces.ts';

function planOf(input: PlanInput): Plan {
  const { plan, problems } = readPlan(input, '2026-11-21');
  expect(problems).toEqual([]);
  return plan;
}

/** Two pools that grow differently, on subnets of their own, one with fewer pods in use than allowed. */
const mixed = planOf({
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', usedAddresses: 7 },
    { name: 'batch', role: 'nodes' },
    { name: 'pods', role: 'pods', usedAddresses: 2 },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
  ],
  pools: [
    { name: 'system', mode: 'System', count: 3, maxPods: 30, maxSurge: 1, nodeSubnet: 'batch' },
    {
      name: 'user',
      count: 5,
      autoscale: { min: 3, max: 20 },
      maxPods: 110,
      podsPerNode: 35,
      maxSurge: '33%',
    },
  ],
  internalLoadBalancers: 2,
});

const planned = (evaluation: ModelEvaluation, ...kinds: SpaceKind[]) =>
  evaluation.spaces
    .filter(({ space }) => kinds.includes(space))
    .reduce((sum, space) => sum + space.planned.total, 0);

/** The plan in which the pool that grows has as many nodes as make `nodes` of all. */
const grownTo = (plan: Plan, pool: string, nodes: number): Plan => {
  const beside = plan.pools
    .filter(({ name }) => name !== pool)
    .reduce((sum, { count, autoscale }) => sum + (autoscale?.max ?? count), 0);
  return {
    ...plan,
    pools: plan.pools.map((each) =>
      each.name === pool ? { ...each, count: nodes - beside, autoscale: null } : each,
    ),
  };
};

describe.each(models.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const sizes = [3, 4, 7, 23, 24, 66, 125, 250, 399, 400];

  test.each(sizes)('the series is what the evaluation plans for at %i nodes', (nodes) => {
    const evaluation = evaluateModel(grownTo(mixed, 'user', nodes), model);
    expect(growthSeries(mixed, model).at(nodes)).toEqual({
      nodes,
      surgeNodes: 1 + Math.min(Math.ceil(0.33 * (nodes - 3)), nodes - 3),
      vnetAddresses: planned(evaluation, 'nodeSubnet', 'podSubnet'),
      podCidrAddresses: planned(evaluation, 'podCidr'),
    });
  });

  test('the series has no point below the other pools, nor beyond the limit of the model', () => {
    const { at } = growthSeries(mixed, model);
    expect(at(2)).toBeNull();
    expect(at(model.maxNodes.value)).not.toBeNull();
    expect(at(model.maxNodes.value + 1)).toBeNull();
  });

  test('a cluster reaches the last size whose subnets all find a place in the VNet', () => {
    const plan = planOf({ vnet: ['10.20.0.0/20'], pools: [{ name: 'user', count: 3, maxPods: 30 }] });
    const { nodes } = reachOf(plan, model);
    const fits = (n: number) => {
      const { spaces } = evaluateModel(grownTo(plan, 'user', n), model);
      return spaces.every(
        ({ cidr, planned: { total } }) => cidr !== null && total <= 2 ** (32 - prefix(cidr)),
      );
    };
    expect(nodes).not.toBeNull();
    expect([fits(nodes ?? 0), fits((nodes ?? 0) + 1)]).toEqual([true, false]);
  });

  test('what addresses are used for adds up to the subnets', () => {
    const { uses, size, missing } = todayUse(mixed, model, evaluateModel(mixed, model));
    expect(addressUses.reduce((sum, use) => sum + uses[use], 0)).toBe(size);
    expect(missing).toBe(0);
    expect(uses.nodes).toBe(8);
    expect(uses.loadBalancers).toBe(2);
    expect(uses.others).toBe(model.podSpace === 'podSubnet' ? 9 : 7);
  });
});

const prefix = (block: string) => Number(block.split('/')[1]);

test('a cluster reaches its capacity where every range is given', () => {
  const plan = planOf({
    vnet: ['10.20.0.0/16'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
      { name: 'pods', role: 'pods', cidr: '10.20.8.0/21' },
    ],
    podCidr: '10.244.0.0/18',
    pools: [{ name: 'user', count: 2, maxPods: 30 }],
  });
  for (const model of models) {
    const pools = poolDemands(plan, model);
    const capacity = capacityOf(model, pools, layOut(plan, model, spaceNeeds(plan, model, pools)).spaces);
    expect(reachOf(plan, model), model.id).toEqual({ nodes: capacity.maxNodes, boundBy: capacity.boundBy });
  }
});

test('the reach of a cluster ends with the VNet, not with the subnet that today’s plan needs', () => {
  const plan = planOf({
    vnet: ['10.20.0.0/21'],
    pools: [{ name: 'user', count: 2, maxPods: 30, maxSurge: 1 }],
  });
  const [nodeSubnet] = models.filter(({ id }) => id === 'node-subnet');
  // 64 nodes and one of an upgrade take 65 × 31 + 5 = 2,020 of 2,048 addresses; one node more does not fit.
  expect(nodeSubnet && reachOf(plan, nodeSubnet)).toEqual({ nodes: 64, boundBy: 'vnet' });
});

test('the reach of a cluster leaves room for the subnets that hold none of its nodes', () => {
  const plan = planOf({
    vnet: ['10.20.0.0/26'],
    subnets: [
      { name: 'nodes', role: 'nodes' },
      { name: 'api', role: 'apiServer' },
    ],
    pools: [{ count: 3, maxSurge: 1 }],
  });
  const [overlay] = models.filter(({ id }) => id === 'overlay');
  // A /27 for 26 nodes and one of an upgrade beside the /28 of the API server; a /26 would leave it none.
  expect(overlay && reachOf(plan, overlay)).toEqual({ nodes: 26, boundBy: 'vnet' });
  const subnets = [{ name: 'apps', role: 'other' as const, cidr: null, usedAddresses: 9 }];
  expect(overlay && reachOf({ ...plan, subnets }, overlay)).toEqual({ nodes: 26, boundBy: 'vnet' });
});

test('no reach is given where the pools that do not grow have no room themselves', () => {
  const plan = planOf({
    vnet: ['10.20.0.0/28'],
    pools: [
      { name: 'one', count: 20, maxPods: 30 },
      { name: 'two', count: 20, maxPods: 30 },
    ],
  });
  for (const model of models)
    expect(reachOf(plan, model), model.id).toEqual({ nodes: null, boundBy: 'vnet' });
});

test('a plan without pools has addresses of its own, and does not grow', () => {
  const plan = { ...mixed, pools: [] };
  for (const model of models) {
    const { at } = growthSeries(plan, model);
    expect(at(0)?.vnetAddresses).toBe(0);
    expect(at(1)).toBeNull();
  }
});

test('of what pods hold, what no expected pod uses is idle', () => {
  const idleOf = (id: string) => {
    const model = models.find((each) => each.id === id);
    if (!model) throw new Error(`no ${id}`);
    const { pods, idle } = todayUse(mixed, model, evaluateModel(mixed, model)).uses;
    return { pods, idle };
  };
  // 3 nodes are full, and 5 run 35 of 110 pods; a node of Node Subnet holds two addresses fewer than maxPods.
  expect(idleOf('node-subnet')).toEqual({ pods: 3 * 28 + 5 * 35, idle: 5 * (108 - 35) });
  // 49 addresses of three batches and one more, on the nodes of both pools.
  expect(idleOf('pod-subnet-dynamic')).toEqual({ pods: 265, idle: 3 * (31 - 30) + 5 * (49 - 35) });
  expect(idleOf('overlay')).toEqual({ pods: 0, idle: 0 });
});

test('nodes are counted as of today, at the maximum, and with an upgrade of every pool', () => {
  expect(plannedNodes(mixed)).toEqual({ today: 8, planned: 23, surge: 1 + 7 });
});

test('what a subnet does not have is missing, and nothing of it is free', () => {
  const plan = planOf({
    vnet: ['10.20.0.0/16'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }],
    pools: [{ name: 'user', count: 20, maxPods: 30, maxSurge: 1 }],
  });
  const [overlay] = models.filter(({ id }) => id === 'overlay');
  if (!overlay) throw new Error('no overlay');
  const { size, missing, uses } = todayUse(plan, overlay, evaluateModel(plan, overlay));
  expect({ size, missing, free: uses.free }).toEqual({ size: 16, missing: 20 + 1 + 5 - 16, free: 0 });
});
