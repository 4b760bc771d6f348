import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Model, modelById, models } from '../models/index.ts';
import { capacityOf, largest, mostNodes } from './capacity.ts';
import { nodesOf, poolDemands, surgeNodes } from './demand.ts';
import type { Capacity } from './evaluation.ts';
import { layOut } from './placement.ts';
import type { Plan, PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { spaceNeeds } from './spaces.ts';
import { testDay } from './testing/evaluated.ts';
import { smallCluster } from './testing/small-clusters.ts';

const planOf = (input: PlanInput): Plan => readPlan(input, testDay).plan;

function capacity(plan: Plan, model: Model): Capacity {
  const pools = poolDemands(plan, model);
  return capacityOf(model, pools, layOut(plan, model, spaceNeeds(plan, model, pools)).spaces);
}

const withCount = (plan: Plan, at: number, count: number): Plan => ({
  ...plan,
  pools: plan.pools.map((pool, index) => (index === at ? { ...pool, count, autoscale: null } : pool)),
});

const withoutSurge = (plan: Plan): Plan => ({
  ...plan,
  pools: plan.pools.map((pool) => ({ ...pool, maxSurge: 0 })),
});

/** Index of the pool that grows: the first with the most nodes. */
const growing = (plan: Plan): number => {
  const sizes = plan.pools.map(nodesOf);
  return sizes.indexOf(Math.max(...sizes));
};

const nodesBeside = (plan: Plan, at: number): number =>
  plan.pools.reduce((sum, pool, index) => (index === at ? sum : sum + nodesOf(pool)), 0);

const anyExceeded = (plan: Plan, model: Model) =>
  capacity(plan, model).limits.some(({ exceeded }) => exceeded);

const anyModel = fc.constantFrom(...models);

test('the most nodes for a load are found by search as well', () => {
  const surge = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 100 }).map((share) => `${share}%` as const),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), surge, (load, each) => {
      expect(mostNodes(load, each)).toBe(largest(load, (n) => n + surgeNodes(each, n) <= load));
    }),
  );
});

describe('the limits of growth', () => {
  test('come in the order in which they bind, and the first is what binds the cluster', () => {
    fc.assert(
      fc.property(smallCluster, anyModel, (input, model) => {
        const { limits, maxNodes, boundBy } = capacity(planOf(input), model);
        const bounds = limits.map((limit) => limit.maxNodes ?? Number.POSITIVE_INFINITY);
        expect(bounds).toEqual(bounds.toSorted((a, b) => (a === b ? 0 : a - b)));
        expect({ maxNodes: limits[0]?.maxNodes, boundBy: limits[0]?.id }).toEqual({ maxNodes, boundBy });
      }),
    );
  });

  test('each binds at its own node total: there it holds, one node further it does not', () => {
    fc.assert(
      fc.property(smallCluster, anyModel, (input, model) => {
        const plan = planOf(input);
        const at = growing(plan);
        const beside = nodesBeside(plan, at);
        for (const limit of capacity(plan, model).limits) {
          // A pool that is to be the largest stays the one that grows.
          const exceededWith = (count: number) =>
            capacity(withCount(plan, at, count), model).limits.find(
              ({ id, name }) => id === limit.id && name === limit.name,
            )?.exceeded;
          if (limit.maxNodes === null) expect(exceededWith(1000)).toBe(false);
          else if (limit.maxNodes === 0 && limit.exceeded) expect(limit.headroom).toBe(0);
          else {
            expect(exceededWith(limit.maxNodes - beside), limit.name).toBe(false);
            expect(exceededWith(limit.maxNodes - beside + 1), limit.name).toBe(true);
          }
        }
      }),
    );
  });

  test('have no headroom below 0; a limit that the plan passes is marked instead', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/24'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }],
      pools: [{ name: 'user', count: 20, maxSurge: 1 }],
    });
    expect(capacity(plan, modelById('overlay')).limits).toEqual([
      {
        id: 'nodeSubnet',
        name: 'nodes',
        allows: 11,
        used: 21,
        maxNodes: 10,
        headroom: 0,
        exceeded: true,
      },
      // A /16 holds 256 nodes and surge nodes.
      {
        id: 'podCidr',
        name: 'podCidr',
        allows: 65_536,
        used: 21 * 256,
        maxNodes: 255,
        headroom: 235,
        exceeded: false,
      },
      {
        id: 'clusterNodes',
        name: 'cluster',
        allows: 5000,
        used: 21,
        maxNodes: 4999,
        headroom: 4979,
        exceeded: false,
      },
      {
        id: 'vnetAddresses',
        name: 'VNet',
        allows: 65_536,
        used: 21,
        maxNodes: 65_535,
        headroom: 65_515,
        exceeded: false,
      },
    ]);
  });

  test('a subnet of other pools alone never stops the pool that grows', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/16'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
        { name: 'batch', role: 'nodes', cidr: '10.20.1.0/28' },
      ],
      pools: [
        { name: 'system', count: 3, nodeSubnet: 'batch' },
        { name: 'user', count: 20 },
      ],
    });
    const { limits } = capacity(plan, modelById('overlay'));
    expect(limits.at(-1)).toMatchObject({ name: 'batch', maxNodes: null, headroom: null, exceeded: false });
  });
});

describe('the capacity of a pool', () => {
  test('is what it grows to alone: no limit is passed there, and one is with a node more', () => {
    fc.assert(
      fc.property(smallCluster, anyModel, fc.boolean(), (input, model, surges) => {
        const plan = surges ? planOf(input) : withoutSurge(planOf(input));
        capacity(plan, model).pools.forEach((pool, at) => {
          const most = surges ? pool.maxNodes : pool.maxNodesWithoutSurge;
          if (anyExceeded(withCount(plan, at, 0), model)) expect(most).toBe(0);
          else {
            expect(anyExceeded(withCount(plan, at, most), model)).toBe(false);
            expect(anyExceeded(withCount(plan, at, most + 1), model)).toBe(true);
          }
        });
      }),
    );
  });

  test('ends at the limit of a pool, its surge counted with it', () => {
    const plan = planOf({
      vnet: ['10.20.0.0/16'],
      podCidr: '10.64.0.0/11',
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/18' }],
      pools: [
        { name: 'a', count: 3, maxSurge: '10%', maxPods: 30 },
        { name: 'b', count: 3, maxSurge: 5, maxPods: 50 },
      ],
    });
    expect(capacity(plan, modelById('overlay')).pools).toEqual([
      { name: 'a', maxNodes: 909, maxNodesWithoutSurge: 1000, maxPods: 909 * 30 },
      { name: 'b', maxNodes: 995, maxNodesWithoutSurge: 1000, maxPods: 995 * 50 },
    ]);
  });

  test('is read once and appears in the evaluation as JSON', () => {
    const result = capacity(planOf({}), modelById('overlay'));
    expect(result.pools).toBe(result.pools);
    expect(JSON.parse(JSON.stringify(result))).toHaveProperty('pools[0].name', 'nodepool1');
  });
});
