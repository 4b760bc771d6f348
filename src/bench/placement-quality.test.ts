import { expect, test } from 'vitest';
import { placedByPlanner, placedBySearch, placementCases, placementQuality } from './placement-quality.ts';

test('the search finds the most subnets and the most addresses, each by itself', () => {
  const given = { prefixes: [29, 30, 30, 31], taken: 0xff00 };
  expect(placedBySearch(given)).toEqual({ subnets: 2, addresses: 8, roomy: 0 });
  expect(placedByPlanner(given)).toEqual({ subnets: 1, addresses: 8, roomy: 0 });
});

test('room to double counts where all requests are placed', () => {
  expect(placedByPlanner({ prefixes: [30, 30], taken: 0 }).roomy).toBe(2);
  expect(placedBySearch({ prefixes: [29, 30, 31], taken: 0 }).roomy).toBe(1);
});

test('the planner never reaches more than the search, and never fewer addresses', () => {
  const cases = placementCases(150);
  expect(new Set(cases.map((given) => JSON.stringify(given))).size).toBeGreaterThan(120);
  for (const given of cases) {
    const ours = placedByPlanner(given);
    const best = placedBySearch(given);
    expect(ours.addresses, JSON.stringify(given)).toBe(best.addresses);
    expect(ours.subnets).toBeLessThanOrEqual(best.subnets);
    expect(ours.roomy).toBeLessThanOrEqual(best.roomy);
    if (best.subnets === given.prefixes.length) expect(ours.subnets).toBe(best.subnets);
  }
  const [subnets, , addresses, fewer] = placementQuality(cases);
  expect(subnets).toMatchObject({ asGood: subnets?.cases, worstGap: 0 });
  expect(addresses).toMatchObject({ asGood: addresses?.cases, worstGap: 0 });
  expect((subnets?.cases ?? 0) + (fewer?.cases ?? 0)).toBe(cases.length);
});
