import { expect, test } from 'vitest';
import { modelById } from '../models/index.ts';
import { poolDemands } from './demand.ts';
import { layOut, unplacedOthers } from './placement.ts';
import type { PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { spaceNeeds } from './spaces.ts';
import { testDay } from './testing/evaluated.ts';

const overlay = modelById('overlay');

function laidOut(input: PlanInput) {
  const { plan } = readPlan(input, testDay);
  const layout = layOut(plan, overlay, spaceNeeds(plan, overlay, poolDemands(plan, overlay)));
  return { layout, unplaced: unplacedOthers(plan, layout).map(({ subnet }) => subnet.name) };
}

test('a subnet of something else that a pool names is placed once', () => {
  const { layout, unplaced } = laidOut({
    vnet: ['10.20.0.0/26'],
    subnets: [
      { name: 'shared', role: 'other', usedAddresses: 20 },
      { name: 'api', role: 'apiServer' },
    ],
    pools: [{ count: 3, maxSurge: 1, nodeSubnet: 'shared' }],
  });
  expect(layout.subnets).toEqual(['10.20.0.0/27', '10.20.0.32/28']);
  expect(unplaced).toEqual([]);
});

test('a subnet lies in one prefix of the VNet, where prefixes adjoin too', () => {
  const vnet = ['10.20.16.0/24', '10.20.17.0/24'];
  const nodes = (count: number) => laidOut({ vnet, pools: [{ count, maxSurge: 1 }] }).layout.spaces[0]?.cidr;
  expect(nodes(250)).toBe('10.20.16.0/24');
  expect(nodes(251)).toBeNull();
});

test('a pool means the subnet of the plan whose name differs in case alone', () => {
  const { layout } = laidOut({
    vnet: ['10.20.0.0/16'],
    subnets: [
      { name: 'Nodes', role: 'nodes', cidr: '10.20.0.0/24' },
      { name: 'batch', role: 'nodes', cidr: '10.20.1.0/24' },
    ],
    pools: ['nodes', 'BATCH', 'Extra', 'extra', null].map((nodeSubnet) => ({ nodeSubnet })),
  });
  const drawing = layout.spaces.map(({ name, pools }) => [name, pools.length]);
  expect(drawing.slice(0, 3)).toEqual([
    ['Nodes', 2],
    ['batch', 1],
    ['Extra', 2],
  ]);
});

test('the VNet that AKS makes is that of the day', () => {
  const made = (asOf: string) => laidOut({ vnetOwner: 'aks', asOf }).layout.spaces[0]?.cidr;
  expect(made('2018-09-06')).toBe('10.240.0.0/16');
  expect(made('2022-02-23')).toBe('10.240.0.0/16');
  expect(made('2022-02-24')).toBe('10.224.0.0/16');
});

test('a subnet that the planner adds has a name that no other subnet has', () => {
  const added = (...names: readonly string[]) =>
    laidOut({ subnets: names.map((name) => ({ name })) }).layout.spaces[0]?.name;
  expect(added()).toBe('nodes');
  expect(added('Nodes')).toBe('aks-nodes');
  expect(added('nodes', 'AKS-nodes')).toBe('aks-nodes2');
});

test('subnets of something else go without where those of the cluster leave no room', () => {
  const apps = (usedAddresses: number) => ({ name: 'apps', role: 'other', usedAddresses });
  const pools = [{ count: 20, maxSurge: 1 }];
  expect(laidOut({ vnet: ['10.20.0.0/26'], subnets: [apps(27)], pools }).unplaced).toEqual([]);
  expect(laidOut({ vnet: ['10.20.0.0/27'], subnets: [apps(1)], pools }).unplaced).toEqual(['apps']);
  // AKS makes that VNet, and puts nothing else into it.
  expect(laidOut({ vnetOwner: 'aks', subnets: [apps(1)], pools }).unplaced).toEqual([]);
});
