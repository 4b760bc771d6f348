import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';
import {
  clusterNameOf,
  freePoolName,
  isClusterName,
  isPoolName,
  isSubnetName,
  planSlug,
  poolNameLike,
  subnetNameLike,
} from './service-names.ts';

const anyName = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', '7', '-', '_', '.', ' ', 'é', '計'), maxLength: 80 }),
);

test('whatever a plan is called, what is made for it has names that Azure takes', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(isClusterName(clusterNameOf(name))).toBe(true);
      // VNet, route table and identity take more than this, and with Overlay none is longer.
      for (const prefix of ['rg-', 'vnet-', 'rt-', 'id-', 'nsg-'])
        expect(prefix + planSlug(name)).toMatch(/^[a-z]+-[A-Za-z0-9]([A-Za-z0-9-]{0,57}[A-Za-z0-9])?$/);
    }),
    { numRuns: 300 },
  );
});

test('the nearest name is one that the service takes, and a name that it takes is its own', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom('Linux' as const, 'Windows' as const), (name, os) => {
      const pool = poolNameLike(name, os);
      expect(isPoolName(pool, os)).toBe(true);
      if (isPoolName(name, os)) expect(pool).toBe(name);
      const subnet = subnetNameLike(name);
      expect(isSubnetName(subnet)).toBe(true);
      if (isSubnetName(name)) expect(subnet).toBe(name);
      if (isClusterName(name)) expect(clusterNameOf(name)).toBe(name);
    }),
    { numRuns: 300 },
  );
});

test('another pool like one has a name that the service takes and no pool has', () => {
  const os = fc.constantFrom('Linux' as const, 'Windows' as const);
  const names = fc.array(fc.constantFrom('user', 'user2', 'user3', 'windw1', 'windw2', 'abcdefghijk2'));
  fc.assert(
    fc.property(anyName, os, names, (name, os, taken) => {
      const another = freePoolName({ name, os }, taken);
      expect(isPoolName(another, os)).toBe(true);
      expect(taken).not.toContain(another);
    }),
    { numRuns: 300 },
  );
  expect(freePoolName({ name: 'user', os: 'Linux' }, ['user', 'user2'])).toBe('user3');
  expect(freePoolName({ name: 'user2', os: 'Linux' }, ['user2'])).toBe('user3');
  expect(freePoolName({ name: 'abcdefghijkl', os: 'Linux' }, ['abcdefghijkl'])).toBe('abcdefghijk2');
  expect(freePoolName({ name: 'winpol', os: 'Windows' }, ['winpol', 'winpo2'])).toBe('winpo3');
});

test.each([
  ['System-Pool', 'Linux', 'systempool'],
  ['windows2022', 'Windows', 'window'],
  ['2nd', 'Linux', 'nd'],
  ['計画', 'Linux', 'linux'],
  ['計画', 'Windows', 'win'],
] as const)('the pool %s on %s could be %s', (name, os, like) => {
  expect(poolNameLike(name, os)).toBe(like);
});

test.each([
  ['my nodes', 'my-nodes'],
  ['_nodes-', 'nodes'],
  ['nodes_', 'nodes_'],
  ['計画', 'subnet'],
])('the subnet %s could be %s', (name, like) => {
  expect(subnetNameLike(name)).toBe(like);
});

test('a pool that has no name gets one that the service takes', () => {
  const pools = [{}, { os: 'Windows' }, ...Array.from({ length: 198 }, () => ({ os: 'Windows' }))];
  const { plan } = readPlan({ pools }, '2026-11-21');
  expect(plan.pools.slice(0, 2).map(({ name }) => name)).toEqual(['nodepool1', 'win2']);
  expect(plan.pools.filter(({ name, os }) => !isPoolName(name, os))).toEqual([]);
});
