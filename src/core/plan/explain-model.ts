import { cidr } from '../ip/cidr.ts';
import type { Model } from '../models/index.ts';
import { growingPool, growthLimits, limitUse } from './capacity.ts';
import type { PoolDemand } from './demand.ts';
import type { Capacity, ModelExplanation, Term } from './evaluation.ts';
import type { PlacedNeed } from './placement.ts';
import { count, figure } from './rules/rule.ts';
import { limitWords, spaceLabel } from './words.ts';

const planningPage = 'concepts-network-ip-address-planning';

/** The figures of a model as sums: of its subnets, and of its pools at the largest size that fits. */
export function explainModel(
  model: Model,
  pools: readonly PoolDemand[],
  spaces: readonly PlacedNeed[],
  capacity: Capacity,
): ModelExplanation {
  return {
    vnetAddresses: spaces.flatMap((space) =>
      space.inVnet && space.cidr !== null
        ? [{ term: `${space.cidr}, the ${spaceLabel(space)}`, value: cidr(space.cidr).size, source: null }]
        : [],
    ),
    maxNodes: nodeTerms(model, pools, spaces, capacity.maxNodes, true),
    maxNodesWithoutSurge: nodeTerms(model, pools, spaces, capacity.maxNodesWithoutSurge, false),
    maxPods: podTerms(pools, capacity),
  };
}

/** The pools that stay, then the one that grows with the limit that its next node would break. */
function nodeTerms(
  model: Model,
  pools: readonly PoolDemand[],
  spaces: readonly PlacedNeed[],
  most: number,
  withSurge: boolean,
): readonly Term[] {
  const growing = growingPool(pools);
  const others = pools.filter((pool) => pool !== growing);
  const grown = most - others.reduce((sum, { nodes }) => sum + nodes, 0);
  // A maximum below what the other pools have is 0: then not even those fit.
  const fits = grown >= 0 && (most > 0 || others.length === 0);
  const next = fits ? grown + 1 : 0;
  const limit = growthLimits(model, pools, spaces, growing).find(
    (each) => limitUse(each, next, withSurge) > each.allows,
  );
  const bound = limit
    ? `${count(next, 'node')} would take ${figure(limitUse(limit, next, withSurge))} of the ${figure(Math.max(0, limit.allows))} that ${limitWords[limit.id]}${limit.name === limit.id ? '' : ` ${limit.name}`} has for them`
    : 'nothing binds';
  if (!fits) return [{ term: `the planned pools do not fit: ${bound}`, value: 0, source: null }];
  return [
    ...others.map(({ pool, nodes }) => ({
      term: `${count(nodes, 'node')} of pool ${pool.name}`,
      value: nodes,
      source: null,
    })),
    {
      term: `${count(grown, 'node')} of pool ${growing?.pool.name ?? ''}: ${bound}`,
      value: grown,
      source: planningPage,
    },
  ];
}

function podTerms(pools: readonly PoolDemand[], { maxNodes, maxPods }: Capacity): readonly Term[] {
  if (maxPods === 0) return [];
  const growing = growingPool(pools);
  const beside = pools.reduce((sum, pool) => (pool === growing ? sum : sum + pool.nodes), 0);
  return pools.map((pool) => {
    const nodes = pool === growing ? maxNodes - beside : pool.nodes;
    return {
      term: `${count(nodes, 'node')} of pool ${pool.pool.name} x ${pool.shape.maxPods}`,
      value: nodes * pool.shape.maxPods,
      source: null,
    };
  });
}
