import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../evaluate.ts';
import { commandsOf } from '../migration/command.ts';
import type { PlanInput } from '../plan/plan.ts';
import { presets } from '../plan/presets.ts';
import { randomPlan } from '../plan/testing/random-plan.ts';
import { azcli, createSteps } from './azcli.ts';
import { resourceNames } from './azcli-names.ts';
import { powershell } from './powershell.ts';
import { azFaults } from './testing/az-faults.ts';
import { base, goldenDay, goldenPlans } from './testing/golden-plans.ts';
import { powershellParser } from './testing/parse-powershell.ts';
import { argumentsOf, bashFaults } from './testing/run-bash.ts';

let powershellFaults: (script: string) => readonly string[];
beforeAll(async () => {
  powershellFaults = await powershellParser();
});

const evaluated = (plan: PlanInput): Evaluation => evaluate(plan, goldenDay);

/** Answers of an az that finds the region and the version. */
const found = { version: '99.0.0', 'account list-locations': 'westeurope', 'aks get-versions': '1.34' };

const faultsOf = (evaluation: Evaluation): readonly string[] =>
  commandsOf(createSteps(evaluation))
    .filter(({ program }) => program === 'az')
    .flatMap(azFaults);

describe.each(goldenPlans)('$name', ({ name, evaluation }) => {
  test('is written as in its golden files', async () => {
    await expect(azcli.write(evaluation)).toMatchFileSnapshot(`golden/azcli/${name}.sh`);
    await expect(powershell.write(evaluation)).toMatchFileSnapshot(`golden/powershell/${name}.ps1`);
  });

  test('uses only flags and values that the Azure CLI has', () => {
    expect(faultsOf(evaluation)).toEqual([]);
  });

  test('parses in both shells', () => {
    expect(bashFaults(azcli.write(evaluation))).toBe('');
    expect(powershellFaults(powershell.write(evaluation))).toEqual([]);
  });
});

test.each(presets)('the preset "$name" parses and uses what the Azure CLI has', ({ plan }) => {
  const evaluation = evaluated(plan);
  expect(faultsOf(evaluation)).toEqual([]);
  expect(bashFaults(azcli.write(evaluation))).toBe('');
  expect(powershellFaults(powershell.write(evaluation))).toEqual([]);
});

test('the checks notice what they are there for', () => {
  expect(bashFaults("az group create --name 'a")).not.toBe('');
  expect(powershellFaults("az group create --name 'a")).not.toEqual([]);
  expect(
    azFaults({ program: 'az', words: ['aks', 'create'], flags: [{ flag: '--network-mode', values: [] }] }),
  ).toEqual([
    'aks create needs --resource-group',
    'aks create needs --name',
    'aks create has no flag --network-mode',
  ]);
});

const everything: PlanInput = {
  ...base,
  model: 'overlay',
  dataplane: 'cilium',
  subnets: [
    { name: 'nodes', role: 'nodes' },
    { name: 'more-nodes', role: 'nodes' },
    { name: 'api', role: 'apiServer' },
    { name: 'vnodes', role: 'virtualNodes' },
    { name: 'gateway', role: 'ingress' },
  ],
  pools: [
    { name: 'system', mode: 'System', count: 3 },
    { name: 'user', count: 2, nodeSubnet: 'more-nodes', maxSurge: 0, maxUnavailable: '10%' },
  ],
  answers: { dualStack: 'yes', policy: 'advanced' },
};

test('a plan with everything in it is made whole', () => {
  const evaluation = evaluated(everything);
  expect(faultsOf(evaluation)).toEqual([]);
  const calls = argumentsOf(azcli.write(evaluation), found).map((call) => call.join(' '));
  const call = (start: string) => calls.find((one) => one.startsWith(start)) ?? '';
  expect(calls.filter((one) => one.startsWith('az network vnet subnet create'))).toHaveLength(5);
  expect(call('az aks create')).toContain(
    '--ip-families ipv4,ipv6 --pod-cidrs 10.244.0.0/16,fd12:3456:789a::/64',
  );
  expect(call('az aks create')).toContain('--enable-apiserver-vnet-integration --apiserver-subnet-id');
  expect(call('az aks create')).toContain('--enable-acns --acns-advanced-networkpolicies L7');
  expect(call('az aks nodepool add')).toContain('--max-surge 0 --max-unavailable 10%');
  expect(call('az aks enable-addons')).toContain('--addons virtual-node --subnet-name vnodes');
});

test('what is there already is not made again', () => {
  const names = resourceNames(evaluated(base).plan);
  const there = {
    ...found,
    'network vnet list': names.vnet,
    'network vnet subnet list': 'NODES',
    'aks list': names.cluster,
    'aks nodepool list': 'user',
  };
  const calls = argumentsOf(azcli.write(evaluated(base)), there).map((call) => call.slice(1, 5).join(' '));
  expect(calls.some((call) => call.startsWith('network vnet create'))).toBe(false);
  expect(calls.filter((call) => call.startsWith('network vnet subnet create'))).toHaveLength(1);
  expect(calls.some((call) => call.startsWith('aks create'))).toBe(false);
  expect(calls.some((call) => call.startsWith('aks nodepool add'))).toBe(false);
});

test('a route table that is there keeps the routes that kubenet has written', () => {
  const kubenet = evaluated({ ...base, model: 'kubenet' });
  const { routeTable } = resourceNames(kubenet.plan);
  const made = (answers: Readonly<Record<string, string>>) =>
    argumentsOf(azcli.write(kubenet), { ...found, ...answers }).filter(
      (call) => call.slice(1, 4).join(' ') === 'network route-table create',
    );
  expect(made({})).toHaveLength(1);
  expect(made({ 'network route-table list': routeTable })).toEqual([]);
});

test.each([
  [{ ...found, version: '2.40.0' }, 'Azure CLI 2.40.0 is older than 2.48.0: run az upgrade.'],
  [{ ...found, 'account list-locations': 'westus' }, 'The subscription has no such region'],
  [{ ...found, 'aks get-versions': '1.35' }, 'The region does not offer this version of Kubernetes'],
])('a check that fails ends the script before anything is made: %s', (answers, message) => {
  expect(() => argumentsOf(azcli.write(evaluated(base)), answers)).toThrow(message);
});

test.each<readonly [string, PlanInput, string]>([
  ['surge alone', {}, '2.48.0'],
  [
    'nodes taken down by an upgrade',
    { pools: [{ count: 3 }, { name: 'user', maxUnavailable: 1 }] },
    '2.74.0',
  ],
  ['more nodes than the Free tier supports', { vnet: ['10.0.0.0/8'], pools: [{ count: 900 }] }, '2.48.0'],
  ['policies on layer 7', { dataplane: 'cilium', answers: { policy: 'advanced' } }, '2.79.0'],
])('a plan with %s asks for the first Azure CLI that has the flags', (_, plan, least) => {
  const text = azcli.write(evaluated({ ...base, model: 'overlay', ...plan }));
  expect(/is older than (\S+):/.exec(text)?.[1]).toBe(least);
});

test('only the names that the model keeps short are measured', () => {
  const text = azcli.write(
    evaluated({
      ...base,
      model: 'overlay',
      subnets: [
        { name: 'nodes', role: 'nodes' },
        { name: 'private-endpoints', role: 'other', cidr: '10.20.60.0/24' },
      ],
    }),
  );
  const measured = [...text.matchAll(/The name \$\{(\w+)\} has more/g)].map(([, name]) => name);
  expect(measured).toEqual(['RESOURCE_GROUP', 'VNET', 'NODES_SUBNET']);
});

test('what the answers ask for and no command makes is said', () => {
  const notes = (plan: PlanInput) => azcli.notes?.(evaluated({ ...base, ...plan })).join('\n') ?? '';
  expect(notes({ answers: { exposure: 'private' } })).toContain('nothing of a private cluster');
  expect(notes({ dataplane: 'azure', answers: { policy: 'advanced' } })).toContain(
    'need the Cilium data plane',
  );
  expect(notes({ answers: { nodeAutoProvisioning: 'yes' } })).toContain('--node-provisioning-mode Auto');
  expect(notes({ model: 'node-subnet', answers: { dualStack: 'yes' } })).toContain('has no dual-stack');
  expect(notes({ answers: { virtualNodes: 'yes' } })).toContain('no subnet for them');
  expect(notes({ answers: { privateLinkService: 'yes' } })).toContain('A Private Link Service comes with');
  expect(notes({ subnets: [{ name: 'agc', role: 'ingress' }] })).toContain('delegated and empty');
  expect(notes({ podCidr: 'ten' })).toContain('podCidr of the plan could not be read');
});

test('a refused plan says so first, and a subnet without a range ends the script', () => {
  const evaluation = evaluated({ ...base, model: 'node-subnet', vnet: ['10.20.0.0/27'], subnets: [] });
  const text = azcli.write(evaluation);
  expect(text).toMatch(/^#!.*\n#.*\n#.*\n# AKS refuses this plan \(no-room-in-vnet\)/);
  expect(() => argumentsOf(text, found)).toThrow('The plan has no room for the subnet nodes.');
});

const hostile = fc.oneof(
  fc.constantFrom(
    `"; rm -rf / #`,
    `'; touch /tmp/x; '`,
    '$(id)',
    '`id`',
    ['$', '{HOME}'].join(''),
    '%{if true}',
    '!!',
    '\\',
    "it's",
    '‘curly’ “quotes”',
    '-n',
    '計画',
    'a b',
    '$env:PATH',
    '@args',
    "''",
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, 'x')),
);

const hostilePlan = (name: string, subnet: string, pool: string): PlanInput => ({
  ...base,
  name,
  subnets: [{ name: subnet, role: 'nodes' }],
  pools: [
    { name: 'system', mode: 'System', count: 3 },
    { name: pool, count: 1 },
  ],
});

test('names arrive unchanged, whatever they are made of', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, subnet, pool) => {
      fc.pre(subnet.trim() !== '' && pool.trim() !== '' && pool !== 'system');
      const evaluation = evaluated(hostilePlan(name, subnet, pool));
      const calls = argumentsOf(azcli.write(evaluation), found);
      const made = calls.find((call) => call.slice(1, 5).join(' ') === 'network vnet subnet create') ?? [];
      const added = calls.find((call) => call.slice(1, 4).join(' ') === 'aks nodepool add') ?? [];
      expect(made[made.indexOf('--name') + 1]).toBe(subnet);
      expect(added[added.indexOf('--name') + 1]).toBe(pool);
      expect(powershellFaults(powershell.write(evaluation))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('names that the service refuses are refusals, and a name that is replaced is in the notes', () => {
  const evaluation = evaluated(hostilePlan('my plan', '-nodes', 'User'));
  const text = azcli.write(evaluation);
  expect(text).toContain('# AKS refuses this plan (pool-name-refused): "User" is no name of a Linux pool');
  expect(text).toContain('# AKS refuses this plan (subnet-name-refused): "-nodes" is no name of a subnet');
  expect(azcli.notes?.(evaluation)[0]).toMatch(/^"my plan" is no name of a cluster .* aks-my-plan\.$/);
  expect(azcli.notes?.(evaluated(base))).toHaveLength(2);
});

test('any plan gives scripts that parse and commands that the Azure CLI has', () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const evaluation = evaluated(plan);
      expect(faultsOf(evaluation)).toEqual([]);
      expect(bashFaults(azcli.write(evaluation))).toBe('');
      expect(powershellFaults(powershell.write(evaluation))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
