import { questionById, questionIds } from '../advice/questions.ts';
import type { Evaluation } from '../evaluate.ts';
import { modelById } from '../models/index.ts';
import type { Plan } from '../plan/plan.ts';
import { count, figure } from '../plan/rules/rule.ts';
import { connectedWords } from './choice-words.ts';
import { inline } from './markdown-text.ts';

/** A list; what a person wrote never starts an item, where Markdown would read a list of its own in it. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** What was asked and answered, and what the plan holds fast. */
export function adrContext({ plan, advice, problems }: Evaluation): readonly string[] {
  const answered = questionIds.flatMap((id) => {
    const answer = plan.answers[id];
    if (answer === undefined) return [];
    const { title: question, answers } = questionById(id);
    const label = answers.find((each) => each.id === answer)?.label ?? answer;
    return [`${inline(question)} **${inline(label)}**`];
  });
  const open = advice.open.map((id) => inline(questionById(id).title));
  return [
    'The cluster needs a network model, which decides where pods get their addresses, how many nodes fit, and who can reach a pod.',
    '### What was answered',
    answered.length > 0
      ? list(answered)
      : 'No question was answered: the verdicts are those for any cluster.',
    ...(answered.length > 0 && open.length > 0
      ? [`Not answered, though it could still change what is recommended:\n\n${list(open)}`]
      : []),
    '### What the plan is bound to',
    list(constraints(plan)),
    ...(problems.length > 0
      ? [
          `Not read, and so left out:\n\n${list(
            problems.map(({ path, message }) => `At ${inline(path)}: ${inline(message)}`),
          )}`,
        ]
      : []),
  ];
}

const constraints = (plan: Plan): readonly string[] => [
  `VNet: ${plan.vnet.join(', ')}, ${plan.vnetOwner === 'own' ? 'your own' : 'made by AKS'}`,
  ...plan.subnets
    .filter(({ cidr }) => cidr !== null)
    .map(
      ({ name, cidr, usedAddresses }) =>
        `Subnet ${inline(name)}: ${cidr}${usedAddresses > 0 ? `, ${count(usedAddresses, 'address', 'addresses')} in use` : ''}`,
    ),
  ...(modelById(plan.model).podSpace === 'podCidr' ? [`Pod CIDR: ${plan.podCidr}`] : []),
  `Service CIDR: ${plan.serviceCidr}`,
  ...plan.connected.map(
    ({ name, kind, cidr }) =>
      `${connectedWords[kind]} ${inline(name)}: ${cidr ?? 'no range that can be read'}`,
  ),
  ...plan.pools.map(
    ({ name, os, mode, count: nodes, autoscale, maxPods, maxSurge }) =>
      `Pool ${inline(name)}: ${mode}, ${os}, ${count(nodes, 'node')}${
        autoscale ? `, autoscaler ${figure(autoscale.min)} to ${figure(autoscale.max)}` : ''
      }, maxPods ${maxPods ?? modelById(plan.model).defaultMaxPods.value}, maxSurge ${maxSurge}`,
  ),
  ...(plan.internalLoadBalancers > 0
    ? [`Internal load balancers: ${figure(plan.internalLoadBalancers)}`]
    : []),
];
