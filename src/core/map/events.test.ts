import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cidr } from '../ip/cidr.ts';
import { type ModelId, modelById, modelIds } from '../models/index.ts';
import { nodesOf, surgeNodes } from '../plan/demand.ts';
import { modelFigures } from '../plan/evaluate-model.ts';
import type { ModelFigures, SpaceFigures } from '../plan/evaluation.ts';
import type { Plan, PlanInput, Pool } from '../plan/plan.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import type { MapEvent, MapStep } from './event.ts';
import { addNodeSteps, autoscaleSteps, upgradeSteps } from './events.ts';
import { pathAt } from './node.ts';
import { mapped } from './testing/mapped.ts';

const aModel = fc.constantFrom(...modelIds);
const last = ({ steps }: MapEvent): MapStep => {
  const step = steps.at(-1);
  if (!step) throw new Error('no step');
  return step;
};

const roomOf = ({ cidr: range, planned }: SpaceFigures): number =>
  range === null ? 0 : cidr(range).size - planned.azureReserved;

/** Whether every space has room for what is held, and the service's check passes. */
const stands = ({ spaces }: ModelFigures, held: (space: SpaceFigures) => number): boolean =>
  spaces.every(
    (space) => space.pools.length === 0 || (!space.aksCheck.refused && held(space) <= roomOf(space)),
  );

/** The plan with other pools, its subnets where the planner put them. */
function withPools(plan: Plan, model: ModelId, change: (pool: Pool, index: number) => Partial<Pool>) {
  const pools = plan.pools.map((pool, index) => ({ ...pool, ...change(pool, index) }));
  return modelFigures({ ...plan, pools }, modelById(model));
}

/** The pool with its surge nodes as nodes like the others. */
function joined(pool: Pool): Partial<Pool> {
  const nodes = nodesOf(pool);
  return { count: nodes + surgeNodes(pool.maxSurge, nodes), autoscale: null };
}

describe('an upgrade', () => {
  const old = smallCluster.map((input) => ({ ...input, kubernetesVersion: '1.34' }));

  test('stops exactly at the pool for whose surge the evaluation has no room', () => {
    let stopped = 0;
    fc.assert(
      fc.property(old, aModel, (input, model) => {
        const { plan, evaluation } = mapped(input, model);
        const { steps } = upgradeSteps(plan, evaluation);
        const alone = plan.pools.map((_, index) =>
          withPools(plan, model, (pool, at) => ({ maxSurge: at === index ? pool.maxSurge : 0 })),
        );
        const fits =
          stands(evaluation, ({ held }) => held) &&
          alone.every((figures) => stands(figures, ({ heldDuringUpgrade }) => heldDuringUpgrade)) &&
          // The service's check of an upgrade counts the surge nodes of the pool.
          plan.pools.every((_, index) =>
            withPools(plan, model, (pool, at) => (at === index ? joined(pool) : {})).spaces.every(
              ({ aksCheck }) => !aksCheck.refused,
            ),
          );
        expect(steps.at(-1)?.stop == null).toBe(fits);
        expect(steps.slice(0, -1).every(({ stop }) => stop === null)).toBe(true);
        if (!fits) stopped++;
      }),
      { numRuns: 60 },
    );
    expect(stopped).toBeGreaterThan(10);
  });

  test('of a single pool holds at its height what the evaluation says, and ends as it began', () => {
    const input = { pools: [{ name: 'user', count: 9, maxPods: 40, maxSurge: '33%' }] };
    for (const model of modelIds) {
      const { plan, evaluation } = mapped(input, model);
      const { steps } = upgradeSteps(plan, evaluation);
      const height = Math.max(...steps.flatMap(({ spaces }) => spaces.map(({ held }) => held)));
      expect(height).toBe(Math.max(...evaluation.spaces.map((space) => space.heldDuringUpgrade)));
      const after = last({ steps } as MapEvent);
      expect(after.stop).toBe(null);
      for (const { name, held } of after.spaces) {
        expect(evaluation.spaces.find((space) => space.name === name)?.held).toBe(held);
      }
      expect(after.released.map(({ addresses }) => addresses)).toEqual(
        after.spaces.map(({ name }) => {
          const space = evaluation.spaces.find((other) => other.name === name);
          return (space?.heldDuringUpgrade ?? 0) - (space?.held ?? 0);
        }),
      );
    }
  });

  test('says what the service says where it has no address left', () => {
    const subnets = [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28', usedAddresses: 0 }];
    const pools = [{ name: 'user', count: 10, maxSurge: 2 }];
    const plan = { subnets, pools, vnet: ['10.20.0.0/24'], kubernetesVersion: '1.34' };
    const played = mapped(plan, 'overlay');
    const stop = last(upgradeSteps(played.plan, played.evaluation)).stop;
    expect(stop).toMatchObject({
      rule: 'no-room-for-upgrade',
      code: 'InsufficientSubnetSize',
      sentence:
        'Pre-allocated IPs 12 exceeds IPs available 11 in Subnet Cidr 10.20.0.0/28, Subnet Name nodes',
    });
    const withLoadBalancer = mapped(
      { ...plan, internalLoadBalancers: 1, pools: [{ count: 10, maxSurge: 1 }] },
      'overlay',
    );
    expect(last(upgradeSteps(withLoadBalancer.plan, withLoadBalancer.evaluation)).stop).toMatchObject({
      code: 'SubnetIsFull',
      sentence:
        'Subnet nodes with address prefix 10.20.0.0/28 does not have enough capacity for 1 IP addresses',
    });
  });

  test('retries with one surge node from Kubernetes 1.35 on', () => {
    const subnets = [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28', usedAddresses: 0 }];
    const pools = [{ name: 'user', count: 10, maxSurge: 2 }];
    const { plan, evaluation } = mapped(
      { subnets, pools, vnet: ['10.20.0.0/24'], kubernetesVersion: '1.35' },
      'overlay',
    );
    const { steps } = upgradeSteps(plan, evaluation);
    expect(steps.map(({ title }) => title)).toEqual([
      '2 surge nodes of user find no room',
      '1 surge node joins user',
      '1 node of user is drained',
      'The other 9 nodes of user follow',
      'The surge nodes of user leave',
    ]);
    expect(steps.every(({ stop }) => stop === null)).toBe(true);
  });

  test('lets a dynamic pool ask for batch after batch, where the map has them', () => {
    const input = { pools: [{ name: 'user', count: 2, maxPods: 40, maxSurge: 1 }] };
    const { plan, evaluation } = mapped(input, 'pod-subnet-dynamic');
    const { steps, map } = upgradeSteps(plan, evaluation);
    const pods = steps.flatMap(({ taken }) => taken.filter(({ space }) => space === 'podSubnet'));
    expect(pods.map(({ addresses }) => addresses)).toEqual([17, 16, 8]);
    const labels = pods.map(({ blocks }) => {
      const at = (blocks[0]?.first ?? 0) + (blocks[0]?.addresses ?? 0) - 1;
      return map.spaces.flatMap((space) => pathAt(space, at)).find(({ kind }) => kind === 'podBatch')?.label;
    });
    expect(labels).toEqual([1, 2, 3].map((n) => `batch ${n} of surge 1 of user`));
  });
});

describe('the autoscaler', () => {
  const growing = fc.tuple(smallCluster, fc.integer({ min: 1, max: 30 })).map(
    ([input, more]): PlanInput => ({
      ...input,
      pools: (input.pools as Pool[]).map((pool) => ({
        ...pool,
        autoscale: { min: 0, max: pool.count + more },
      })),
    }),
  );

  test('reaches every maximum exactly where the evaluation has room, and else the last node with room', () => {
    let stopped = 0;
    fc.assert(
      fc.property(growing, aModel, (input, model) => {
        const { plan, evaluation } = mapped(input, model);
        const { steps } = autoscaleSteps(plan, evaluation);
        const end = steps.at(-1);
        const fits = stands(evaluation, ({ held }) => held);
        expect(end?.stop == null).toBe(fits);
        if (!fits) stopped++;
        if (!end || evaluation.spaces.some(({ aksCheck }) => aksCheck.refused)) return;
        const standsWith = (nodes: readonly number[]) =>
          stands(
            withPools(plan, model, (_, index) => ({ autoscale: null, count: nodes[index] ?? 0 })),
            ({ held }) => held,
          );
        const nodesOf = ({ pools }: MapStep) => pools.map(({ nodes }) => nodes);
        const reached = nodesOf(end);
        expect(standsWith(reached)).toBe(fits);
        const before = steps.findLast((step) => String(nodesOf(step)) !== String(reached));
        const today = plan.pools.map(({ count }) => count);
        if (end.title !== 'The cluster is refused') {
          expect(standsWith(before ? nodesOf(before) : today)).toBe(true);
        }
        if (fits) expect(reached).toEqual(plan.pools.map((pool) => pool.autoscale?.max));
      }),
      { numRuns: 30 },
    );
    expect(stopped).toBeGreaterThan(5);
  });

  test('stops at the node for which a check of 16 addresses passed and 17 are not there', () => {
    const { plan, evaluation } = mapped(
      {
        vnet: ['10.20.0.0/16'],
        subnets: [{ name: 'pods', role: 'pods', cidr: '10.20.4.0/24' }],
        pools: [{ name: 'user', count: 3, autoscale: { min: 3, max: 15 }, maxPods: 30, podsPerNode: 8 }],
      },
      'pod-subnet-dynamic',
    );
    const end = last(autoscaleSteps(plan, evaluation));
    expect(end.pools).toEqual([{ pool: 'user', nodes: 15, surge: 0 }]);
    expect(end.spaces.find(({ space }) => space === 'podSubnet')).toMatchObject({
      room: 251,
      held: 15 * 17,
      aksCheck: { preallocated: 240, refused: false },
    });
    expect(end.stop).toMatchObject({ rule: 'cannot-hold-nodes', space: 'podSubnet', code: null });
  });

  test('takes no more than some steps to grow by thousands', () => {
    const input = {
      vnet: ['10.0.0.0/8'],
      pools: [{ name: 'user', count: 3, autoscale: { min: 3, max: 1000 }, maxPods: 110, podsPerNode: 40 }],
      podCidr: '100.64.0.0/10',
    };
    for (const model of modelIds) {
      const { plan, evaluation } = mapped(input, model);
      expect(autoscaleSteps(plan, evaluation).steps.length).toBeLessThan(40);
    }
  });
});

test('a node more takes in each model what the model holds for it, where the map has it', () => {
  const input = { pools: [{ name: 'user', count: 3, maxPods: 30 }] };
  const taken = modelIds.map((model) => {
    const { plan, evaluation } = mapped(input, model);
    const event = addNodeSteps(plan, evaluation, 'user');
    if (!event) throw new Error('no pool');
    for (const change of event.steps.flatMap((step) => step.taken)) {
      const marked = change.blocks.reduce((sum, { addresses }) => sum + addresses, 0);
      expect(marked).toBe(change.addresses);
    }
    return event.steps.map(({ taken: changes }) => changes.map(({ addresses }) => addresses));
  });
  expect(Object.fromEntries(modelIds.map((model, index) => [model, taken[index]]))).toEqual({
    kubenet: [[1, 256]],
    'node-subnet': [[29]],
    overlay: [[1, 256]],
    'pod-subnet-dynamic': [[1, 17], [14]],
    'pod-subnet-static': [[1, 32]],
  });
  const { plan, evaluation } = mapped(input, 'overlay');
  expect(addNodeSteps(plan, evaluation, 'other')).toBe(null);
});
