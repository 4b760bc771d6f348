import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address, formatAddress } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import { modelById, modelIds } from '../models/index.ts';
import { evaluateModel } from '../plan/evaluate-model.ts';
import type { PlanInput } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import { previewCluster } from './cluster.ts';
import { clusterPreviews } from './cluster-preview.ts';

const day = '2026-11-21';
const seed: PlanInput = {
  asOf: '2018-09-06',
  kubernetesVersion: '1.10',
  vnet: ['172.16.0.0/16'],
  subnets: [
    { name: 'aks', role: 'nodes', cidr: '172.16.0.0/20' },
    { name: 'services', role: 'other', cidr: '172.16.16.0/22' },
  ],
  podCidr: '10.16.0.0/16',
  pools: [{ name: 'agentpool', mode: 'System', count: 3, maxPods: 30 }],
  internalLoadBalancers: 1,
};
const given = (model: (typeof modelIds)[number], input: PlanInput) => {
  const { plan } = readPlan({ ...input, model }, day);
  return { plan, evaluation: evaluateModel(plan, modelById(model)) };
};
const cells = (line: string) => line.split(/ {2,}/);
/** The names that Kubernetes makes up left out. */
const withoutNames = (output = '') => output.replaceAll(/web-\w{10}-\w{5}/g, 'web-..........-.....');

test('the node subnet cluster of September 2018 can be recreated', () => {
  const { plan, evaluation } = given('node-subnet', seed);
  const [, pods, services] = clusterPreviews(plan, evaluation, {
    number: '40932894',
    joined: '2, 0, 1',
    pods: '172.16.0.10, 172.16.0.73, 172.16.0.46',
    frontEnd: '172.16.16.4',
  });
  expect(withoutNames(pods?.output)).toBe(
    [
      'NAME                   READY     STATUS    RESTARTS   AGE       IP            NODE',
      'web-..........-.....   1/1       Running   0          3m        172.16.0.10   aks-agentpool-40932894-2',
      'web-..........-.....   1/1       Running   0          3m        172.16.0.73   aks-agentpool-40932894-1',
      'web-..........-.....   1/1       Running   0          3m        172.16.0.46   aks-agentpool-40932894-0',
    ].join('\n'),
  );
  const [head = '', api = '', web = ''] = services?.output.split('\n') ?? [];
  expect([cells(head), cells(api), cells(web)]).toEqual([
    ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE'],
    ['kubernetes', 'ClusterIP', '10.0.0.1', '<none>', '443/TCP', '6d'],
    [
      'web-service',
      'LoadBalancer',
      expect.stringMatching(/^10\.0\./),
      '172.16.16.4',
      expect.stringMatching(/^80:3\d{4}\/TCP$/),
      '1m',
    ],
  ]);
});

test('the kubenet cluster of September 2018 can be recreated', () => {
  const { plan, evaluation } = given('kubenet', seed);
  const [, pods, , routes] = clusterPreviews(plan, evaluation, {
    number: '37067697',
    pods: '10.16.0.200 10.16.1.201 10.16.2.200',
  });
  expect(withoutNames(pods?.output)).toBe(
    [
      'NAME                   READY     STATUS    RESTARTS   AGE       IP            NODE',
      'web-..........-.....   1/1       Running   0          3m        10.16.0.200   aks-agentpool-37067697-0',
      'web-..........-.....   1/1       Running   0          3m        10.16.1.201   aks-agentpool-37067697-1',
      'web-..........-.....   1/1       Running   0          3m        10.16.2.200   aks-agentpool-37067697-2',
    ].join('\n'),
  );
  const rows = routes?.output.split('\n').slice(2).map(cells);
  expect(rows?.map((row) => [row[0], row[3], row[4]])).toEqual([
    ['10.16.0.0/24', '172.16.0.4', 'VirtualAppliance'],
    ['10.16.1.0/24', '172.16.0.5', 'VirtualAppliance'],
    ['10.16.2.0/24', '172.16.0.6', 'VirtualAppliance'],
  ]);
});

test('columns of kubectl start below each other and a long list ends in a number', () => {
  const { plan, evaluation } = given('overlay', { pools: [{ name: 'user', mode: 'System', count: 1000 }] });
  const lines = clusterPreviews(plan, evaluation)[0]?.output.split('\n') ?? [];
  expect(lines).toHaveLength(12);
  expect(lines[11]).toBe('… and 990 more');
  const at = lines[0]?.indexOf('INTERNAL-IP') ?? 0;
  for (const line of lines.slice(1, 11)) expect(line.slice(at - 1)).toMatch(/^ \d/);
});

test('a setting that cannot be true is quoted and left out', () => {
  const { plan, evaluation } = given('kubenet', seed);
  const { problems, podCount } = previewCluster(plan, evaluation, {
    number: '12',
    joined: '0,0',
    pods: '10.17.0.1',
    frontEnd: '10.0.0.1',
  });
  expect(Object.keys(problems).toSorted()).toEqual(['frontEnd', 'joined', 'number', 'pods']);
  for (const message of Object.values(problems)) expect(message).toMatch(/^"/);
  expect(podCount).toBeGreaterThan(0);
});

test('services have addresses of their own beside those of the API server and DNS', () => {
  fc.assert(
    fc.property(fc.integer({ min: 26, max: 30 }), fc.integer({ min: 0, max: 63 }), (prefix, offset) => {
      const range = cidr(`172.20.0.0/${prefix}`);
      const dns = formatAddress(range.first + (offset % range.size));
      const { plan, evaluation } = given('overlay', { serviceCidr: String(range), dnsServiceIp: dns });
      const { clusterIp } = previewCluster(plan, evaluation);
      const all = Array.from({ length: range.size }, (_, index) => clusterIp(index));
      const found = all.filter((one) => one !== null);
      const kept = [range.first, range.first + 1, range.last].map(formatAddress);
      expect(found).not.toContain(plan.dnsServiceIp);
      expect(found.filter((one) => kept.includes(one) || !range.includes(address(one)))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBe(range.size - new Set([...kept, plan.dnsServiceIp]).size);
    }),
    { numRuns: 40 },
  );
});

test('nodes and pods have addresses of their own, inside the spaces of the evaluation', () => {
  fc.assert(
    fc.property(smallCluster, fc.constantFrom(...modelIds), (input, model) => {
      const { plan, evaluation } = given(model, input);
      const cluster = previewCluster(plan, evaluation);
      const nodes = Array.from({ length: cluster.nodeCount }, (_, index) => cluster.node(index));
      const taken = [
        ...nodes.flatMap((node) => (node.address === null ? [] : [address(node.address)])),
        ...nodes.flatMap(({ pods }) =>
          pods ? Array.from({ length: pods.addresses }, (_, at) => pods.first + at) : [],
        ),
        ...cluster.frontEnds(9).map(address),
      ];
      if (evaluation.spaces.every(({ planned, cidr: range }) => range && planned.total <= cidr(range).size)) {
        expect(new Set(taken).size).toBe(taken.length);
        expect(nodes.every((node) => node.address !== null && node.pods !== null)).toBe(true);
      }
      const spaces = evaluation.spaces.flatMap(({ cidr: range }) => (range === null ? [] : [cidr(range)]));
      for (const one of taken) expect(spaces.some((space) => space.includes(one))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('a preview of any plan is text without a gap', () => {
  fc.assert(
    fc.property(randomPlan, fc.constantFrom(...modelIds), (input, model) => {
      const { plan, evaluation } = given(model, input);
      for (const { output } of clusterPreviews(plan, evaluation))
        expect(output).not.toMatch(/undefined|null|NaN/);
    }),
    { numRuns: 25 },
  );
});
