import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { modelIds } from './models/index.ts';

const today = '2026-11-21';

const paymentsProd = {
  version: 1,
  name: 'payments-prod',
  asOf: '2026-11-20',
  kubernetesVersion: '1.34',
  model: 'overlay',
  dataplane: 'cilium',
  networkPolicy: 'cilium',
  vnetOwner: 'own',
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: null, usedAddresses: 0 },
    { name: 'pods', role: 'pods', cidr: null },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24' },
  ],
  podCidr: '10.244.0.0/16',
  serviceCidr: '10.0.0.0/16',
  dnsServiceIp: '10.0.0.10',
  pools: [
    {
      name: 'system',
      mode: 'System',
      os: 'Linux',
      count: 3,
      autoscale: null,
      maxPods: 30,
      maxSurge: '10%',
      nodeSubnet: 'nodes',
      podSubnet: 'pods',
      podsPerNode: null,
    },
    {
      name: 'user',
      mode: 'User',
      os: 'Linux',
      count: 5,
      autoscale: { min: 3, max: 20 },
      maxPods: 110,
      maxSurge: '33%',
    },
  ],
  internalLoadBalancers: 2,
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' }],
  answers: { podAccess: 'no', addressSpace: 'limited' },
};

describe('a plan with two pools, load balancers and an on-premises network', () => {
  const evaluation = evaluate(paymentsProd, today);
  const overlay = evaluation.models.overlay;

  test('is read without a problem, and evaluated for every model', () => {
    expect(evaluation.problems).toEqual([]);
    expect(Object.keys(evaluation.models)).toEqual(modelIds);
    expect(evaluation.plan.pools[1]).toMatchObject({ nodeSubnet: null, autoscale: { min: 3, max: 20 } });
  });

  test('has the three figures of its node subnet', () => {
    expect(overlay.spaces[0]).toMatchObject({
      space: 'nodeSubnet',
      name: 'nodes',
      pools: ['system', 'user'],
      placed: 'chosen',
      aksCheck: { preallocated: 23, available: 59, refused: false },
      planned: {
        nodes: 23,
        surgeNodes: 8,
        pods: 0,
        surgePods: 0,
        internalLoadBalancers: 2,
        others: 0,
        required: 33,
        azureReserved: 5,
        total: 38,
        smallestPrefix: 26,
      },
      // The nodes and the two load balancers.
      held: 25,
      free: 26,
    });
    expect(overlay.vnetAddresses).toBe(64);
  });

  test('grows in the pool with the highest maximum until the node subnet binds', () => {
    expect(overlay.capacity).toMatchObject({
      maxNodes: 42,
      maxNodesWithoutSurge: 57,
      maxPods: 4380,
      boundBy: 'nodeSubnet',
    });
  });

  test('counts the days to the end of kubenet', () => {
    const retirement = evaluation.models.kubenet.findings.find(({ rule }) => rule === 'kubenet-retirement');
    expect(retirement?.message).toBe('kubenet ends in 497 days, on 2028-03-31.');
  });

  test('says that the services share addresses with on-premises', () => {
    expect(overlay.findings.map(({ rule }) => rule)).toContain('service-cidr-overlaps-connected');
    expect(overlay.possible).toBe(true);
  });
});

test('an answer or question that the planner does not know is reported and left out', () => {
  const { plan, problems } = evaluate(
    { answers: { podAccess: 'maybe', colour: 'blue', os: 'linux' } },
    today,
  );
  expect(plan.answers).toEqual({ os: 'linux' });
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'answers.podAccess: "maybe" is no answer to podAccess: write no or yes.',
    expect.stringContaining('answers.colour: "colour" is no question of the planner'),
  ]);
});

test('an evaluation is plain data: it survives being written as JSON', () => {
  const evaluation = evaluate(paymentsProd, today);
  expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
});

test('a plan as of another day is read with the facts of that day', () => {
  const plan = {
    ...paymentsProd,
    dataplane: 'azure',
    networkPolicy: 'none',
    asOf: '2018-09-06',
    kubernetesVersion: '1.10',
  };
  const { models } = evaluate(plan, today);
  expect(models.overlay.findings.map(({ rule }) => rule)).toContain('model-not-yet-available');
  // 3 x 31 and 20 x 111: before 2022 a node counted maxPods + 1.
  expect(models['node-subnet'].spaces[0]?.aksCheck.preallocated).toBe(2313);
});
