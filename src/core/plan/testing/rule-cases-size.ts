import type { PlanInput } from '../plan.ts';
import type { RuleCase } from './rule-case.ts';

const vnet = { vnet: ['10.1.0.0/16'] };

const nodes = (cidr: string, pool: object, more: PlanInput = {}): PlanInput => ({
  ...vnet,
  subnets: [{ name: 'nodes', role: 'nodes', cidr }],
  pools: [pool],
  ...more,
});

const pods = (cidr: string, pool: object): PlanInput => ({
  ...vnet,
  subnets: [{ name: 'pods', role: 'pods', cidr }],
  pools: [pool],
});

/** What the service counts and what nodes hold. */
export const sizeCases: readonly RuleCase[] = [
  {
    // 251 addresses in a /24, one a node: equality passes.
    rule: 'insufficient-subnet-size',
    model: 'overlay',
    triggers: nodes('10.1.0.0/24', { count: 252 }, { podCidr: '100.64.0.0/10' }),
    spares: nodes('10.1.0.0/24', { count: 251 }, { podCidr: '100.64.0.0/10' }),
  },
  {
    rule: 'insufficient-pod-cidr',
    model: 'kubenet',
    triggers: { podCidr: '192.168.0.0/22', pools: [{ count: 5 }] },
    spares: { podCidr: '192.168.0.0/22', pools: [{ count: 4 }] },
  },
  {
    // Three nodes and a surge node plan 124 addresses; with Azure's five they need a /24.
    rule: 'no-room-in-vnet',
    model: 'node-subnet',
    triggers: { vnet: ['10.1.0.0/25'], pools: [{ count: 3, maxPods: 30 }] },
    spares: { vnet: ['10.1.0.0/24'], pools: [{ count: 3, maxPods: 30 }] },
  },
  {
    // 9 nodes and a surge node plan 10 x 31 = 310, the whole /23; 7 without surge plan 217 and leave a /24.
    rule: 'no-room-for-other-subnet',
    model: 'node-subnet',
    triggers: {
      vnet: ['10.1.0.0/23'],
      subnets: [{ name: 'apps', role: 'other', usedAddresses: 251 }],
      pools: [{ count: 9, maxPods: 30, maxSurge: 1 }],
    },
    spares: {
      vnet: ['10.1.0.0/23'],
      subnets: [{ name: 'apps', role: 'other', usedAddresses: 251 }],
      pools: [{ count: 7, maxPods: 30, maxSurge: 0 }],
    },
  },
  {
    // 7 nodes and a surge node plan 8 x 31 = 248, with Azure's five and three others a full /24.
    rule: 'tighter-than-documented',
    model: 'node-subnet',
    triggers: {
      ...vnet,
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24', usedAddresses: 4 }],
      pools: [{ count: 7, maxPods: 30, maxSurge: 1 }],
    },
    spares: {
      ...vnet,
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24', usedAddresses: 3 }],
      pools: [{ count: 7, maxPods: 30, maxSurge: 1 }],
    },
  },
  {
    // 261 nodes of 1 + 250 addresses are 65,511; a surge node of 251 more passes 65,536.
    rule: 'vnet-address-limit',
    model: 'node-subnet',
    triggers: { vnet: ['10.0.0.0/8'], pools: [{ count: 261, maxPods: 250, maxSurge: 1 }] },
    spares: { vnet: ['10.0.0.0/8'], pools: [{ count: 260, maxPods: 250, maxSurge: 1 }] },
  },
  {
    // 261 nodes of 1 + 250 addresses leave 25 of the VNet's 65,536 to load balancers.
    rule: 'vnet-address-limit',
    model: 'node-subnet',
    triggers: {
      vnet: ['10.0.0.0/8'],
      pools: [{ count: 261, maxPods: 250, maxSurge: 0 }],
      internalLoadBalancers: 26,
    },
    spares: {
      vnet: ['10.0.0.0/8'],
      pools: [{ count: 261, maxPods: 250, maxSurge: 0 }],
      internalLoadBalancers: 25,
    },
  },
  {
    // A node with static blocks takes 256 for 250 pods.
    rule: 'cannot-hold-nodes',
    model: 'pod-subnet-static',
    triggers: pods('10.1.1.0/24', { count: 1, maxPods: 250 }),
    spares: pods('10.1.0.0/23', { count: 1, maxPods: 250 }),
  },
  {
    // 17 addresses on a node without pods, where the check counts 16.
    rule: 'cannot-hold-nodes',
    model: 'pod-subnet-dynamic',
    triggers: pods('10.1.1.0/24', { count: 15, podsPerNode: 0 }),
    spares: pods('10.1.1.0/24', { count: 14, podsPerNode: 0 }),
  },
  {
    rule: 'no-room-for-autoscaler',
    model: 'pod-subnet-dynamic',
    triggers: pods('10.1.1.0/24', { count: 3, autoscale: { min: 3, max: 15 }, podsPerNode: 0 }),
    spares: pods('10.1.1.0/24', { count: 3, autoscale: { min: 3, max: 14 }, podsPerNode: 0 }),
  },
  {
    // Two of the 11 addresses of a /28 are for load balancers.
    rule: 'internal-load-balancer-last-address',
    model: 'overlay',
    triggers: nodes('10.1.0.0/28', { count: 9 }, { internalLoadBalancers: 2 }),
    spares: nodes('10.1.0.0/28', { count: 8 }, { internalLoadBalancers: 2 }),
  },
  {
    rule: 'no-room-for-upgrade',
    model: 'overlay',
    triggers: nodes('10.1.0.0/28', { count: 9, maxSurge: 3 }),
    spares: nodes('10.1.0.0/28', { count: 9, maxSurge: 2 }),
  },
  {
    rule: 'no-room-for-one-surge-node',
    model: 'overlay',
    triggers: nodes('10.1.0.0/28', { count: 11, maxSurge: 1 }),
    spares: nodes('10.1.0.0/28', { count: 10, maxSurge: 1 }),
  },
];
