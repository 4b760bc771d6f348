import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { type ModelId, modelById, models } from '../models/index.ts';
import { poolDemand, surgeNodes } from './demand.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { Plan, Surge } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { type Fit, type FitOptions, whatFits } from './reverse.ts';
import { testDay } from './testing/evaluated.ts';

const asOf = testDay;

function fits(ranges: readonly string[], options: Omit<FitOptions, 'asOf'> = {}): Record<ModelId, Fit> {
  const result = whatFits(ranges, { asOf, ...options });
  return Object.fromEntries(result.fits.map((fit) => [fit.model, fit])) as Record<ModelId, Fit>;
}

function planOf(fit: Fit): Plan {
  const { plan, problems } = readPlan(fit.plan, asOf);
  expect(problems).toEqual([]);
  return plan;
}

const subnetsOf = (fit: Fit): readonly string[] =>
  planOf(fit).subnets.map(({ name, cidr: block }) => `${name} ${block}`);

/** What a person reads of a fit is what its plan evaluates to. */
function expectProven(fit: Fit): void {
  const plan = planOf(fit);
  const { capacity, findings, possible } = evaluateModel(plan, modelById(fit.model));
  expect(possible).toBe(true);
  expect(findings.filter(({ severity }) => severity === 'error' || severity === 'breaks')).toEqual([]);
  expect(plan.model).toBe(fit.model);
  expect(capacity).toMatchObject({
    maxNodes: fit.nodes,
    maxNodesWithoutSurge: fit.nodesWithoutSurge,
    maxPods: fit.pods,
    boundBy: fit.boundBy,
  });
  expect(plan.pools.reduce((sum, { count }) => sum + count, 0)).toBe(fit.nodes);
}

test('ranges that adjoin are two prefixes of the VNet, and no subnet lies across them', () => {
  const found = fits(['10.20.17.0/24', '10.20.16.0/24', '10.20.133.160/27'], { maxPods: 30, maxSurge: 1 });
  expect(subnetsOf(found.overlay)).toEqual([
    'nodes 10.20.16.0/24',
    'nodes2 10.20.17.0/24',
    'nodes3 10.20.133.160/27',
  ]);
  for (const { id } of models) {
    expect(found[id].nodes, id).toBeGreaterThan(1);
    expectProven(found[id]);
  }
});

describe('a /24 of the network team', () => {
  const found = fits(['10.20.0.0/24'], { maxPods: 30, maxSurge: 1 });

  test.each<[ModelId, number, string]>([
    // 256 - 5 addresses, one of them for the surge node.
    ['overlay', 250, 'nodeSubnet'],
    ['kubenet', 250, 'nodeSubnet'],
    // floor(251 / 31) nodes with the surge node.
    ['node-subnet', 7, 'nodeSubnet'],
    // A /25 of pods: floor(123 / 49) and floor(123 / 32) nodes with the surge node.
    ['pod-subnet-dynamic', 1, 'podSubnet'],
    ['pod-subnet-static', 2, 'podSubnet'],
  ])('%s: %i nodes', (id, nodes, boundBy) => {
    expect(found[id]).toMatchObject({ nodes, boundBy, pods: nodes * 30 });
    expectProven(found[id]);
  });

  test('the smallest subnets that hold the nodes leave the rest of it free', () => {
    expect(subnetsOf(found['pod-subnet-static'])).toEqual(['nodes 10.20.0.128/28', 'pods 10.20.0.0/25']);
  });

  test('maxPods left out is the default of each model', () => {
    const byDefault = fits(['10.20.0.0/22'], { maxSurge: 1 });
    expect(byDefault['node-subnet'].pods / byDefault['node-subnet'].nodes).toBe(30);
    expect(byDefault.overlay.pods / byDefault.overlay.nodes).toBe(250);
  });
});

describe('several ranges', () => {
  test('take a subnet and a pool each where that holds more, and say so', () => {
    const { overlay } = fits(['10.20.0.0/27', '10.30.0.0/26', '10.40.0.0/28'], { maxSurge: 1 });
    expectProven(overlay);
    expect(overlay.nodes).toBe(26 + 58 + 10);
    expect(overlay.message).toContain(
      'It takes 3 pools in subnets of their own; one subnet of a kind would hold 58 nodes.',
    );
  });

  test('stay with one subnet of a kind where that holds as many', () => {
    const found = fits(['10.20.0.0/16', '10.30.0.0/28'], { maxSurge: 1, maxPods: 30 });
    expect(planOf(found.overlay).subnets).toHaveLength(1);
    expect(planOf(found['pod-subnet-static']).subnets.map(({ role }) => role)).toEqual(['nodes', 'pods']);
  });

  test('a small one holds the nodes so that the large one is left to the pods', () => {
    const found = fits(['10.20.0.0/24', '10.30.0.0/28'], { maxSurge: 1, maxPods: 30 });
    expect(subnetsOf(found['pod-subnet-static'])).toEqual(['nodes 10.30.0.0/28', 'pods 10.20.0.0/24']);
    expect(found['pod-subnet-static'].nodes).toBe(Math.floor(251 / 32) - 1);
  });
});

test('a cluster larger than a pool is spread over pools, and ends at the limit of the cluster', () => {
  const { overlay } = fits(['10.0.0.0/8'], { maxSurge: '10%' });
  expectProven(overlay);
  expect(overlay).toMatchObject({ nodes: 4545, boundBy: 'clusterNodes' });
  expect(planOf(overlay).pools.every(({ count }) => count + surgeNodes('10%', count) <= 1000)).toBe(true);
});

test('pod and service CIDR keep clear of the ranges and of each other', () => {
  const { overlay } = fits(['10.0.0.0/9', '10.240.0.0/12', '172.16.0.0/13']);
  const plan = planOf(overlay);
  const blocks = [...plan.vnet, plan.podCidr, plan.serviceCidr].map(cidr);
  expect(blocks.flatMap((a, i) => blocks.slice(i + 1).filter((b) => a.overlaps(b)))).toEqual([]);
});

test('a pod CIDR that is given limits the nodes', () => {
  const { overlay } = fits(['10.20.0.0/24'], { podCidr: '10.244.0.0/19', maxSurge: 1 });
  expect(overlay).toMatchObject({ nodes: 31, boundBy: 'podCidr' });
  expectProven(overlay);
});

test('a service CIDR that is given inside a range costs its addresses', () => {
  const { overlay } = fits(['10.20.0.0/24'], { serviceCidr: '10.20.0.0/25', maxSurge: 1 });
  expect(overlay.nodes).toBe(122);
  expectProven(overlay);
});

test('load balancers take their addresses of the node subnet', () => {
  expect(fits(['10.20.0.0/24'], { internalLoadBalancers: 7, maxSurge: 1 }).overlay.nodes).toBe(243);
});

describe('where nothing fits', () => {
  test('there is no plan, and the message says why', () => {
    const found = fits(['10.20.0.0/28'], { maxPods: 250 });
    expect(found['node-subnet']).toMatchObject({ plan: null, nodes: 0, boundBy: null });
    expect(found['node-subnet'].message).toContain('do not hold a node');
    expect(found.overlay.nodes).toBeGreaterThan(0);
  });

  test('a rule that forbids the model speaks for itself', () => {
    const { fits: later } = whatFits(['10.20.0.0/24'], { asOf: '2029-01-01' });
    const kubenet = later.find(({ model }) => model === 'kubenet');
    expect(kubenet).toMatchObject({ plan: null, nodes: 0 });
    expect(kubenet?.message).toContain('kubenet ended on 2028-03-31');
  });
});

describe('text that a person typed', () => {
  test.each([
    ['no range', 'hello', 'hello'],
    ['host bits', '10.20.0.5/24', 'did you mean'],
    ['a range larger than a VNet takes', '0.0.0.0/0', '/8'],
    ['a range smaller than a subnet', '10.20.0.0/30', '/29'],
  ])('%s is a problem, and the other ranges count', (_, text, told) => {
    const { fits: found, problems } = whatFits([text, '10.20.0.0/24'], { asOf });
    expect(problems).toMatchObject([{ path: 'ranges[0]', text }]);
    expect(problems[0]?.message).toContain(told);
    expect(found.every(({ nodes }) => nodes > 0)).toBe(false);
    expect(found.find(({ model }) => model === 'overlay')?.nodes).toBeGreaterThan(200);
  });

  test('a range given twice, or inside another, counts once', () => {
    const ranges = ['10.20.0.0/24', '10.20.0.0/24', '10.20.0.128/25'];
    const { fits: found, problems } = whatFits(ranges, { asOf });
    expect(problems.map(({ path }) => path)).toEqual(['ranges[1]', 'ranges[2]']);
    expect(found).toEqual(whatFits(['10.20.0.0/24'], { asOf }).fits);
  });

  test('what AKS keeps for itself is left out of a range', () => {
    const { fits: found, problems } = whatFits(['172.28.0.0/14'], { asOf });
    expect(problems[0]?.message).toContain('172.30.0.0/16, 172.31.0.0/16');
    for (const fit of found) expectProven(fit);
    expect(planOf(found[0] as Fit).vnet).toEqual(['172.28.0.0/15']);
  });

  test('options are read like fields of a plan, and one that cannot be read is chosen instead', () => {
    const { fits: found, problems } = whatFits(['10.0.0.0/16'], {
      asOf,
      serviceCidr: 'x',
      maxSurge: 'many' as Surge,
    });
    expect(problems.map(({ path }) => path)).toEqual(['serviceCidr', 'maxSurge']);
    for (const fit of found) expectProven(fit);
  });

  test('no text at all fits nothing', () => {
    expect(whatFits([], { asOf }).fits.map(({ nodes }) => nodes)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('in small worlds', () => {
  const block = fc
    .tuple(fc.integer({ min: 24, max: 29 }), fc.integer({ min: 0, max: 63 }))
    .map(
      ([prefix, at]) =>
        `10.20.${Math.floor(at / 16)}.${(at % 16) * 16 - (((at % 16) * 16) % 2 ** (32 - prefix))}/${prefix}`,
    );
  const options = fc.record({
    maxPods: fc.integer({ min: 10, max: 60 }),
    maxSurge: fc.constantFrom<Surge>(1, 2, '10%', '33%', '50%', '100%'),
    internalLoadBalancers: fc.integer({ min: 0, max: 3 }),
  });
  const anyModel = fc.constantFrom(...models.map(({ id }) => id));

  const inside = (range: Cidr): readonly Cidr[] =>
    range.prefix === 29 ? [range] : [range, ...(range.halves() ?? []).flatMap(inside)];

  /** Most nodes in one node subnet and one pod subnet, by trying every pair of blocks and every count. */
  function bruteForce(id: ModelId, range: string, given: Omit<FitOptions, 'asOf'>): number {
    const model = modelById(id);
    const base = readPlan({ pools: [{ ...given }] }, asOf).plan.pools[0];
    if (!base) throw new Error('no pool');
    const { planned, shape } = poolDemand(
      { ...base, maxPods: given.maxPods ?? null, maxSurge: given.maxSurge ?? 1 },
      model,
      asOf,
    );
    const blocks = inside(cidr(range));
    const room = (subnet: Cidr, beside: number) => subnet.size - 5 - beside;
    let most = 0;
    for (const nodes of blocks) {
      const pods = model.podSpace === 'podSubnet' ? blocks.filter((other) => !other.overlaps(nodes)) : [null];
      for (const podSubnet of pods) {
        for (let n = 1; n < 256; n++) {
          const load = n + surgeNodes(given.maxSurge ?? 1, n);
          const inNodes = load * (1 + (model.podSpace === 'nodeSubnet' ? planned.pods : 0));
          const holds =
            inNodes <= room(nodes, given.internalLoadBalancers ?? 0) &&
            (podSubnet === null || load * planned.pods <= room(podSubnet, 0));
          if (holds && n * shape.maxPods >= 30) most = Math.max(most, n);
        }
      }
    }
    return most;
  }

  test('no pair of subnets in a range holds more nodes', () => {
    fc.assert(
      fc.property(block, anyModel, options, (range, id, given) => {
        const fit = fits([range], given)[id];
        expect(fit.nodes).toBe(bruteForce(id, range, given));
        if (fit.plan) expectProven(fit);
      }),
      { numRuns: 40 },
    );
  });

  test('several ranges hold at least what each alone does, and the plan proves it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 2, maxLength: 4 }), anyModel, options, (ranges, id, given) => {
        const fit = fits(ranges, given)[id];
        expect(fit.nodes).toBeGreaterThanOrEqual(
          Math.max(...ranges.map((range) => fits([range], given)[id].nodes)),
        );
        if (fit.plan) expectProven(fit);
      }),
      { numRuns: 15 },
    );
  });

  test('with a subnet each, ranges hold together what they hold alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 28 }),
        fc.integer({ min: 24, max: 28 }),
        options,
        (a, b, given) => {
          const ranges = [`10.20.0.0/${a}`, `10.30.0.0/${b}`];
          for (const id of ['overlay', 'node-subnet'] as const) {
            const alone = ranges.map(
              (range, index) =>
                // The load balancers are in the largest subnet alone.
                fits([range], {
                  ...given,
                  internalLoadBalancers: index === (a <= b ? 0 : 1) ? given.internalLoadBalancers : 0,
                })[id].nodes,
            );
            if (alone.every((nodes) => nodes > 0))
              expect(fits(ranges, given)[id].nodes).toBe((alone[0] ?? 0) + (alone[1] ?? 0));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
