import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cidr } from '../ip/cidr.ts';
import { blocksInside } from '../ip/testing/small-world.ts';
import { modelById, modelIds } from '../models/index.ts';
import { type AddressMap, addressMap, type MapSpace } from './address-map.ts';
import type { RangeBlock } from './address-map-blocks.ts';
import type { PartUse } from './address-map-parts.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { Space } from './evaluation.ts';
import type { PlanInput } from './plan.ts';
import { readPlan } from './read-plan.ts';

const today = '2026-11-21';

function mapOf(input: PlanInput, model: (typeof modelIds)[number]) {
  const { plan } = readPlan(input, today);
  const evaluation = evaluateModel(plan, modelById(model));
  return { plan, evaluation, map: addressMap(plan, evaluation) };
}

const spaceOf = (map: AddressMap, kind: MapSpace['kind']): MapSpace => {
  const space = map.spaces.find((candidate) => candidate.kind === kind);
  if (!space) throw new Error(`no ${kind}`);
  return space;
};

const rangesOf = (map: AddressMap): readonly RangeBlock[] =>
  map.spaces.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'range'));

const rangeNamed = (map: AddressMap, name: string): RangeBlock => {
  const range = rangesOf(map).find((block) => block.name === name);
  if (!range) throw new Error(`no ${name}`);
  return range;
};

const sumOf = (block: RangeBlock, ...uses: readonly PartUse[]): number =>
  block.parts.filter(({ use }) => uses.includes(use)).reduce((sum, { addresses }) => sum + addresses, 0);

const shown = (block: RangeBlock) => block.parts.map(({ use, addresses }) => `${use} ${addresses}`);

const sample: PlanInput = {
  vnet: ['10.20.0.0/24'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/26', usedAddresses: 3 },
    { name: 'apps', role: 'other', cidr: '10.20.0.128/27', usedAddresses: 9 },
  ],
  pools: [{ name: 'a', count: 10, maxSurge: '30%' }],
  internalLoadBalancers: 2,
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.20.0.192/28' }],
};

test('a subnet shows its uses in one order, between the addresses that Azure keeps', () => {
  const { map } = mapOf(sample, 'overlay');
  expect(shown(rangeNamed(map, 'nodes'))).toEqual([
    'azure 4',
    'nodes 10',
    'surge 3',
    'loadBalancers 2',
    'others 3',
    'free 41',
    'azure 1',
  ]);
});

test('the VNet is covered by subnets, what is in the way of more, and free runs with their largest block', () => {
  const { map } = mapOf(sample, 'overlay');
  const blocks = spaceOf(map, 'vnet').blocks.map((block) => ({
    kind: block.kind,
    at: block.first - cidr('10.20.0.0/24').first,
    addresses: block.addresses,
    is: block.kind === 'free' ? block.largest : block.name,
  }));
  expect(blocks).toEqual([
    { kind: 'range', at: 0, addresses: 64, is: 'nodes' },
    { kind: 'free', at: 64, addresses: 64, is: '10.20.0.64/26' },
    { kind: 'range', at: 128, addresses: 32, is: 'apps' },
    // 160 to 191 is a /27, from 160 on: nothing larger is aligned there.
    { kind: 'free', at: 160, addresses: 32, is: '10.20.0.160/27' },
    { kind: 'blocked', at: 192, addresses: 16, is: 'hub' },
    { kind: 'free', at: 208, addresses: 48, is: '10.20.0.224/27' },
  ]);
});

test('what is planned for pods beyond what they hold is a reserve', () => {
  const { map, evaluation } = mapOf({ pools: [{ count: 3, maxPods: 30, maxSurge: 1 }] }, 'node-subnet');
  const space = evaluation.spaces[0] as Space;
  const block = rangesOf(map)[0] as RangeBlock;
  // Four nodes with the surge; the plan keeps one address for each of 30 pods, two of which boot without.
  expect(sumOf(block, 'pods')).toBe(3 * 28);
  expect(sumOf(block, 'surge')).toBe(29);
  expect(sumOf(block, 'reserve')).toBe(space.planned.required - space.heldDuringUpgrade);
  expect(sumOf(block, 'reserve')).toBeGreaterThan(0);
});

test('where not all fits, what is held keeps its room and the rest is missing', () => {
  const subnets = [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28', usedAddresses: 2 }];
  const { map } = mapOf({ ...sample, subnets }, 'overlay');
  const nodes = rangeNamed(map, 'nodes');
  expect(shown(nodes)).toEqual(['azure 4', 'nodes 7', 'loadBalancers 2', 'others 2', 'azure 1']);
  expect(nodes.overflow).toBe(10 + 3 + 2 + 2 + 5 - 16);
});

test('a pod CIDR that lies in the VNet is in the way there, and marked', () => {
  const { map } = mapOf({ vnet: ['10.20.0.0/16'], podCidr: '10.20.128.0/17' }, 'overlay');
  expect(spaceOf(map, 'podCidr').overlapsVnet).toBe(true);
  expect(spaceOf(map, 'serviceCidr').overlapsVnet).toBe(false);
  expect(spaceOf(map, 'vnet').blocks.at(-1)).toMatchObject({ kind: 'blocked', name: 'Pod CIDR' });
  expect(mapOf({}, 'node-subnet').map.spaces.map(({ kind }) => kind)).toEqual(['vnet', 'serviceCidr']);
});

test('a subnet without a place, outside the VNet or over another is listed beside the map', () => {
  const subnets = [
    { name: 'nodes', role: 'nodes', cidr: null },
    { name: 'far', role: 'other', cidr: '10.9.0.0/24', usedAddresses: 1 },
    { name: 'one', role: 'other', cidr: '10.20.0.0/25' },
    { name: 'two', role: 'other', cidr: '10.20.0.0/26' },
  ];
  const { map } = mapOf(
    { vnet: ['10.20.0.0/24'], subnets, pools: [{ count: 300, maxPods: 30 }] },
    'node-subnet',
  );
  expect(map.unmapped.map(({ name, why, over }) => [name, why, over])).toEqual([
    ['nodes', 'noRoom', undefined],
    ['far', 'outsideVnet', undefined],
    ['two', 'overlaps', 'one'],
  ]);
});

test('a subnet that the planner places for others is shown where no chosen subnet lies', () => {
  const subnets = [{ name: 'apps', role: 'other', cidr: null, usedAddresses: 20 }];
  const { map } = mapOf({ vnet: ['10.20.0.0/24'], subnets }, 'overlay');
  expect(rangeNamed(map, 'apps')).toMatchObject({ placed: 'chosen', space: null, overflow: 0 });
  expect(map.unmapped).toEqual([]);
});

test('the managed VNet of AKS is shown with the one subnet in it', () => {
  const { map } = mapOf({ ...sample, vnetOwner: 'aks' }, 'overlay');
  expect(spaceOf(map, 'vnet').cidr).toBe('10.224.0.0/12');
  expect(rangesOf(map).map(({ name }) => name)).toEqual(['aks-subnet', 'podCidr', 'serviceCidr']);
});

describe('over small plans', () => {
  const inside = blocksInside(cidr('10.20.0.0/24'))
    .filter(({ prefix }) => prefix <= 29)
    .map(String);
  const place = fc.constantFrom(null, ...inside);
  const subnet = fc.record({
    name: fc.constantFrom('nodes', 'pods', 'apps', 'more'),
    role: fc.constantFrom('nodes', 'pods', 'other', 'apiServer', 'ingress'),
    cidr: place,
    usedAddresses: fc.integer({ min: 0, max: 12 }),
  });
  const plans: fc.Arbitrary<PlanInput> = fc.record({
    vnet: fc.constantFrom(
      ['10.20.0.0/24'],
      ['10.20.0.0/22', '10.20.0.0/25'],
      ['10.20.0.0/25', '10.16.0.0/16'],
    ),
    subnets: fc.array(subnet, { maxLength: 4 }),
    podCidr: fc.constantFrom('10.244.0.0/16', '10.20.0.64/26', '10.20.0.0/20', '10.244.0.0/21'),
    serviceCidr: fc.constantFrom('10.0.0.0/16', '10.20.0.192/27'),
    pools: fc.array(
      fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        count: fc.integer({ min: 0, max: 9 }),
        maxPods: fc.integer({ min: 10, max: 40 }),
        maxSurge: fc.constantFrom(0, 1, '33%'),
      }),
      { maxLength: 3 },
    ),
    internalLoadBalancers: fc.integer({ min: 0, max: 3 }),
    connected: fc.array(
      fc.record({
        name: fc.constantFrom('hub', 'on-premises'),
        kind: fc.constant('peered'),
        cidr: fc.constantFrom('10.0.0.0/12', ...inside),
      }),
      { maxLength: 3 },
    ),
  });
  const cases = fc.tuple(plans, fc.constantFrom(...modelIds));

  interface Run {
    readonly first: number;
    readonly addresses: number;
  }

  /** Whether the pieces lie one behind the other from the start of the whole to its end. */
  function covers(pieces: readonly Run[], whole: Run): boolean {
    let next = whole.first;
    for (const { first, addresses } of pieces) {
      if (first !== next || addresses <= 0) return false;
      next += addresses;
    }
    return next === whole.first + whole.addresses;
  }

  test('blocks cover every range once in address order, and parts every block', () => {
    fc.assert(
      fc.property(cases, ([input, model]) => {
        for (const space of mapOf(input, model).map.spaces) {
          expect(covers(space.blocks, space)).toBe(true);
          for (const block of space.blocks)
            if (block.kind === 'range') expect(covers(block.parts, block)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('parts add up to the figures of the evaluation', () => {
    fc.assert(
      fc.property(cases, ([input, model]) => {
        const { evaluation, map } = mapOf(input, model);
        const blocks = rangesOf(map);
        for (const block of blocks.filter((candidate) => candidate.space !== null)) {
          const space = evaluation.spaces.find(
            ({ space, name, cidr }) => space === block.space && name === block.name && cidr === block.cidr,
          ) as Space;
          expect(block.overflow).toBe(Math.max(0, space.planned.total - block.addresses));
          expect(sumOf(block, 'free')).toBe(space.free);
          if (block.overflow > 0) continue;
          const held = sumOf(block, 'nodes', 'pods', 'loadBalancers', 'others', 'services');
          expect(held).toBe(space.held);
          expect(held + sumOf(block, 'surge')).toBe(space.heldDuringUpgrade);
          expect(sumOf(block, 'azure')).toBe(space.planned.azureReserved);
          expect(block.addresses - sumOf(block, 'free')).toBe(space.planned.total);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every range of the evaluation is on the map, or beside it with the reason', () => {
    fc.assert(
      fc.property(cases, ([input, model]) => {
        const { evaluation, map } = mapOf(input, model);
        const all = [...rangesOf(map), ...map.unmapped].filter(({ space }) => space !== null);
        const key = ({ space, name }: { space: string | null; name: string }) => `${space} ${name}`;
        expect(all.map(key).toSorted()).toEqual(evaluation.spaces.map(key).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  test('the largest block of a free run lies in it, and nothing twice its size does', () => {
    fc.assert(
      fc.property(cases, ([input, model]) => {
        for (const { blocks } of mapOf(input, model).map.spaces) {
          for (const block of blocks) {
            if (block.kind !== 'free') continue;
            const largest = cidr(block.largest);
            const end = block.first + block.addresses;
            expect(largest.first >= block.first && largest.last < end).toBe(true);
            const double = 2 * largest.size;
            const aligned = Math.ceil(block.first / double) * double;
            expect(aligned + double > end).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
