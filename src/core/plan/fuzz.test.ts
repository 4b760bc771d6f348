import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aksReservedRanges, azureForbiddenRanges } from '../facts/limits.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { type Model, models } from '../models/index.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { ModelEvaluation, Space } from './evaluation.ts';
import type { Plan } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { testDay } from './testing/evaluated.ts';
import { randomPlan } from './testing/random-plan.ts';

const reserved = [...aksReservedRanges.value, ...azureForbiddenRanges.value].map(cidr);

const figures = ({ spaces, capacity, vnetAddresses }: ModelEvaluation): readonly number[] => [
  vnetAddresses,
  capacity.maxNodes,
  capacity.maxNodesWithoutSurge,
  capacity.maxPods,
  ...spaces.flatMap(({ aksCheck, planned, held, heldDuringUpgrade, free }) => [
    aksCheck.preallocated,
    aksCheck.available,
    planned.nodes,
    planned.surgeNodes,
    planned.pods,
    planned.surgePods,
    planned.internalLoadBalancers,
    planned.others,
    planned.required,
    planned.azureReserved,
    planned.total,
    planned.smallestPrefix ?? 0,
    held,
    heldDuringUpgrade,
    free,
  ]),
];

const isInVnet = ({ space }: Space): boolean => space !== 'podCidr' && space !== 'serviceCidr';

/** Everything that a subnet chosen by the planner must keep clear of, besides the other spaces. */
function forbidden(plan: Plan, model: Model): readonly Cidr[] {
  const given =
    plan.vnetOwner === 'aks'
      ? []
      : plan.subnets.flatMap(({ cidr: range }) => (range === null ? [] : [range]));
  const connected = plan.connected.flatMap(({ cidr: range }) => (range === null ? [] : [range]));
  const own = [plan.serviceCidr, ...(model.podSpace === 'podCidr' ? [plan.podCidr] : [])];
  return [...[...given, ...connected, ...own].map(cidr), ...reserved];
}

/** What is wrong with the evaluation; nothing where all is well. */
function faults(plan: Plan, model: Model, evaluation: ModelEvaluation): readonly string[] {
  const { spaces, findings, possible } = evaluation;
  const wrong = figures(evaluation).filter((figure) => !(Number.isInteger(figure) && figure >= 0));
  const inVnet = spaces.filter((space) => isInVnet(space) && space.cidr !== null);
  const avoid = forbidden(plan, model);
  const overlaps = inVnet
    .filter(({ placed }) => placed === 'chosen')
    .filter((space) => {
      const block = cidr(space.cidr as string);
      return (
        avoid.some((other) => other.overlaps(block)) ||
        inVnet.some((other) => other !== space && cidr(other.cidr as string).overlaps(block))
      );
    });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const unreadable = findings.filter(({ message, fix }) =>
    /undefined|NaN|null|Infinity|-\d+ (?:node|address|route)/.test(`${message} ${fix}`),
  );
  return [
    ...wrong.map((figure) => `the figure ${figure}`),
    ...overlaps.map(({ name, cidr: range }) => `the chosen subnet ${name} ${range} overlaps something`),
    ...(possible === (errors === 0) ? [] : [`possible is ${possible} with ${errors} errors`]),
    ...unreadable.map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`),
  ];
}

const runs = 20_000;

test(`${runs.toLocaleString('en')} random plans are evaluated without a fault, the models in turn`, () => {
  let plans = 0;
  const found = new Set<string>();
  fc.assert(
    fc.property(randomPlan, fc.constantFrom(...models), (input, model) => {
      plans++;
      const { plan } = readPlan(input, testDay);
      const evaluation = evaluateModel(plan, model);
      for (const { rule } of evaluation.findings) found.add(rule);
      const wrong = faults(plan, model, evaluation);
      if (wrong.length > 0) throw new Error(`${model.id}: ${wrong.join('; ')}`);
    }),
    { numRuns: runs, seed: 20_261_121 },
  );
  expect(plans).toBe(runs);
  // A world in which little is found would prove little.
  expect(found.size).toBeGreaterThan(90);
}, 120_000);
