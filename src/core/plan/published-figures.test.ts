import { describe, expect, test } from 'vitest';
import { surgeNodes } from './demand.ts';
import type { PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { errorsOf, evaluated, findingOf, inNodeSubnet, spaceOf, testDay } from './testing/evaluated.ts';

test.each([
  [29, 3],
  [28, 11],
  [27, 27],
  [26, 59],
  [25, 123],
  [24, 251],
  [23, 507],
  [22, 1019],
  [20, 4091],
  [16, 65_531],
])('Azure leaves the cluster its addresses of a /%i but five: %i', (prefix, usable) => {
  const result = evaluated('overlay', inNodeSubnet(`10.64.0.0/${prefix}`, '10.64.0.0/12'));
  expect(spaceOf(result, 'nodeSubnet').aksCheck.available).toBe(usable);
});

describe('the documented formula of the node subnet', () => {
  test.each([
    { nodes: 50, surge: 1, maxPods: 30, required: 1581, prefix: 21 },
    { nodes: 60, surge: 1, maxPods: 30, required: 1891, prefix: 21 },
    { nodes: 5, surge: 1, maxPods: 30, required: 186, prefix: 24 },
    { nodes: 10, surge: 1, maxPods: 30, required: 341, prefix: 23 },
    { nodes: 20, surge: 1, maxPods: 30, required: 651, prefix: 22 },
    { nodes: 30, surge: 1, maxPods: 50, required: 1581, prefix: 21 },
    { nodes: 100, surge: 10, maxPods: 110, required: 12_210, prefix: 18 },
    { nodes: 400, surge: 40, maxPods: 110, required: 48_840, prefix: 16 },
  ])(
    '$nodes nodes, surge $surge, maxPods $maxPods: $required addresses',
    ({ nodes, surge, maxPods, required, prefix }) => {
      const result = evaluated('node-subnet', { pools: [{ count: nodes, maxSurge: surge, maxPods }] });
      expect(spaceOf(result, 'nodeSubnet').planned).toMatchObject({ required, smallestPrefix: prefix });
    },
  );

  test('50 nodes of 30 pods: the service counts 1,450, and 1,479 are held during an upgrade', () => {
    const space = spaceOf(
      evaluated('node-subnet', { pools: [{ count: 50, maxSurge: 1, maxPods: 30 }] }),
      'nodeSubnet',
    );
    expect(space.aksCheck.preallocated).toBe(1450);
    expect(space.heldDuringUpgrade).toBe(1479);
  });

  test('ten nodes of 30 pods do not fit a /24', () => {
    const pools = [{ count: 10, maxPods: 30, maxSurge: 1 }];
    expect(evaluated('node-subnet', { ...inNodeSubnet('10.1.0.0/24', '10.1.0.0/16'), pools }).possible).toBe(
      false,
    );
  });

  test('a /24 holds 8 nodes of 30 pods, which are 240 pods', () => {
    const plan = {
      ...inNodeSubnet('10.1.0.0/24', '10.1.0.0/16'),
      pools: [{ count: 8, maxPods: 30, maxSurge: 1 }],
    };
    expect(evaluated('node-subnet', plan).capacity.maxNodesWithoutSurge).toBe(8);
    expect(8 * 30).toBe(240);
  });
});

describe('kubenet', () => {
  test('ends at 400 nodes', () => {
    const plan = (count: number): PlanInput => ({ podCidr: '10.128.0.0/12', pools: [{ count }] });
    expect(errorsOf(evaluated('kubenet', plan(400)))).toEqual([]);
    expect(errorsOf(evaluated('kubenet', plan(401)))).toContain('kubenet-node-limit');
  });

  test('counts 768 addresses for three nodes', () => {
    const result = evaluated('kubenet', { podCidr: '10.128.0.0/24', pools: [{ count: 3 }] });
    expect(spaceOf(result, 'podCidr').aksCheck).toEqual({ preallocated: 768, available: 256, refused: true });
  });

  test('holds 251 nodes in a /24, without surge', () => {
    const plan = { ...inNodeSubnet('10.1.0.0/24', '10.1.0.0/16'), pools: [{ count: 251, maxPods: 110 }] };
    expect(evaluated('kubenet', plan).capacity.maxNodesWithoutSurge).toBe(251);
  });
});

describe('pools', () => {
  test.each([
    { count: 1, maxPods: 30, refused: [] },
    { count: 3, maxPods: 10, refused: [] },
    { count: 2, maxPods: 15, refused: [] },
    { count: 2, maxPods: 14, refused: ['pods-per-pool'] },
    { count: 1, maxPods: 250, refused: [] },
    { count: 1, maxPods: 251, refused: ['max-pods-too-high'] },
    { count: 10, maxPods: 9, refused: ['max-pods-too-low'] },
  ])('$count nodes with maxPods $maxPods', ({ count, maxPods, refused }) => {
    expect(errorsOf(evaluated('overlay', { pools: [{ count, maxPods }] }))).toEqual(refused);
  });

  test('surge is rounded up, at least one node and at most the pool', () => {
    expect(surgeNodes('33%', 3)).toBe(1);
    expect(surgeNodes('20%', 106)).toBe(22);
    expect(surgeNodes('10%', 8)).toBe(1);
    expect(5 * surgeNodes('50%', 4)).toBe(10);
    expect(surgeNodes(7, 3)).toBe(3);
    expect(surgeNodes(0, 3)).toBe(0);
    expect(surgeNodes('0%', 3)).toBe(0);
    expect(surgeNodes('33%', 0)).toBe(0);
  });
});

test('the DNS service is the tenth address of the service CIDR, and the first is taken', () => {
  expect(readPlan({ serviceCidr: '10.0.0.0/16' }, testDay).plan.dnsServiceIp).toBe('10.0.0.10');
  expect(errorsOf(evaluated('overlay', { dnsServiceIp: '10.0.0.1' }))).toEqual(['dns-ip-first-or-last']);
});

test('251 instances of an application gateway need a /24', () => {
  const result = evaluated('overlay', {
    asOf: '2025-06-01',
    subnets: [{ name: 'gateway', role: 'ingress', usedAddresses: 251 }],
  });
  expect(spaceOf(result, 'ingressSubnet').planned).toMatchObject({ total: 256, smallestPrefix: 24 });
});

test('the checks of PSRule and Checkov are told apart from those of AKS', () => {
  const result = evaluated('node-subnet', {
    ...inNodeSubnet('10.1.0.0/24', '10.1.0.0/16'),
    pools: [{ count: 3, maxPods: 30 }],
  });
  expect(findingOf(result, 'policy-checks-subnet-size')?.severity).toBe('info');
  expect(findingOf(result, 'policy-checks-max-pods')?.severity).toBe('info');
  const roomy = evaluated('node-subnet', {
    ...inNodeSubnet('10.1.0.0/23', '10.1.0.0/16'),
    pools: [{ count: 3, maxPods: 50 }],
  });
  expect(findingOf(roomy, 'policy-checks-subnet-size')).toBeUndefined();
  expect(findingOf(roomy, 'policy-checks-max-pods')).toBeUndefined();
});
