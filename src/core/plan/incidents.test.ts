import { describe, expect, test } from 'vitest';
import type { ModelId } from '../models/index.ts';
import type { PlanInput } from './plan.ts';
import { cliLeastMaxPods } from './rules/nodes.ts';
import { errorsOf, evaluated, findingOf, inNodeSubnet, spaceOf } from './testing/evaluated.ts';

/** What people reported in public: the plan they had, and what the service answered. */
interface Refusal {
  readonly id: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
  readonly rule: string;
  readonly code: string;
  /** The numbers that the service printed. */
  readonly numbers?: readonly [number, number];
  readonly sentence: string;
}

const refusals: readonly Refusal[] = [
  {
    // Portal defaults of 2018: a node counted maxPods + 1 until January 2022.
    id: 'AKS 456',
    model: 'node-subnet',
    plan: {
      asOf: '2018-06-21',
      pools: [{ count: 10, maxPods: 30 }],
      ...inNodeSubnet('172.16.0.0/24', '172.16.0.0/16'),
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [310, 251],
    sentence: 'Pre-allocated IPs 310 exceeds IPs available 251',
  },
  {
    // Pools in other subnets are not added, and neither is surge.
    id: 'two nodes of 250 pods in a /24 of their own',
    model: 'node-subnet',
    plan: {
      asOf: '2024-11-01',
      vnet: ['10.0.0.0/8'],
      serviceCidr: '172.16.0.0/16',
      subnets: [
        { name: 'main', role: 'nodes', cidr: '10.240.0.0/16' },
        { name: 'subnet32', role: 'nodes', cidr: '10.32.0.0/24' },
      ],
      pools: [
        { name: 'first', count: 2, maxPods: 250, nodeSubnet: 'main' },
        { name: 'nodepool32', count: 2, maxPods: 250, maxSurge: 1, nodeSubnet: 'subnet32' },
      ],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [498, 251],
    sentence:
      'Pre-allocated IPs 498 exceeds IPs available 251 in Subnet Cidr 10.32.0.0/24, Subnet Name subnet32',
  },
  {
    id: 'one node of 30 pods in a /28',
    model: 'node-subnet',
    plan: {
      asOf: '2025-05-15',
      pools: [{ count: 1, maxPods: 30, maxSurge: 3 }],
      ...inNodeSubnet('172.25.22.0/28', '172.25.0.0/16'),
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [29, 11],
    sentence: 'Pre-allocated IPs 29 exceeds IPs available 11 in Subnet Cidr 172.25.22.0/28',
  },
  {
    // A /24 for each node whatever maxPods is, against the full pod CIDR, without the 33% surge.
    id: 'AKS-Construction 357',
    model: 'kubenet',
    plan: {
      asOf: '2022-09-01',
      podCidr: '10.240.100.0/24',
      serviceCidr: '172.10.0.0/16',
      vnet: ['10.10.0.0/16'],
      pools: [{ count: 3, maxPods: 30, maxSurge: '33%' }],
    },
    rule: 'insufficient-pod-cidr',
    code: 'InsufficientPodCidr',
    numbers: [768, 256],
    sentence: 'Pre-allocated IPs 768 exceeds IPs available 256 in Pod Cidr 10.240.100.0/24',
  },
  {
    // The autoscaler's maximum counts.
    id: 'cloud-provider-azure 4184',
    model: 'kubenet',
    plan: {
      asOf: '2023-06-27',
      podCidr: '10.128.0.0/10',
      pools: [{ count: 3, autoscale: { min: 1, max: 1000 } }],
    },
    rule: 'kubenet-node-limit',
    code: 'KubenetNodeCountTotalExceedsLimit',
    sentence: "Cluster's upper limit node count is 1000 which exceeds the limit for Kubenet 400",
  },
  {
    id: '33 overlay nodes in a /19',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/19', pools: [{ count: 33 }] },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [8448, 8192],
    sentence:
      'Pre-allocated IPs 8448 exceeds IPs available 8192 in Subnet Cidr 192.168.0.0/19, Subnet Name networkProfile.podCIDR',
  },
  {
    id: 'three overlay nodes in a /23',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/23', pools: [{ count: 3 }] },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [768, 512],
    sentence: 'Pre-allocated IPs 768 exceeds IPs available 512',
  },
  {
    // A preset with a maximum of 5; which preset it was is not in the report.
    id: 'AKS-Construction 701',
    model: 'overlay',
    plan: {
      asOf: '2024-06-11',
      podCidr: '10.240.100.0/22',
      vnet: ['10.10.0.0/16'],
      pools: [{ count: 3, autoscale: { min: 1, max: 5 }, maxPods: 30, maxSurge: '33%' }],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [1280, 1024],
    sentence: 'Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet Cidr 10.240.100.0/22',
  },
  {
    // 35 of the 59 addresses were in use, 30 of them by others; a maximum of 29 went through.
    id: 'AKS 2531',
    model: 'kubenet',
    plan: {
      asOf: '2021-09-01',
      vnet: ['10.133.0.0/16'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.133.123.0/26', usedAddresses: 30 }],
      pools: [{ count: 5, autoscale: { min: 1, max: 39 } }],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [39, 29],
    sentence: 'Pre-allocated IPs 39 exceeds IPs available 29 in Subnet Cidr 10.133.123.0/26',
  },
  {
    // The new pool was to sit elsewhere; any subnet of the VNet counts.
    id: 'AKS 3551',
    model: 'node-subnet',
    plan: {
      asOf: '2023-03-20',
      vnet: ['10.0.0.0/15'],
      serviceCidr: '10.0.0.0/16',
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.1.0.0/23' },
        { name: 'old', role: 'other', cidr: '10.0.0.0/24' },
      ],
      pools: [{ count: 3 }],
    },
    rule: 'service-cidr-overlaps-subnet',
    code: 'ServiceCidrOverlapExistingSubnetsCidr',
    sentence: 'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.0.0/24',
  },
  {
    // Nobody chose the service CIDR: it is the default.
    id: 'terraform-azurerm-aks 57',
    model: 'node-subnet',
    plan: { asOf: '2020-10-29', pools: [{ count: 2 }], ...inNodeSubnet('10.0.1.0/24', '10.0.0.0/16') },
    rule: 'service-cidr-overlaps-subnet',
    code: 'ServiceCidrOverlapExistingSubnetsCidr',
    sentence: 'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.1.0/24',
  },
  {
    id: 'DNS service IP left at its default',
    model: 'overlay',
    plan: { serviceCidr: '10.200.0.0/16', dnsServiceIp: '10.0.0.10' },
    rule: 'dns-ip-outside-service-cidr',
    code: 'DnsServiceIpOutOfServiceCidr',
    sentence: 'The DNS service IP 10.0.0.10 is out of the range defined by service CIDR 10.200.0.0/16',
  },
];

describe('what the service refused is refused, with its code, its numbers and its sentence', () => {
  test.each(refusals)('$id', ({ model, plan, rule, code, numbers, sentence }) => {
    const result = evaluated(model, plan);
    const finding = findingOf(result, rule);
    expect(finding).toMatchObject({ severity: 'error', aksError: code });
    expect(finding?.aksMessage).toContain(sentence);
    expect(result.possible).toBe(false);
    if (numbers) {
      const checks = result.spaces.map(({ aksCheck }) => aksCheck).filter(({ refused }) => refused);
      expect(checks).toEqual([{ preallocated: numbers[0], available: numbers[1], refused: true }]);
    }
  });
});

interface Acceptance {
  readonly id: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
}

const accepted: readonly Acceptance[] = [
  {
    id: 'three kubenet nodes in a /24, services inside the space of the VNet',
    model: 'kubenet',
    plan: {
      asOf: '2019-10-27',
      serviceCidr: '10.13.0.0/16',
      pools: [{ count: 3, maxPods: 110 }],
      ...inNodeSubnet('10.164.15.0/24', '10.0.0.0/8'),
    },
  },
  {
    // With its surge node it would be 498: surge is not counted when a pool is added.
    id: 'one node of 250 pods in a /24',
    model: 'node-subnet',
    plan: {
      asOf: '2024-11-01',
      pools: [{ count: 1, maxPods: 250 }],
      ...inNodeSubnet('10.3.0.0/24', '10.3.0.0/16'),
    },
  },
  {
    id: '400 kubenet nodes of 250 pods with a /15',
    model: 'kubenet',
    plan: { asOf: '2023-04-15', podCidr: '10.128.0.0/15', pools: [{ count: 400, maxPods: 250 }] },
  },
  {
    // Equality passes.
    id: '32 overlay nodes in a /19',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/19', pools: [{ count: 32 }] },
  },
  {
    id: 'a maximum of 29 where AKS 2531 failed with 39',
    model: 'kubenet',
    plan: {
      asOf: '2021-09-01',
      vnet: ['10.133.0.0/16'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.133.123.0/26', usedAddresses: 30 }],
      pools: [{ count: 5, autoscale: { min: 1, max: 29 } }],
    },
  },
];

describe('what the service accepted is possible', () => {
  test.each(accepted)('$id', ({ model, plan }) => {
    expect(errorsOf(evaluated(model, plan))).toEqual([]);
  });
});

test('400 kubenet nodes are refused with a /16 as pod CIDR', () => {
  const result = evaluated('kubenet', {
    asOf: '2023-04-15',
    podCidr: '10.244.0.0/16',
    pools: [{ count: 400 }],
  });
  expect(errorsOf(result)).toEqual(['insufficient-pod-cidr']);
});

test('a /17 as pod CIDR holds 128 nodes, half and half with the services', () => {
  const { capacity } = evaluated('overlay', {
    ...inNodeSubnet('10.1.0.0/20', '10.1.0.0/16'),
    podCidr: '192.168.128.0/17',
    serviceCidr: '192.168.0.0/17',
  });
  expect(capacity).toMatchObject({ maxNodesWithoutSurge: 128, boundBy: 'podCidr' });
});

test('a pod subnet with static blocks passes the check and cannot hold one node', () => {
  const result = evaluated('pod-subnet-static', {
    asOf: '2025-10-03',
    vnet: ['10.5.0.0/16', '10.6.0.0/16'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.5.0.0/16' },
      { name: 'pods', role: 'pods', cidr: '10.6.0.0/26' },
    ],
    pools: [{ count: 3, maxPods: 250 }],
  });
  expect(spaceOf(result, 'podSubnet').aksCheck).toEqual({ preallocated: 48, available: 59, refused: false });
  expect(spaceOf(result, 'podSubnet').held).toBe(768);
  expect(errorsOf(result)).toEqual(['cannot-hold-nodes']);
});

test('a node with dynamic allocation starts with 17 addresses and goes on with 33', () => {
  const held = (podsPerNode: number) =>
    spaceOf(evaluated('pod-subnet-dynamic', { pools: [{ count: 1, podsPerNode }] }), 'podSubnet').held;
  expect([held(0), held(9)]).toEqual([17, 33]);
});

test('the Azure CLI of 2018 wanted 9 pods on one node and 6 on two', () => {
  expect([cliLeastMaxPods(1), cliLeastMaxPods(2)]).toEqual([9, 6]);
  const refused = (asOf: string) =>
    errorsOf(
      evaluated('node-subnet', { asOf, kubernetesVersion: '1.10', pools: [{ count: 1, maxPods: 1 }] }),
    );
  expect(refused('2018-09-06')).toContain('cli-max-pods-2018');
  expect(refused('2026-11-21')).not.toContain('cli-max-pods-2018');
});

describe('reports that cannot be reproduced are not copied', () => {
  test('AKS 3653: 255 fits no formula; two Linux and two Windows nodes print 276', () => {
    const result = evaluated('node-subnet', {
      asOf: '2023-05-11',
      ...inNodeSubnet('10.10.0.0/24', '10.10.0.0/16'),
      pools: [
        { name: 'agentpool', count: 2, maxPods: 110 },
        { name: 'windev', count: 2, maxPods: 30, os: 'Windows' },
      ],
    });
    expect(spaceOf(result, 'nodeSubnet').aksCheck).toEqual({
      preallocated: 276,
      available: 251,
      refused: true,
    });
  });

  test('AKS 1795: 276 with the formula of 2020 needs a surge node in every pool, which is not counted', () => {
    const result = evaluated('node-subnet', {
      asOf: '2020-08-13',
      ...inNodeSubnet('10.142.26.0/24', '10.142.0.0/16'),
      pools: [
        { name: 'internal', count: 2, maxPods: 60, maxSurge: 1 },
        { name: 'other', count: 2, maxPods: 30, maxSurge: 1 },
      ],
    });
    expect(spaceOf(result, 'nodeSubnet').aksCheck).toEqual({
      preallocated: 184,
      available: 251,
      refused: false,
    });
    expect(findingOf(result, 'no-room-for-upgrade')?.severity).toBe('breaks');
  });

  test('a5c-290: the maximum of the autoscaler counts in a node subnet too', () => {
    const result = evaluated('node-subnet', {
      asOf: '2025-08-22',
      ...inNodeSubnet('10.0.1.0/24', '10.0.0.0/16'),
      serviceCidr: '10.1.0.0/16',
      pools: [{ count: 2, autoscale: { min: 1, max: 10 }, maxPods: 30, maxSurge: '10%' }],
    });
    expect(spaceOf(result, 'nodeSubnet').aksCheck).toEqual({
      preallocated: 290,
      available: 251,
      refused: true,
    });
  });

  test('azure-docs 97370: the check takes 15 nodes in a /24, their addresses only 14', () => {
    const nodes = (count: number) =>
      evaluated('pod-subnet-dynamic', {
        vnet: ['10.1.0.0/16'],
        subnets: [{ name: 'pods', role: 'pods', cidr: '10.1.1.0/24' }],
        pools: [{ count, podsPerNode: 0 }],
      });
    expect(spaceOf(nodes(15), 'podSubnet').aksCheck.refused).toBe(false);
    expect(findingOf(nodes(15), 'cannot-hold-nodes')?.severity).toBe('breaks');
    expect(findingOf(nodes(14), 'cannot-hold-nodes')).toBeUndefined();
  });
});
