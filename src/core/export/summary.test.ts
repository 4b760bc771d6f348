import { expect, test } from 'vitest';
import { evaluate } from '../evaluate.ts';
import type { PlanInput } from '../plan/plan.ts';
import { summaryOf } from './summary.ts';

const summary = (plan: PlanInput): string => summaryOf(evaluate(plan, '2026-11-21'));

const payments: PlanInput = {
  name: 'payments-prod',
  model: 'overlay',
  dataplane: 'cilium',
  networkPolicy: 'cilium',
  vnet: ['10.20.0.0/16'],
  subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26' }],
  pools: [
    { name: 'system', mode: 'System', count: 3, maxSurge: '33%' },
    { name: 'user', count: 5, autoscale: { min: 3, max: 20 }, maxSurge: '33%' },
  ],
};

test('a plan that fits is one line with its model, nodes, subnet and how far it goes', () => {
  expect(summary(payments)).toMatch(
    /^payments-prod: Overlay \+ Cilium, 23 nodes, 10\.20\.0\.0\/26 \(59 addresses\); fits to \d+ nodes$/,
  );
});

test('a plan that does not fit says where', () => {
  const plan = { ...payments, subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }] };
  expect(summary(plan)).toBe(
    'payments-prod: Overlay + Cilium, 23 nodes, 10.20.0.0/28 (11 addresses); does not fit: node subnet',
  );
});

test('a model with two subnets names both, and one without room', () => {
  const twoSubnets = [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
    { name: 'pods', role: 'pods', cidr: '10.20.8.0/21' },
  ];
  const plan = { ...payments, model: 'pod-subnet-dynamic', subnets: twoSubnets };
  expect(summary(plan)).toContain('10.20.0.0/24 (251 addresses), 10.20.8.0/21 (2,043 addresses); ');
  expect(summary({ ...plan, vnet: ['10.20.0.0/26'], subnets: [] })).toContain('no room for the pod subnet');
});

test('an unnamed plan starts with its model', () => {
  expect(summary({})).toMatch(/^Overlay, 3 nodes, /);
});

test('values that could not be read are counted', () => {
  expect(summary({ vnet: ['10.0.0.0/33'], podCidr: 'many' })).toContain('; 2 values cannot be read');
});

test('of many subnets three are named and the others counted', () => {
  const pools = Array.from({ length: 6 }, (_, index) => ({
    name: `p${index}`,
    count: 3,
    nodeSubnet: `s${index}`,
  }));
  const subnets = pools.map(({ nodeSubnet }, index) => ({
    name: nodeSubnet,
    role: 'nodes',
    cidr: `10.20.${index}.0/24`,
  }));
  expect(summary({ ...payments, pools, subnets })).toContain(
    '10.20.0.0/24 (251 addresses), 10.20.1.0/24 (251 addresses), 10.20.2.0/24 (251 addresses), 3 more subnets; ',
  );
});
