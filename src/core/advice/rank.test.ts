import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { models } from '../models/index.ts';
import { type Answers, questions } from './questions.ts';
import { advise } from './rank.ts';
import { rules } from './rules.ts';
import { plainly } from './testing/oracle.ts';

const TODAY = '2026-11-21';

const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questions.map(({ id, answers }) => [id, fc.constantFrom(...answers.map((answer) => answer.id))]),
  ),
  { requiredKeys: [] },
);
const someDay = fc.constantFrom('2018-09-06', '2022-07-01', '2023-06-01', '2025-06-01', TODAY, '2028-06-01');

describe('advice', () => {
  test('recommends what the rules say when they are read plainly', () => {
    fc.assert(
      fc.property(someAnswers, someDay, (answers, day) => {
        expect(advise(answers, day).recommended).toEqual(plainly(rules, answers, day));
      }),
      { numRuns: 500 },
    );
  });

  test('ranks every model once, the recommended first and the excluded last', () => {
    fc.assert(
      fc.property(someAnswers, someDay, (answers, day) => {
        const { recommended, ranking } = advise(answers, day);
        expect(ranking.map(({ model }) => model).sort()).toEqual(models.map(({ id }) => id).sort());
        expect(ranking.filter(({ verdict }) => verdict === 'recommended').map(({ model }) => model)).toEqual(
          recommended ? [recommended.model] : [],
        );
        const out = ranking.map(({ verdict }) => verdict === 'excluded');
        expect(out).toEqual([...out].sort((a, b) => Number(a) - Number(b)));
        expect(ranking[0]?.model === recommended?.model || recommended === null).toBe(true);
      }),
    );
  });

  test('gives an excluded model reasons that exclude it, and no other model such a reason', () => {
    fc.assert(
      fc.property(someAnswers, someDay, (answers, day) => {
        for (const { verdict, reasons } of advise(answers, day).ranking) {
          expect(reasons.some(({ effect }) => effect === 'excludes')).toBe(verdict === 'excluded');
        }
      }),
    );
  });

  test('names the question that brought a reason up, and none where none was needed', () => {
    const { ranking } = advise({ podAccess: 'yes' }, TODAY);
    const overlay = ranking.find(({ model }) => model === 'overlay');
    expect(overlay?.verdict).toBe('excluded');
    expect(overlay?.reasons[0]).toMatchObject({
      rule: 'pod-access-needs-flat',
      effect: 'excludes',
      question: 'podAccess',
      source: 'concepts-network-cni-overview',
    });
    expect(overlay?.reasons.find(({ rule }) => rule === 'overlay-recommended')?.question).toBeNull();
  });

  test('tells an exclusion that takes several rules without one to spare', () => {
    const { ranking } = advise({ policy: 'advanced' }, TODAY);
    const reasons = ranking.find(({ model }) => model === 'kubenet')?.reasons ?? [];
    expect(reasons.filter(({ effect }) => effect === 'excludes').map(({ rule }) => rule)).toEqual([
      'policies-need-an-engine',
      'advanced-policies-need-cilium',
      'kubenet-without-cilium',
      'cilium-policy-needs-its-data-plane',
    ]);
  });

  test('takes an answer that is not known for none', () => {
    const unknown = { podAccess: 'perhaps', colour: 'blue' } as Answers;
    expect(advise(unknown, TODAY)).toEqual(advise({}, TODAY));
  });

  test('recommends Overlay with Cilium in a VNet of one’s own before anything is answered', () => {
    expect(advise({}, TODAY).recommended).toEqual({
      model: 'overlay',
      dataplane: 'cilium',
      vnetOwner: 'own',
      networkPolicy: 'cilium',
    });
  });

  test.each<[string, Answers, object]>([
    [
      'Windows pools keep the Azure data plane',
      { os: 'windows' },
      { model: 'overlay', dataplane: 'azure', networkPolicy: 'none' },
    ],
    [
      'Windows pools with policies take Calico',
      { os: 'windows', policy: 'standard' },
      { dataplane: 'azure', networkPolicy: 'calico' },
    ],
    ['virtual nodes take Node Subnet', { virtualNodes: 'yes' }, { model: 'node-subnet' }],
    [
      'a flat network in a VNet by AKS is Node Subnet',
      { exposure: 'public', podAccess: 'yes' },
      { model: 'node-subnet', vnetOwner: 'aks' },
    ],
    [
      'identity everywhere takes a pod subnet',
      { podIdentity: 'everywhere' },
      { model: 'pod-subnet-dynamic' },
    ],
    [
      'identity in the VNet without a second subnet is Node Subnet',
      { podIdentity: 'vnet', twoSubnets: 'no' },
      { model: 'node-subnet' },
    ],
    [
      'a million pods take static blocks',
      { podCount: 'upTo1m' },
      { model: 'pod-subnet-static', vnetOwner: 'own' },
    ],
    [
      '100,000 pods with addresses of their own take static blocks',
      { podAccess: 'yes', podCount: 'upTo200k' },
      { model: 'pod-subnet-static' },
    ],
    [
      'plentiful space and traffic to the outside make flat worth while',
      { addressSpace: 'plentiful', traffic: 'outside' },
      { model: 'pod-subnet-dynamic' },
    ],
    ['plentiful space alone does not', { addressSpace: 'plentiful' }, { model: 'overlay' }],
    ['kubenet moves to Overlay', { start: 'kubenet' }, { model: 'overlay' }],
    [
      'a pod subnet is not rebuilt without need',
      { start: 'pod-subnet-dynamic' },
      { model: 'pod-subnet-dynamic' },
    ],
    [
      'but it is where its pods outgrow it, by new pools',
      { start: 'pod-subnet-dynamic', podCount: 'upTo200k', podAccess: 'yes' },
      { model: 'pod-subnet-static' },
    ],
    [
      'dual-stack is Overlay with Cilium for policies',
      { dualStack: 'yes', policy: 'standard' },
      { model: 'overlay', networkPolicy: 'cilium' },
    ],
  ])('%s', (_, answers, expected) => {
    expect(advise(answers, TODAY).recommended).toMatchObject(expected);
  });

  test('excludes kubenet from the day its support ends', () => {
    const verdict = (day: string) =>
      advise({}, day).ranking.find(({ model }) => model === 'kubenet')?.verdict;
    expect(verdict('2028-03-30')).toBe('discouraged');
    expect(verdict('2028-03-31')).toBe('excluded');
  });

  test('says why each setting is as it is', () => {
    const { settings } = advise({ exposure: 'private', os: 'windows', policy: 'standard' }, TODAY);
    const told = (reasons: readonly { rule: string }[]) => reasons.map(({ rule }) => rule);
    expect(told(settings.dataplane)).toContain('windows-not-on-cilium');
    expect(told(settings.vnetOwner)).toContain('private-needs-own-vnet');
    expect(told(settings.networkPolicy)).toContain('windows-policies-calico');
  });
});
