import type { PlanInput } from '../plan.ts';
import type { RuleCase } from './rule-case.ts';

const wide = { vnet: ['10.0.0.0/8'], serviceCidr: '192.168.0.0/16', podCidr: '100.64.0.0/10' };

const pool = (fields: object, more: PlanInput = {}): PlanInput => ({ ...wide, pools: [fields], ...more });

const two = (system: object, user: object): PlanInput => ({
  ...wide,
  pools: [
    { name: 'system', mode: 'System', ...system },
    { name: 'user', mode: 'User', ...user },
  ],
});

const withSubnets = (subnets: readonly object[], more: PlanInput = {}): PlanInput => ({
  ...wide,
  vnet: ['10.1.0.0/16'],
  subnets,
  ...more,
});

const nodePool = (pools: number, count: number, maxSurge: number | string): PlanInput => ({
  ...wide,
  pools: Array.from({ length: pools }, (_, index) => ({ name: `p${index}`, count, maxSurge })),
});

const nodesFor = (nodeSubnet: string): PlanInput => ({ pools: [{ count: 3, nodeSubnet }] });

const twoNodeSubnets = [
  { name: 'a', role: 'nodes', cidr: '10.1.0.0/24' },
  { name: 'b', role: 'nodes', cidr: '10.1.1.0/24' },
];

/** Subnets, pools and nodes of the cluster. */
export const clusterCases: readonly RuleCase[] = [
  {
    rule: 'static-pod-subnet-too-large',
    model: 'pod-subnet-static',
    triggers: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/11' }] },
    spares: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/12' }] },
  },
  {
    rule: 'static-pod-subnet-small',
    model: 'pod-subnet-static',
    triggers: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/16' }] },
    spares: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/15' }] },
  },
  {
    rule: 'dynamic-pod-subnet-too-large',
    model: 'pod-subnet-dynamic',
    triggers: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/15' }] },
    spares: { ...wide, subnets: [{ name: 'pods', role: 'pods', cidr: '10.32.0.0/16' }] },
  },
  {
    rule: 'static-block-kubernetes-version',
    model: 'pod-subnet-static',
    triggers: { kubernetesVersion: '1.27' },
    spares: { kubernetesVersion: '1.28' },
  },
  {
    rule: 'static-max-pods-waste',
    model: 'pod-subnet-static',
    triggers: pool({ maxPods: 32 }),
    spares: pool({ maxPods: 31 }),
  },
  {
    rule: 'pod-subnet-default-max-pods',
    model: 'pod-subnet-dynamic',
    triggers: pool({ maxPods: null }),
    spares: pool({ maxPods: 250 }),
  },
  {
    // 30 pods ask for 48 addresses; with 40 pods allowed the ceiling may be 40, with 48 they agree.
    rule: 'dynamic-batch-ceiling',
    model: 'pod-subnet-dynamic',
    triggers: pool({ maxPods: 40, podsPerNode: 30 }),
    spares: pool({ maxPods: 48, podsPerNode: 30 }),
  },
  {
    rule: 'pod-subnet-used-by-others',
    model: 'pod-subnet-dynamic',
    triggers: withSubnets([{ name: 'pods', role: 'pods', usedAddresses: 1 }]),
    spares: withSubnets([{ name: 'pods', role: 'pods', usedAddresses: 0 }]),
  },
  {
    rule: 'pod-subnet-is-node-subnet',
    model: 'pod-subnet-dynamic',
    triggers: withSubnets(twoNodeSubnets, { pools: [{ nodeSubnet: 'a', podSubnet: 'a' }] }),
    spares: withSubnets(twoNodeSubnets, { pools: [{ nodeSubnet: 'a', podSubnet: 'b' }] }),
  },
  {
    rule: 'api-server-subnet-too-small',
    model: 'overlay',
    triggers: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.9.0/29' }]),
    spares: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.9.0/28' }]),
  },
  {
    // 9 addresses and Azure's 5 leave 2 of a /28.
    rule: 'api-server-subnet-full',
    model: 'overlay',
    triggers: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.9.0/28', usedAddresses: 3 }]),
    spares: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.9.0/28', usedAddresses: 2 }]),
  },
  {
    rule: 'ingress-subnet-size',
    model: 'overlay',
    triggers: withSubnets([{ name: 'agc', role: 'ingress', cidr: '10.1.9.0/25' }]),
    spares: withSubnets([{ name: 'agc', role: 'ingress', cidr: '10.1.9.0/24' }]),
  },
  {
    rule: 'ingress-subnet-in-use',
    model: 'overlay',
    triggers: withSubnets([{ name: 'agc', role: 'ingress', cidr: '10.1.9.0/24', usedAddresses: 1 }]),
    spares: withSubnets([{ name: 'agc', role: 'ingress', cidr: '10.1.9.0/24' }]),
  },
  {
    rule: 'ingress-not-offered',
    model: 'kubenet',
    triggers: withSubnets([{ name: 'agc', role: 'ingress', cidr: '10.1.9.0/24' }]),
    spares: withSubnets([{ name: 'agc', role: 'other', cidr: '10.1.9.0/24' }]),
  },
  {
    rule: 'ingress-not-offered',
    model: 'overlay',
    triggers: withSubnets([{ name: 'agc', role: 'ingress' }], { asOf: '2025-08-28' }),
    spares: withSubnets([{ name: 'agc', role: 'ingress' }], { asOf: '2025-08-29' }),
  },
  {
    rule: 'virtual-nodes-not-offered',
    model: 'overlay',
    triggers: { answers: { virtualNodes: 'yes' } },
    spares: { answers: { virtualNodes: 'no' } },
  },
  {
    rule: 'virtual-nodes-unconfirmed',
    model: 'pod-subnet-dynamic',
    triggers: withSubnets([{ name: 'burst', role: 'virtualNodes' }]),
    spares: withSubnets([{ name: 'burst', role: 'other' }]),
  },
  {
    rule: 'virtual-nodes-subnet-missing',
    model: 'node-subnet',
    triggers: withSubnets([], { answers: { virtualNodes: 'yes' } }),
    spares: withSubnets([{ name: 'burst', role: 'virtualNodes' }], { answers: { virtualNodes: 'yes' } }),
  },
  {
    rule: 'node-subnet-delegated',
    model: 'overlay',
    triggers: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.9.0/24' }], nodesFor('api')),
    spares: withSubnets([{ name: 'api', role: 'nodes', cidr: '10.1.9.0/24' }], nodesFor('api')),
  },
  {
    rule: 'subnet-of-container-instances',
    model: 'node-subnet',
    triggers: withSubnets([{ name: 'aci', role: 'virtualNodes', cidr: '10.1.8.0/22' }], nodesFor('aci')),
    spares: withSubnets([{ name: 'aci', role: 'nodes', cidr: '10.1.8.0/22' }], nodesFor('aci')),
  },
  {
    rule: 'pod-subnet-of-other-service',
    model: 'pod-subnet-dynamic',
    triggers: withSubnets([{ name: 'api', role: 'apiServer', cidr: '10.1.8.0/22' }], {
      pools: [{ podSubnet: 'api' }],
    }),
    spares: withSubnets([{ name: 'api', role: 'pods', cidr: '10.1.8.0/22' }], {
      pools: [{ podSubnet: 'api' }],
    }),
  },
  {
    rule: 'node-subnet-has-pod-role',
    model: 'overlay',
    triggers: withSubnets([{ name: 'pods', role: 'pods', cidr: '10.1.8.0/22' }], nodesFor('pods')),
    spares: withSubnets([{ name: 'pods', role: 'nodes', cidr: '10.1.8.0/22' }], nodesFor('pods')),
  },
  {
    rule: 'cluster-node-limit',
    model: 'overlay',
    triggers: nodePool(7, 715, 1),
    spares: nodePool(7, 714, 1),
  },
  {
    rule: 'cluster-upgrade-limit',
    model: 'overlay',
    triggers: nodePool(5, 999, 2),
    spares: nodePool(5, 999, 1),
  },
  {
    rule: 'pool-node-limit',
    model: 'overlay',
    triggers: pool({ count: 1001 }),
    spares: pool({ count: 1000 }),
  },
  {
    rule: 'pool-upgrade-limit',
    model: 'overlay',
    triggers: pool({ count: 1000, maxSurge: 1 }),
    spares: pool({ count: 999, maxSurge: 1 }),
  },
  {
    rule: 'pool-count-limit',
    model: 'overlay',
    triggers: nodePool(101, 1, 1),
    spares: nodePool(100, 1, 1),
  },
  {
    rule: 'free-tier-node-limit',
    model: 'overlay',
    triggers: nodePool(7, 143, 1),
    spares: nodePool(7, 142, 1),
  },
  {
    // 801 nodes of 250 pods pass 200,000.
    rule: 'pods-per-cluster',
    model: 'overlay',
    triggers: pool({ count: 801, podsPerNode: 250 }),
    spares: pool({ count: 800, podsPerNode: 250 }),
  },
  {
    rule: 'load-balancer-services-limit',
    model: 'overlay',
    triggers: { ...wide, internalLoadBalancers: 301 },
    spares: { ...wide, internalLoadBalancers: 300 },
  },
  {
    rule: 'max-pods-too-low',
    model: 'overlay',
    triggers: pool({ maxPods: 9, count: 5 }),
    spares: pool({ maxPods: 10, count: 5 }),
  },
  {
    // Before October 2019 a node needed room for 30 pods.
    rule: 'max-pods-too-low',
    model: 'node-subnet',
    triggers: pool({ maxPods: 29, count: 5 }, { asOf: '2019-10-27' }),
    spares: pool({ maxPods: 29, count: 5 }, { asOf: '2019-10-28' }),
  },
  {
    rule: 'max-pods-too-high',
    model: 'overlay',
    triggers: pool({ maxPods: 251 }),
    spares: pool({ maxPods: 250 }),
  },
  {
    rule: 'cli-max-pods-2018',
    model: 'node-subnet',
    triggers: pool({ count: 1, maxPods: 8 }, { asOf: '2018-08-01', kubernetesVersion: '1.10' }),
    spares: pool({ count: 1, maxPods: 9 }, { asOf: '2018-08-01', kubernetesVersion: '1.10' }),
  },
  {
    rule: 'policy-checks-max-pods',
    model: 'overlay',
    triggers: pool({ maxPods: 49 }),
    spares: pool({ maxPods: 50 }),
  },
  {
    rule: 'pods-per-pool',
    model: 'overlay',
    triggers: pool({ count: 2, maxPods: 14 }),
    spares: pool({ count: 2, maxPods: 15 }),
  },
  {
    rule: 'windows-max-pods',
    model: 'overlay',
    triggers: two({ count: 3 }, { os: 'Windows', maxPods: 111 }),
    spares: two({ count: 3 }, { os: 'Windows', maxPods: 110 }),
  },
  {
    rule: 'pods-per-node-over-max-pods',
    model: 'overlay',
    triggers: pool({ maxPods: 110, podsPerNode: 111 }),
    spares: pool({ maxPods: 110, podsPerNode: 110 }),
  },
  {
    rule: 'kubenet-node-limit',
    model: 'kubenet',
    triggers: pool({ count: 401 }),
    spares: pool({ count: 400 }),
  },
  {
    rule: 'kubenet-routes-for-upgrade',
    model: 'kubenet',
    triggers: pool({ count: 390, maxSurge: 11 }),
    spares: pool({ count: 390, maxSurge: 10 }),
  },
  {
    rule: 'kubenet-routes-nearly-used',
    model: 'kubenet',
    triggers: pool({ count: 379, maxSurge: 1 }),
    spares: pool({ count: 378, maxSurge: 1 }),
  },
  {
    rule: 'kubenet-dual-stack-node-limit',
    model: 'kubenet',
    triggers: pool({ count: 201 }, { answers: { dualStack: 'yes' } }),
    spares: pool({ count: 200 }, { answers: { dualStack: 'yes' } }),
  },
  {
    rule: 'kubenet-subnet-shared',
    model: 'kubenet',
    triggers: withSubnets([{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24' }], {
      connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.1.0.0/25' }],
    }),
    spares: withSubnets([{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24' }], {
      connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.1.1.0/25' }],
    }),
  },
  {
    rule: 'kubenet-subnet-in-use',
    model: 'kubenet',
    triggers: withSubnets([{ name: 'nodes', role: 'nodes', usedAddresses: 1 }]),
    spares: withSubnets([{ name: 'nodes', role: 'nodes', usedAddresses: 0 }]),
  },
  {
    rule: 'kubenet-one-route-table',
    model: 'kubenet',
    triggers: withSubnets(twoNodeSubnets, { pools: [{ nodeSubnet: 'a' }, { nodeSubnet: 'b' }] }),
    spares: withSubnets(twoNodeSubnets, { pools: [{ nodeSubnet: 'a' }, { nodeSubnet: 'a' }] }),
  },
  {
    rule: 'kubenet-pod-cidr-shared',
    model: 'kubenet',
    triggers: { connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.244.0.0/16' }] },
    spares: { connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.245.0.0/16' }] },
  },
  {
    rule: 'system-pool-missing',
    model: 'overlay',
    triggers: pool({ mode: 'User' }),
    spares: pool({ mode: 'System' }),
  },
  {
    rule: 'system-pool-empty',
    model: 'overlay',
    triggers: pool({ count: 0, autoscale: { min: 0, max: 3 } }),
    spares: pool({ count: 1, autoscale: { min: 0, max: 3 } }),
  },
  {
    rule: 'system-pool-on-windows',
    model: 'overlay',
    triggers: two({}, { mode: 'System', os: 'Windows' }),
    spares: two({}, { mode: 'User', os: 'Windows' }),
  },
  {
    rule: 'plan-name-not-cluster-name',
    model: 'overlay',
    triggers: { name: 'payments prod' },
    spares: { name: 'payments_prod' },
  },
  {
    rule: 'plan-name-not-cluster-name',
    model: 'kubenet',
    triggers: { name: 'n'.repeat(64) },
    spares: { name: 'n'.repeat(63) },
  },
  {
    rule: 'pool-name-refused',
    model: 'overlay',
    triggers: two({}, { name: 'workloads0001' }),
    spares: two({}, { name: 'workloads001' }),
  },
  {
    rule: 'pool-name-refused',
    model: 'node-subnet',
    triggers: two({}, { name: 'windows', os: 'Windows' }),
    spares: two({}, { name: 'window', os: 'Windows' }),
  },
  {
    rule: 'pool-name-refused',
    model: 'kubenet',
    triggers: two({}, { name: '1user' }),
    spares: two({}, { name: 'user1' }),
  },
  {
    rule: 'subnet-name-refused',
    model: 'node-subnet',
    triggers: withSubnets([{ name: 'nodes-', role: 'nodes' }]),
    spares: withSubnets([{ name: 'nodes_', role: 'nodes' }]),
  },
  {
    // AKS makes no subnets of the plan in a VNet of its own.
    rule: 'subnet-name-refused',
    model: 'overlay',
    triggers: withSubnets([{ name: 'my nodes', role: 'nodes' }]),
    spares: withSubnets([{ name: 'my nodes', role: 'nodes' }], { vnetOwner: 'aks' }),
  },
  {
    // A subnet that only a pool names is made as well.
    rule: 'subnet-name-refused',
    model: 'pod-subnet-dynamic',
    triggers: pool({ podSubnet: 'pods of the pool' }),
    spares: pool({ podSubnet: 'pods-of-the-pool' }),
  },
  {
    rule: 'duplicate-pool-name',
    model: 'overlay',
    triggers: two({}, { name: 'system' }),
    spares: two({}, { name: 'user' }),
  },
  {
    // Azure compares names without case.
    rule: 'duplicate-subnet-name',
    model: 'overlay',
    triggers: withSubnets([
      { name: 'apps', role: 'other' },
      { name: 'Apps', role: 'other' },
    ]),
    spares: withSubnets([
      { name: 'apps', role: 'other' },
      { name: 'apps2', role: 'other' },
    ]),
  },
  {
    rule: 'unknown-subnet',
    model: 'overlay',
    triggers: withSubnets(twoNodeSubnets, nodesFor('c')),
    spares: withSubnets(twoNodeSubnets, nodesFor('b')),
  },
  {
    rule: 'count-outside-autoscaler',
    model: 'overlay',
    triggers: pool({ count: 6, autoscale: { min: 1, max: 5 } }),
    spares: pool({ count: 5, autoscale: { min: 1, max: 5 } }),
  },
  {
    rule: 'max-surge-zero',
    model: 'overlay',
    triggers: two({}, { maxSurge: 0, maxUnavailable: 0 }),
    spares: two({}, { maxSurge: 0, maxUnavailable: 1 }),
  },
  {
    rule: 'max-unavailable-on-system-pool',
    model: 'overlay',
    triggers: two({ maxUnavailable: 1 }, {}),
    spares: two({}, { maxUnavailable: 1 }),
  },
  {
    rule: 'max-surge-and-max-unavailable',
    model: 'overlay',
    triggers: two({}, { maxSurge: 1, maxUnavailable: 1 }),
    spares: two({}, { maxSurge: 0, maxUnavailable: 1 }),
  },
];
