import { describe, expect, test } from 'vitest';
import { cliLeastMaxPods } from './rules/nodes.ts';
import { errorsOf, evaluated, findingOf, inNodeSubnet, spaceOf } from './testing/evaluated.ts';
import { accepted, refusals } from './testing/incident-cases.ts';

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
