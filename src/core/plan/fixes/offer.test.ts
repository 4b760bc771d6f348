import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Model, modelById, models } from '../../models/index.ts';
import { evaluateModel } from '../evaluate-model.ts';
import type { BareFinding, Finding, Fix, ModelEvaluation } from '../evaluation.ts';
import { judge } from '../judgement.ts';
import type { Plan, PlanInput } from '../plan.ts';
import { readPlan } from '../read-plan.ts';
import { testDay } from '../testing/evaluated.ts';
import { type Judge, withFixes } from './offer.ts';
import { applyPatch } from './patch.ts';
import { ailingInput } from './testing/ailing-plan.ts';

const keyOf = ({ rule, space, name, path }: BareFinding) => [rule, space, name, path].join(' ');

interface Offer {
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly model: Model;
  readonly before: ModelEvaluation;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Runs the check for every fix of every finding of random plans. */
const forEveryFix = (check: (offer: Offer) => void) =>
  fc.assert(
    fc.property(ailingInput, fc.constantFrom(...models), (input, model) => {
      const { plan } = readPlan(input, testDay);
      const before = evaluateModel(plan, model);
      for (const finding of before.findings)
        for (const fix of finding.fixes) check({ input, plan, model, before, finding, fix });
    }),
    { seed: 20261121, numRuns: 80 },
  );

const fixed = (document: unknown, change: object) => readPlan(applyPatch(document, change), testDay);

test('a fix ends its finding, brings no error, and says what it resolves, brings and costs', () => {
  forEveryFix(({ plan, model, before, finding, fix }) => {
    const chosen = 'model' in fix.change ? modelById(fix.change.model ?? model.id) : model;
    const after = evaluateModel(fixed(plan, fix.change).plan, chosen);
    expect(after.findings.map(keyOf)).not.toContain(keyOf(finding));
    const errors = (findings: readonly BareFinding[]) =>
      findings.filter(({ severity }) => severity === 'error').map(keyOf);
    expect(errors(before.findings)).toEqual(expect.arrayContaining(errors(after.findings)));
    expect(after.vnetAddresses - before.vnetAddresses).toBe(fix.cost);
    expect(fix.resolves).toContain(finding.rule);
    const rules = new Set(before.findings.map(({ rule }) => rule));
    const rulesAfter = new Set(after.findings.map(({ rule }) => rule));
    expect(fix.resolves).toEqual(expect.arrayContaining([...rules].filter((rule) => !rulesAfter.has(rule))));
    expect(fix.brings).toEqual(expect.arrayContaining([...rulesAfter].filter((rule) => !rules.has(rule))));
    expect(fix.title).toMatch(/^[A-Z].*[^.]$/);
    expect(fix.title).not.toMatch(/undefined|NaN|null|Infinity/);
  });
}, 30_000);

test('a change is the same on the document as on the plan, and applied twice as applied once', () => {
  forEveryFix(({ input, plan, fix }) => {
    const once = applyPatch(input, fix.change);
    expect(applyPatch(once, fix.change)).toEqual(once);
    expect(fixed(input, fix.change)).toEqual({ plan: applyPatch(plan, fix.change), problems: [] });
  });
}, 30_000);

const crowded = readPlan(
  {
    vnet: ['10.20.0.0/16'],
    subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' }],
    pools: [{ count: 40 }],
  },
  testDay,
).plan;

test('nothing is evaluated for fixes until they are read, and then only once', () => {
  let calls = 0;
  const counting: Judge = (plan, model) => {
    calls += 1;
    return judge(plan, model);
  };
  const [finding] = withFixes(judge(crowded, modelById('overlay')), counting);
  expect(finding?.rule).toBe('insufficient-subnet-size');
  expect(calls).toBe(0);
  const fixes = finding?.fixes;
  expect(fixes).not.toEqual([]);
  const once = calls;
  expect(once).toBeGreaterThan(0);
  expect(finding?.fixes).toBe(fixes);
  expect(calls).toBe(once);
});

test('a finding written as JSON or spread holds its fixes', () => {
  const [finding] = evaluateModel(crowded, modelById('overlay')).findings;
  expect(JSON.parse(JSON.stringify(finding)).fixes).toEqual(finding?.fixes);
  expect({ ...finding }.fixes).toBe(finding?.fixes);
});

test('a finding offers at most three fixes, the cheapest first', () => {
  fc.assert(
    fc.property(ailingInput, (input) => {
      const { plan } = readPlan(input, testDay);
      for (const { fixes } of evaluateModel(plan, modelById(plan.model)).findings) {
        expect(fixes.length).toBeLessThanOrEqual(3);
        expect(fixes.map(({ cost }) => cost)).toEqual(
          fixes.map(({ cost }) => cost).toSorted((a, b) => a - b),
        );
      }
    }),
    { seed: 20261121, numRuns: 40 },
  );
});

test('another model is offered for the chosen model alone', () => {
  const plan = { ...crowded, vnet: ['10.20.0.0/26'], subnets: [] };
  const changes = (model: Plan['model']) =>
    evaluateModel({ ...plan, model }, modelById('node-subnet')).findings.flatMap(({ fixes }) =>
      fixes.map(({ change }) => change),
    );
  expect(changes('node-subnet')).toContainEqual({ model: 'overlay' });
  expect(changes('overlay')).not.toContainEqual({ model: 'overlay' });
});
