import fc from 'fast-check';
import type { PlanInput } from '../plan.ts';

const surge = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 1, max: 100 }).map((share) => `${share}%`),
);

const pool = fc.record({
  count: fc.integer({ min: 0, max: 9 }),
  maxPods: fc.integer({ min: 10, max: 40 }),
  maxSurge: surge,
  nodeSubnet: fc.constantFrom('nodes', 'batch'),
});

/** Clusters of one to three pools in subnets so small that the next node often does not fit. */
export const smallCluster: fc.Arbitrary<PlanInput> = fc
  .record({
    pools: fc.array(pool, { minLength: 1, maxLength: 3 }),
    nodes: fc.integer({ min: 23, max: 28 }),
    batch: fc.integer({ min: 23, max: 28 }),
    pods: fc.integer({ min: 20, max: 26 }),
    podCidr: fc.integer({ min: 18, max: 22 }),
    used: fc.integer({ min: 0, max: 6 }),
    internalLoadBalancers: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ pools, nodes, batch, pods, podCidr, used, internalLoadBalancers }) => ({
    vnet: ['10.20.0.0/18'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: `10.20.0.0/${nodes}`, usedAddresses: used },
      { name: 'batch', role: 'nodes', cidr: `10.20.2.0/${batch}` },
      { name: 'pods', role: 'pods', cidr: `10.20.16.0/${pods}` },
    ],
    podCidr: `10.244.0.0/${podCidr}`,
    pools,
    internalLoadBalancers,
  }));
