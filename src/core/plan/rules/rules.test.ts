import { describe, expect, test } from 'vitest';
import { sourceById } from '../../facts/sources.ts';
import { isRealDay } from '../../facts/testing/citations.ts';
import { readPlan } from '../read-plan.ts';
import { evaluated, findingOf } from '../testing/evaluated.ts';
import { ruleCases } from '../testing/rule-cases.ts';
import { rules } from './index.ts';
import { ruleList } from './rule-list.ts';

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

describe('a rule finds its plan and spares the nearest one', () => {
  test.each(ruleCases)('$rule, $model', ({ rule, model, triggers, spares }) => {
    expect(findingOf(evaluated(model, triggers), rule)).toBeDefined();
    expect(findingOf(evaluated(model, spares), rule)).toBeUndefined();
  });

  test('every rule has a case, and every case a rule', () => {
    const cases = new Set(ruleCases.map(({ rule }) => rule));
    expect(rules.filter(({ id }) => !cases.has(id)).map(({ id }) => id)).toEqual([]);
    expect([...cases].filter((id) => !ruleById.has(id))).toEqual([]);
  });
});

test('every rule has an id of its own, in kebab case, and a title without a period', () => {
  expect(ruleById.size).toBe(rules.length);
  for (const { id, title } of rules) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).toMatch(/[^.]$/);
  }
});

test('every rule cites registered sources, each once, and holds on real days', () => {
  for (const { id, sources, from, until } of rules) {
    for (const source of sources) expect(sourceById(source).id).toBe(source);
    expect(new Set(sources).size, id).toBe(sources.length);
    if (from !== undefined) expect(isRealDay(from), id).toBe(true);
    if (until !== undefined) expect(isRealDay(until), id).toBe(true);
    if (from !== undefined && until !== undefined) expect(from < until, id).toBe(true);
  }
});

test('every finding speaks in whole sentences and cites registered sources', () => {
  for (const { model, triggers } of ruleCases) {
    for (const { rule, message, fix, aksMessage, sources } of evaluated(model, triggers).findings) {
      for (const text of [message, fix]) {
        expect(text, rule).toMatch(/^\S.*\S\.$/);
        expect(text, rule).not.toMatch(/undefined|NaN|null|Infinity|\[object| {2}|\.\./);
      }
      expect(aksMessage ?? '', rule).not.toMatch(/undefined|NaN|null/);
      for (const source of sources) expect(sourceById(source).id).toBe(source);
    }
  }
});

describe('what a finding says', () => {
  test('a retirement is counted in days from the day of the plan', () => {
    const finding = (asOf: string) => findingOf(evaluated('kubenet', { asOf }), 'kubenet-retirement');
    expect(finding('2026-11-20')).toMatchObject({
      severity: 'warning',
      message: 'kubenet ends in 497 days, on 2028-03-31.',
    });
    expect(finding('2026-03-30')?.severity).toBe('info');
    expect(finding('2028-03-30')?.message).toBe('kubenet ends in 1 day, on 2028-03-31.');
    expect(finding('2028-03-31')).toMatchObject({
      severity: 'error',
      message: 'kubenet ended on 2028-03-31.',
    });
  });

  test('a refusal comes with the sentence of the service, what to plan for, and what nodes hold', () => {
    const finding = findingOf(
      evaluated('node-subnet', {
        vnet: ['10.1.0.0/16'],
        subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24' }],
        pools: [{ count: 9, maxPods: 30, maxSurge: 1 }],
      }),
      'insufficient-subnet-size',
    );
    expect(finding?.aksMessage).toContain('Pre-allocated IPs 261 exceeds IPs available 251');
    expect(finding?.message).toContain('Plan for 315; the nodes will hold 261.');
  });

  test('the maximum of an autoscaler in a node subnet is named as disputed', () => {
    const finding = findingOf(
      evaluated('node-subnet', {
        vnet: ['10.1.0.0/16'],
        subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/24' }],
        pools: [{ count: 2, autoscale: { min: 1, max: 10 }, maxPods: 30 }],
      }),
      'insufficient-subnet-size',
    );
    expect(finding?.message).toContain('the planner assumes that it counts');
    expect(finding?.sources).toContain('a5c-hub');
  });

  test('a surge that does not fit is retried with one node from Kubernetes 1.35 on', () => {
    const severity = (kubernetesVersion: string) =>
      findingOf(
        evaluated('overlay', {
          kubernetesVersion,
          vnet: ['10.1.0.0/16'],
          subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.1.0.0/28' }],
          pools: [{ count: 9, maxSurge: 3 }],
        }),
        'no-room-for-upgrade',
      )?.severity;
    expect([severity('1.34'), severity('1.35')]).toEqual(['breaks', 'warning']);
  });

  test('a subnet without room is told of the VNet that AKS makes, where AKS makes it', () => {
    const finding = findingOf(
      evaluated('pod-subnet-static', {
        vnetOwner: 'aks',
        vnet: ['10.20.0.0/24'],
        pools: [{ count: 3, maxPods: 250 }, ...Array(5).fill({ count: 900, maxPods: 250 })],
      }),
      'no-room-in-vnet',
    );
    expect(finding?.message).toContain('and the VNet 10.224.0.0/12 has no free block of that size');
  });

  test('a DNS service IP of the other family cannot be read, and the default stands', () => {
    const { plan, problems } = readPlan({ dnsServiceIp: 'fd00::a' }, '2026-11-21');
    expect(problems.map(({ path }) => path)).toEqual(['dnsServiceIp']);
    expect(plan.dnsServiceIp).toBe('10.0.0.10');
  });
});

test('a code of the service goes with a refusal', () => {
  for (const { model, triggers } of ruleCases)
    for (const { rule, severity, aksError } of evaluated(model, triggers).findings)
      if (aksError !== undefined) expect(severity, rule).toBe('error');
});

/** Constraints of the catalogue that no rule of a plan can find, and why. */
const outOfScope: Readonly<Record<string, string>> = {
  R04: 'A plan does not hold the region or the subscription.',
  R06: 'A plan does not hold how nodes reach the internet.',
  R23: 'It exempts clusters that exist already; a plan is checked as a new one.',
  R28: 'Bringing your own CNI is no model of the planner.',
  R30: 'A plan holds IPv4 ranges only.',
  O19: 'A plan holds IPv4 ranges only.',
};

const catalogue = [
  ...Array.from({ length: 39 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 19 }, (_, index) => `O${String(index + 1).padStart(2, '0')}`),
];

test('every constraint of the catalogue has a rule, or a reason to have none', () => {
  const implemented = new Set(rules.flatMap((rule) => rule.implements ?? []));
  expect(catalogue.filter((id) => !implemented.has(id) && !(id in outOfScope))).toEqual([]);
  expect(Object.keys(outOfScope).filter((id) => implemented.has(id))).toEqual([]);
});

test('a rule names only constraints, matrix rows and disagreements that exist', () => {
  const known = /^(?:R(?:0[1-9]|[1-3]\d)|O(?:0[1-9]|1\d)|M(?:0[1-9]|[1-4]\d)|C(?:0[1-9]|[1-5]\d)|1\.9)$/;
  for (const rule of rules) for (const id of rule.implements ?? []) expect(id, rule.id).toMatch(known);
});

test('the list of rules is up to date', async () => {
  await expect(ruleList()).toMatchFileSnapshot('./rules.md');
});
