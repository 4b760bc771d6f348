import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address } from '../ip/address.ts';
import { cidr } from '../ip/cidr.ts';
import { type ModelId, modelById, modelIds } from '../models/index.ts';
import { evaluateModel } from '../plan/evaluate-model.ts';
import type { Plan, PlanInput } from '../plan/plan.ts';
import { smallCluster } from '../plan/testing/small-clusters.ts';
import { mapOf } from './map.ts';
import { addFixed, type Move, moveSubnet, placeSubnet, placesNear, resizeSubnet } from './moves.ts';
import type { LargeMap } from './node.ts';
import { mapped } from './testing/mapped.ts';

const sample: PlanInput = {
  vnet: ['10.20.0.0/20'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.1.0/24' },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24', usedAddresses: 9 },
  ],
  podCidr: '10.20.8.0/21',
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.20.0.0/25' }],
};

const { plan, map } = mapped(sample, 'overlay');
const error = (result: { ok: boolean }): string => ('error' in result ? String(result.error) : '');

test('a subnet goes to a free, aligned place, and the plan says so', () => {
  const move = moveSubnet(plan, map, 'nodes', address('10.20.2.0'));
  expect(move).toMatchObject({ ok: true, value: { cidr: '10.20.2.0/24' } });
  if (move.ok)
    expect(move.value.change.subnets?.map((subnet) => subnet.cidr)).toEqual(['10.20.2.0/24', '10.20.4.0/24']);
});

test.each([
  [
    '10.20.1.128',
    'A /24 starts at a multiple of its size, and 10.20.1.128 is none: 10.20.1.0/24 or 10.20.2.0/24',
  ],
  ['10.20.4.0', '10.20.4.0/24 would lie over the subnet apps 10.20.4.0/24'],
  ['10.20.9.0', '10.20.9.0/24 would lie over the pod CIDR 10.20.8.0/21'],
  [
    '10.20.0.0',
    '10.20.0.0/24 would lie over 10.20.0.0/25 of the connected network hub, and the two could not reach each other',
  ],
  ['10.21.0.0', '10.21.0.0/24 is not in the VNet 10.20.0.0/20: a subnet lies in one prefix of it'],
])('to %s it is refused, with the reason', (to, reason) => {
  expect(error(moveSubnet(plan, map, 'nodes', address(to)))).toBe(reason);
});

test('a subnet doubles around the addresses it has, and halves to its lower part', () => {
  expect(resizeSubnet(plan, map, 'apps', 23)).toMatchObject({ ok: true, value: { cidr: '10.20.4.0/23' } });
  expect(resizeSubnet(plan, map, 'apps', 25)).toMatchObject({ ok: true, value: { cidr: '10.20.4.0/25' } });
  // 10.20.1.0 is the upper half of a /23, of which another network has the beginning.
  expect(error(resizeSubnet(plan, map, 'nodes', 23))).toContain('the connected network hub');
  expect(error(resizeSubnet(plan, map, 'apps', 30))).toBe(
    'Azure makes no subnet smaller than a /29 (8 addresses)',
  );
});

test('what is typed is read as strictly as in every field', () => {
  expect(placeSubnet(plan, map, 'apps', '10.20.5.0/24').ok).toBe(true);
  expect(error(placeSubnet(plan, map, 'apps', '10.20.5.9/24'))).toContain('10.20.5.9/24');
});

test('a fixed range becomes a subnet of its own, under a name that is free', () => {
  const added = addFixed(plan, map, '10.20.6.0/26', 'bastion');
  expect(added.ok && added.value.change.subnets?.at(-1)).toEqual({
    name: 'bastion',
    role: 'other',
    cidr: '10.20.6.0/26',
    usedAddresses: 0,
  });
  expect(error(addFixed(plan, map, '10.20.6.0/26', 'Apps'))).toContain('already');
  expect(error(addFixed(plan, map, '10.20.4.0/26', 'x'))).toContain('the subnet apps');
});

test('a subnet that the planner adds by itself becomes one of the plan', () => {
  const chosen = mapped({ vnet: ['10.20.0.0/16'] }, 'pod-subnet-dynamic');
  const move = moveSubnet(chosen.plan, chosen.map, 'pods', address('10.20.128.0'));
  expect(move.ok && move.value.change.subnets?.at(-1)).toMatchObject({ name: 'pods', role: 'pods' });
  expect(error(moveSubnet({ ...plan, vnetOwner: 'aks' }, map, 'nodes', 0))).toContain('AKS makes this VNet');
});

function replayed(plan: Plan, model: ModelId, { change }: Move): LargeMap {
  const next = { ...plan, ...change };
  return mapOf(next, evaluateModel(next, modelById(model)));
}

test('no place lies across two prefixes of the VNet that adjoin', () => {
  const { plan, map } = mapped({ vnet: ['10.20.16.0/24', '10.20.17.0/24'] }, 'kubenet');
  const places = (prefix: number) =>
    placesNear(plan, map, null, prefix, address('10.20.17.0')).map((place) => place.toString());
  expect(places(23)).toEqual([]);
  expect(places(24)).toEqual(['10.20.17.0/24']);
});

test('places near are free, aligned and nearest first, and a move to one is drawn there', () => {
  const target = fc.integer({ min: 0, max: 2 ** 14 - 1 });
  fc.assert(
    fc.property(smallCluster, fc.constantFrom(...modelIds), target, (input, model, offset) => {
      const at = mapped(input, model);
      const near = cidr('10.20.0.0/18').first + offset;
      const places = placesNear(at.plan, at.map, 'batch', 26, near);
      const far = places.map(({ first }) => Math.abs(first - near));
      expect(far).toEqual(far.toSorted((a, b) => a - b));
      for (const place of places) {
        const resized = placeSubnet(at.plan, at.map, 'batch', place.toString());
        if (!resized.ok) throw new Error(resized.error);
        const drawn = replayed(at.plan, model, resized.value).spaces.flatMap((space) => space.children());
        expect(drawn.find(({ name }) => name === 'batch')?.cidr).toBe(place.toString());
      }
    }),
    { numRuns: 40 },
  );
});
