import { expect, test } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import type { PlanInput } from '../../core/plan/plan.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { ownMap, sharedScales } from './shared-scale.ts';

const pools = [{ name: 'user', count: 5, maxPods: 30 }];
const mapOf = (plan: PlanInput) => ownMap(evaluate({ pools, ...plan }, '2026-11-21'));
const large = mapOf({ vnet: ['10.20.0.0/16'] });
const small = mapOf({ vnet: ['10.40.0.0/18'], model: 'node-subnet' });

test('ranges of a kind are as long as their addresses, whichever plan they are of', () => {
  for (const [a, b] of [
    [large, small],
    [small, large],
  ] as const) {
    for (const { end, strips } of sharedScales(a, b))
      for (const { share, space } of strips) expect(share * end).toBeCloseTo(space.addresses);
  }
  const vnet = sharedScales(large, small).find(({ kind }) => kind === 'vnet');
  expect(vnet?.strips.map(({ plan, share }) => [plan, share])).toEqual([
    ['a', 1],
    ['b', 0.25],
  ]);
});

test('addresses that are missing leave the scale alone', () => {
  const over = mapOf({ vnet: ['10.20.0.0/16'], podCidr: '10.244.0.0/23' });
  const pods = sharedScales(over, large).find(({ kind }) => kind === 'podCidr');
  expect(pods?.end).toBe(65_536);
  const strip = pods?.strips.find(({ plan }) => plan === 'a');
  expect((strip?.share ?? 0) * 65_536).toBe(512);
  const missing = (strip?.missingShare ?? 0) * 65_536;
  expect(missing).toBeGreaterThan(0);
  expect(strip?.uses).toContain(`${figure(missing)} missing`);
});

test('a kind that one of the plans has not is there for the other', () => {
  const pods = sharedScales(large, small).find(({ kind }) => kind === 'podCidr');
  expect(pods?.strips.map(({ plan }) => plan)).toEqual(['a']);
});
