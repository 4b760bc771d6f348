import { describe, expect, test } from 'vitest';
import { advise } from './rank.ts';
import { scenarios, scenariosDated } from './scenarios.ts';

const TODAY = '2026-11-21';

describe('the scenario table', () => {
  test.each(scenarios)('comes out as it was written in 2018: $title', ({ answers, preferred }) => {
    expect(advise(answers, scenariosDated).recommended).toMatchObject(preferred);
  });

  test.each([
    ['only-public-ips', 'overlay', 'aks'],
    ['private-ips-outside-access', 'pod-subnet-dynamic', 'own'],
    ['private-ips-no-outside-access', 'overlay', 'own'],
    ['limited-private-ips', 'overlay', 'own'],
  ])('comes out today with the models of today: %s', (id, model, vnetOwner) => {
    const scenario = scenarios.find((one) => one.id === id);
    expect(advise(scenario?.answers ?? {}, TODAY).recommended).toMatchObject({ model, vnetOwner });
  });

  test('has every scenario once', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(4);
  });
});
