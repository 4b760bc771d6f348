import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { formatAddress } from '../../core/ip/address.ts';
import { mapOf } from '../../core/map/map.ts';
import type { ModelId } from '../../core/models/index.ts';
import { findBlocks, namedRanges } from './find-block.ts';

const plan = {
  vnet: ['10.0.0.0/8'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
    { name: 'links', role: 'other', cidr: '10.99.7.8/29' },
  ],
  podCidr: '100.64.0.0/16',
  serviceCidr: '172.20.0.0/16',
  pools: [{ name: 'user', count: 40 }],
};

function find(text: string, model: ModelId = 'overlay') {
  const { plan: read, models } = evaluate(plan, '2026-11-21');
  const found = findBlocks(text, mapOf(read, models[model]).spaces);
  return found.ok
    ? found.value.map(({ block, first, addresses }) => `${block.label}: ${formatAddress(first)}+${addresses}`)
    : found.error;
}

test('a subnet is found by its name, its block and any address in it', () => {
  expect(find('links')).toEqual(['links: 10.99.7.8+8']);
  expect(find('10.99.7.8/29')).toEqual(['links: 10.99.7.8+8']);
  expect(find(' 10.20.0.200 ')).toEqual(['free: 10.20.0.200+1']);
});

test('everything with a name of its own is listed in address order, a /29 in a /8 too', () => {
  const { plan: read, models } = evaluate(plan, '2026-11-21');
  const { spaces } = mapOf(read, models.overlay);
  expect(namedRanges(spaces).map(({ block, space }) => `${block.label} in ${space.label}`)).toEqual([
    'nodes in VNet 10.0.0.0/8',
    'links in VNet 10.0.0.0/8',
    'Pod CIDR 100.64.0.0/16 in Pod CIDR 100.64.0.0/16',
    'Service CIDR 172.20.0.0/16 in Service CIDR 172.20.0.0/16',
  ]);
});

test('a node is found by its pool and number, in every range that it has addresses in', () => {
  expect(find('user 17')).toEqual(['user 17: 10.20.0.20+1', 'pods of user 17: 100.64.16.0+256']);
  expect(find('USER-41')).toMatch(/is no name on the map/);
});

test('what is nowhere is said to be nowhere', () => {
  expect(find('192.168.0.0/24')).toBe('"192.168.0.0/24" lies in no range of the plan');
  expect(find('moon')).toMatch(/^"moon" is no name on the map: write/);
});
