import { expect, test } from 'vitest';
import { sourceById } from '../facts/sources.ts';
import type { Recommendation } from './advice.ts';
import type { Answers } from './questions.ts';
import { advise } from './rank.ts';
import { today } from './testing/every-set.ts';
import { nextQuestion } from './tree.ts';

interface Situation {
  readonly who: string;
  /** What the person would answer, of which only what is asked is given. */
  readonly knows: Answers;
  readonly reaches: Partial<Recommendation>;
  /** Rules that must be among the reasons for or against the model named. */
  readonly because: readonly (readonly [model: string, rule: string])[];
}

const modest: Answers = {
  exposure: 'private',
  podAccess: 'no',
  podIdentity: 'no',
  virtualNodes: 'no',
  twoSubnets: 'yes',
  podCount: 'upTo50k',
  privateLinkService: 'no',
  addressSpace: 'limited',
  traffic: 'inside',
  os: 'linux',
  policy: 'standard',
  scale: 'upTo400',
  dualStack: 'no',
  nodeAutoProvisioning: 'no',
  start: 'new',
};

const situations: readonly Situation[] = [
  {
    who: 'a start-up with a public service and no network of its own',
    knows: { ...modest, exposure: 'public', policy: 'none', traffic: 'outside', addressSpace: 'plentiful' },
    reaches: { model: 'overlay', dataplane: 'cilium', vnetOwner: 'aks' },
    because: [
      ['overlay', 'overlay-recommended'],
      ['pod-subnet-dynamic', 'public-needs-no-pod-subnet'],
    ],
  },
  {
    who: 'a bank whose firewalls and on-premises /8 must recognise each pod',
    knows: { ...modest, podAccess: 'yes', podIdentity: 'everywhere', policy: 'advanced', traffic: 'outside' },
    reaches: {
      model: 'pod-subnet-dynamic',
      dataplane: 'cilium',
      vnetOwner: 'own',
      networkPolicy: 'cilium',
    },
    because: [
      ['overlay', 'pod-identity-needs-flat'],
      ['node-subnet', 'pod-identity-beyond-the-vnet'],
    ],
  },
  {
    who: 'a Windows shop with network policies',
    knows: { ...modest, os: 'windows' },
    reaches: { model: 'overlay', dataplane: 'azure', networkPolicy: 'calico' },
    because: [
      ['kubenet', 'windows-not-on-kubenet'],
      ['overlay', 'windows-on-overlay'],
    ],
  },
  {
    who: '5,000 nodes of batch pods',
    knows: { ...modest, scale: 'upTo5000', podCount: 'upTo200k', policy: 'none' },
    reaches: { model: 'overlay', dataplane: 'cilium' },
    because: [
      ['kubenet', 'kubenet-node-limit'],
      ['node-subnet', 'single-addresses-end-at-65536'],
      ['overlay', 'overlay-to-200000-pods'],
    ],
  },
  {
    who: 'a team on kubenet today',
    knows: { ...modest, start: 'kubenet', policy: 'none' },
    reaches: { model: 'overlay', dataplane: 'cilium', vnetOwner: 'own' },
    because: [
      ['overlay', 'overlay-over-kubenet'],
      ['kubenet', 'kubenet-retires'],
    ],
  },
];

/** Asks in the order of the tree until nothing can change the outcome. */
function interview(knows: Answers): Answers {
  let answers: Answers = {};
  for (;;) {
    const question = nextQuestion(answers, today);
    if (question === null) return answers;
    const answer = knows[question];
    if (answer === undefined) throw new Error(`no answer to ${question}`);
    answers = { ...answers, [question]: answer };
  }
}

test.each(situations)('$who is led to what the facts say', ({ knows, reaches, because }) => {
  const answers = interview(knows);
  const advice = advise(answers, today);
  expect(advice.recommended).toMatchObject(reaches);
  // What all that the person knows would come to is what the questions asked led to.
  expect(advise(knows, today).recommended).toEqual(advice.recommended);
  const { ranking } = advise(knows, today);
  for (const [model, rule] of because) {
    const reason = ranking.find((one) => one.model === model)?.reasons.find((one) => one.rule === rule);
    expect(reason, `${model}: ${rule}`).toBeDefined();
    for (const source of reason?.sources ?? []) expect(sourceById(source).read).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});
