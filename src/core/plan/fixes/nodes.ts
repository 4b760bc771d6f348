import { asOf } from '../../facts/fact.ts';
import {
  kubenetDualStackMaxNodes,
  leastMaxPods,
  maxPodsRange,
  podsPerPoolAtLeast,
  policyLeastMaxPods,
  poolMaxNodes,
  windowsMaxPods,
} from '../../facts/limits.ts';
import { clusterMaxNodes, kubenetMaxNodes } from '../../facts/node-limits.ts';
import { nodesOf, poolDemands } from '../demand.ts';
import type { Plan, Pool } from '../plan.ts';
import { belowPolicy, cliLeastMaxPods } from '../rules/nodes.ts';
import { freePoolName } from '../service-names.ts';
import { forPool, otherModels, poolChange, poolNames, poolsChange } from './changes.ts';
import { type Fits, lessSurge, lowerMaxima } from './fit.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';
import { overlayWithPodCidr } from './sizes.ts';

const nodesWithin =
  (of: Case, most: number, withSurge: boolean): Fits =>
  (plan) =>
    poolDemands(plan, of.model).reduce((sum, { nodes, surge }) => sum + nodes + (withSurge ? surge : 0), 0) <=
    most;

const maxPods = (plan: Plan, pools: readonly Pool[], to: number): Candidate => ({
  lever: 'maxPods',
  title: `Set maxPods of ${poolNames(pools)} to ${to}`,
  change: poolsChange(plan, pools, ({ podsPerNode }) => ({
    maxPods: to,
    podsPerNode: podsPerNode === null ? null : Math.min(podsPerNode, to),
  })),
});

const maxPodsTo =
  (to: (of: Case, pool: Pool) => number): Fixer =>
  (of) =>
    forPool(of, ({ pool }) => [maxPods(of.plan, [pool], to(of, pool))]);

/** The one finding is for all pools that fail those checks. */
const policyMaxPods: Fixer = ({ plan, pools }) => {
  const failing = belowPolicy(pools).map(({ pool }) => pool);
  return [maxPods(plan, failing, policyLeastMaxPods.value)];
};

const startCount = (plan: Plan, index: number, pool: Pool, to: number): Candidate => ({
  lever: 'nodes',
  title: `Start pool ${pool.name} with ${to} ${to === 1 ? 'node' : 'nodes'}`,
  change: poolChange(plan, index, { count: to }),
});

const podsPerPool: Fixer = (of) =>
  forPool(of, ({ pool, shape }, index) => {
    const least = podsPerPoolAtLeast.value;
    return [
      maxPods(of.plan, [pool], Math.ceil(least / pool.count)),
      startCount(of.plan, index, pool, Math.ceil(least / Math.max(1, shape.maxPods))),
    ];
  });

const poolUpgrade: Fixer = (of) =>
  forPool(of, ({ pool, nodes }, index) => {
    const maxSurge = poolMaxNodes.value - nodes;
    return maxSurge > 0
      ? [
          {
            lever: 'surge',
            title: `Set maxSurge of pool ${pool.name} to ${maxSurge}`,
            change: poolChange(of.plan, index, { maxSurge }),
          },
        ]
      : [
          {
            lever: 'surge',
            title: `Upgrade pool ${pool.name} in place, with maxUnavailable and no surge`,
            change: poolChange(of.plan, index, { maxSurge: 0, maxUnavailable: 1 }),
          },
        ];
  });

/** The pool as several alike, each with its share of the nodes. */
const spread: Fixer = (of) =>
  forPool(of, ({ pool, nodes }, index) => {
    const parts = Math.ceil(nodes / poolMaxNodes.value);
    const names = of.plan.pools.map(({ name }) => name);
    const pools = Array.from({ length: parts }, (_, part): Pool => {
      const name = part === 0 ? pool.name : freePoolName(pool, names);
      names.push(name);
      const autoscale = pool.autoscale && {
        min: share(pool.autoscale.min, parts, part),
        max: share(pool.autoscale.max, parts, part),
      };
      return { ...pool, name, count: share(pool.count, parts, part), autoscale };
    });
    return [
      {
        lever: 'nodes',
        title: `Spread the ${nodesOf(pool)} nodes of pool ${pool.name} over ${parts} pools`,
        change: { pools: of.plan.pools.toSpliced(index, 1, ...pools) },
      },
    ];
  });

/** Part `part` of a whole number in `parts` parts that differ by one at most, the larger ones first. */
const share = (whole: number, parts: number, part: number): number =>
  Math.floor(whole / parts) + (part < whole % parts ? 1 : 0);

const podsExpected: Fixer = (of) =>
  forPool(of, ({ pool, shape }, index) => [
    {
      lever: 'maxPods',
      title: `Expect ${shape.maxPods} pods on a node of pool ${pool.name}`,
      change: poolChange(of.plan, index, { podsPerNode: shape.maxPods }),
    },
    maxPods(of.plan, [pool], Math.min(shape.podsInUse, maxPodsRange.value.max)),
  ]);

export const nodeFixers: Readonly<Record<string, Fixer>> = {
  'kubenet-node-limit': function* (of) {
    yield* lowerMaxima(of, nodesWithin(of, kubenetMaxNodes.value, false));
    yield* otherModels(of);
    yield* overlayWithPodCidr(of);
  },
  'kubenet-routes-for-upgrade': function* (of) {
    const fits = nodesWithin(of, kubenetMaxNodes.value, true);
    yield* lessSurge(of, fits);
    yield* lowerMaxima(of, fits);
    yield* otherModels(of);
  },
  'kubenet-routes-nearly-used': (of) => otherModels(of),
  'kubenet-dual-stack-node-limit': function* (of) {
    yield* lowerMaxima(of, nodesWithin(of, kubenetDualStackMaxNodes.value, false));
    yield* otherModels(of);
  },
  'kubenet-subnet-in-use': (of) => otherModels(of),
  'kubenet-one-route-table': (of) => otherModels(of),
  'pods-per-cluster': (of) => otherModels(of),
  'cluster-node-limit': (of) => lowerMaxima(of, nodesWithin(of, clusterMaxNodes.value, false)),
  'cluster-upgrade-limit': function* (of) {
    const fits = nodesWithin(of, clusterMaxNodes.value, true);
    yield* lessSurge(of, fits);
    yield* lowerMaxima(of, fits);
  },
  'pool-node-limit': spread,
  'pool-upgrade-limit': poolUpgrade,
  'max-pods-too-low': maxPodsTo(({ plan }) => asOf(leastMaxPods, plan.asOf).value),
  'max-pods-too-high': maxPodsTo(() => maxPodsRange.value.max),
  'cli-max-pods-2018': maxPodsTo((_, pool) => cliLeastMaxPods(pool.count)),
  'policy-checks-max-pods': policyMaxPods,
  'pods-per-pool': podsPerPool,
  'windows-max-pods': maxPodsTo(() => windowsMaxPods.value),
  'pods-per-node-over-max-pods': podsExpected,
};
