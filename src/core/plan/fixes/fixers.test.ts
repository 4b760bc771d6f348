import { expect, test } from 'vitest';
import { modelById } from '../../models/index.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { Finding } from '../evaluation.ts';
import { readPlan } from '../read-plan.ts';
import { rules } from '../rules/index.ts';
import { testDay } from '../testing/evaluated.ts';
import { fixers } from './index.ts';
import type { Example } from './testing/example.ts';
import { examples } from './testing/examples.ts';

function findingIn({ rule, model, plan }: Pick<Example, 'rule' | 'model' | 'plan'>): Finding | undefined {
  const { plan: read, problems } = readPlan({ model, ...plan }, testDay);
  expect(problems).toEqual([]);
  return evaluateModel(read, modelById(model)).findings.find((finding) => finding.rule === rule);
}

const fixesIn = (example: Pick<Example, 'rule' | 'model' | 'plan'>) => findingIn(example)?.fixes ?? [];

test.each(examples)('$rule with $model is mended by $offers', (example) => {
  expect(findingIn(example)?.fixes.map(({ title }) => title)).toEqual(example.offers);
});

test('every fixer has an example and belongs to a rule', () => {
  const exemplified = new Set(examples.map(({ rule }) => rule));
  const ids = new Set(rules.map(({ id }) => id));
  expect(Object.keys(fixers).filter((id) => !exemplified.has(id))).toEqual([]);
  expect(Object.keys(fixers).filter((id) => !ids.has(id))).toEqual([]);
});

test('a finding that no arithmetic mends offers nothing', () => {
  const pools = Array.from({ length: 101 }, (_, index) => ({ name: `p${index}`, count: 1 }));
  expect(findingIn({ rule: 'pool-count-limit', model: 'overlay', plan: { pools } })?.fixes).toEqual([]);
});

test('a fix gives the whole list that it changes, and nothing else', () => {
  const [fix] = fixesIn({
    rule: 'subnets-overlap',
    model: 'overlay',
    plan: {
      vnet: ['10.20.0.0/16'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/23' },
        { name: 'apps', role: 'other', cidr: '10.20.1.0/24', usedAddresses: 3 },
      ],
    },
  });
  expect(fix).toEqual({
    title: 'Move apps from 10.20.1.0/24 to 10.20.2.0/24',
    change: {
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/23', usedAddresses: 0 },
        { name: 'apps', role: 'other', cidr: '10.20.2.0/24', usedAddresses: 3 },
      ],
    },
    resolves: ['subnets-overlap'],
    brings: [],
    cost: 0,
  });
});

test('a fix says which findings it brings and what it costs', () => {
  const fixes = fixesIn({
    rule: 'insufficient-subnet-size',
    model: 'overlay',
    plan: {
      vnet: ['10.20.0.0/24'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/29' }],
      pools: [{ count: 5, maxSurge: 1 }],
    },
  });
  expect(fixes.map(({ title, cost }) => [title, cost])).toEqual([
    ['Give nodes 10.20.0.0/28 in place of 10.20.0.0/29', 8],
  ]);
});

test.each([
  ['pool-node-limit', [{ name: 'abcdefghijkl', count: 1200 }]],
  ['duplicate-pool-name', [{ name: 'abcdefghijkl' }, { name: 'abcdefghijkl' }]],
])('%s is mended where the name of the pool has no room for a number', (rule, pools) => {
  const [fix] = fixesIn({ rule, model: 'overlay', plan: { vnet: ['10.20.0.0/16'], pools } });
  expect(fix?.change.pools?.map(({ name }) => name)).toEqual(['abcdefghijkl', 'abcdefghijk2']);
});

test('another service CIDR comes with a DNS address inside it', () => {
  const [fix] = fixesIn({
    rule: 'service-cidr-overlaps-connected',
    model: 'overlay',
    plan: { vnet: ['10.20.0.0/16'], connected: [{ name: 'dc', kind: 'onPremises', cidr: '10.0.0.0/8' }] },
  });
  expect(fix?.change).toEqual({ serviceCidr: '172.28.0.0/16', dnsServiceIp: '172.28.0.10' });
});

test('a VNet that moves takes its subnets along', () => {
  const [fix] = fixesIn({
    rule: 'vnet-overlaps-connected',
    model: 'overlay',
    plan: {
      vnet: ['10.20.0.0/16', '10.90.0.0/20'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.4.0/24' },
        { name: 'apps', role: 'other', cidr: '10.90.1.0/24' },
      ],
      connected: [{ name: 'hub', kind: 'peered', cidr: '10.20.0.0/15' }],
    },
  });
  expect(fix?.change.vnet).toEqual(['10.2.0.0/16', '10.90.0.0/20']);
  expect(fix?.change.subnets?.map(({ cidr }) => cidr)).toEqual(['10.2.4.0/24', '10.90.1.0/24']);
});
