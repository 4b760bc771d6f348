import type { RankedModel, Reason, Verdict } from '../advice/advice.ts';
import { questionById, questionIds } from '../advice/questions.ts';
import type { Evaluation } from '../evaluate.ts';
import { type LifecycleEvent, lifecycle } from '../facts/lifecycle.ts';
import { sourceById } from '../facts/sources.ts';
import { modelById } from '../models/index.ts';
import type { Severity } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { count, figure } from '../plan/rules/rule.ts';
import { limitWords, spaceLabel } from '../plan/words.ts';
import { dataplaneWords, engineWords, ownerWords } from './choice-words.ts';
import type { ExportFormat } from './format.ts';
import { inline, table } from './markdown-text.ts';

/** The choice of the network as a record to commit beside the code: context, options, decision, consequences. */
export const adr: ExportFormat = {
  id: 'adr',
  name: 'Decision record',
  extension: '.md',
  language: 'markdown',
  fileName: 'decision-record',
  write: (evaluation) =>
    `${[
      title(evaluation),
      '## Context',
      ...context(evaluation),
      '## Options',
      ...options(evaluation),
      '## Decision',
      ...decision(evaluation),
      '## Consequences',
      ...consequences(evaluation),
      '## Sources',
      sources(evaluation),
    ].join('\n\n')}\n`,
};

/** A list; what a person wrote never starts an item, where Markdown would read a list of its own in it. */
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const cited = (ids: readonly string[]): string => `(${ids.join(', ')})`;

function title({ plan, models }: Evaluation): string {
  const of = plan.name.trim() === '' ? '' : ` of ${inline(plan.name)}`;
  const facts = [
    `Status: proposed${models[plan.model].possible ? '' : '; AKS refuses the plan as it stands'}`,
    `Date: ${plan.asOf}, the day as of which facts and limits were read`,
    `Kubernetes: ${plan.kubernetesVersion}`,
  ];
  return `# Network${of}: ${modelById(plan.model).name}\n\n${list(facts)}`;
}

function context({ plan, advice, problems }: Evaluation): readonly string[] {
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
    ...(open.length > 0
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
  `VNet: ${plan.vnet.join(', ')}, ${ownerWords[plan.vnetOwner]}`,
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

const connectedWords = {
  onPremises: 'On-premises network',
  peered: 'Peered network',
  otherCluster: 'Other cluster',
} as const;

const verdictWords: Readonly<Record<Verdict, string>> = {
  recommended: 'recommended',
  possible: 'possible',
  discouraged: 'discouraged',
  excluded: 'excluded',
};

const effectWords: Readonly<Record<Reason['effect'], string>> = {
  excludes: 'Excludes',
  against: 'Against',
  for: 'For',
};

const options = ({ plan, advice, models }: Evaluation): readonly string[] => [
  table(
    'lllrrl',
    ['Model', 'For the answers', 'For the plan', 'VNet addresses', 'Most nodes', 'Binds first'],
    advice.ranking.map(({ model, verdict }) => {
      const { possible, vnetAddresses, capacity } = models[model];
      return [
        model === plan.model ? `**${modelById(model).name}** (chosen)` : modelById(model).name,
        verdictWords[verdict],
        possible ? 'fits' : 'refused',
        figure(vnetAddresses),
        figure(capacity.maxNodes),
        limitWords[capacity.boundBy],
      ];
    }),
  ),
  ...advice.ranking.flatMap((ranked) => option(ranked, models[ranked.model].findings)),
];

function option(
  { model, verdict, reasons }: RankedModel,
  found: Evaluation['models'][RankedModel['model']]['findings'],
): readonly string[] {
  const lines = [
    ...reasons.map(reasonLine),
    ...found
      .filter(({ severity }) => severity === 'error')
      .map(({ message, sources: ids }) => `Refused: ${inline(message)} ${cited(ids)}`),
  ];
  return [
    `### ${modelById(model).name}: ${verdictWords[verdict]}`,
    inline(modelById(model).summary),
    ...(lines.length > 0 ? [list(lines)] : []),
  ];
}

/** A reason that excludes other models speaks for the one that it stands with, where that one is not excluded. */
const reasonLine = ({ effect, because, sources: ids, confidence }: Reason): string =>
  `${effectWords[effect]}: ${inline(because)}${confidence === 'disputed' ? ' Sources disagree on it.' : ''} ${cited(ids)}`;

function decision({ plan, advice, models }: Evaluation): readonly string[] {
  const { recommended, settings } = advice;
  const follows =
    recommended === null
      ? 'The answers exclude every model, so this choice goes against at least one of them.'
      : recommended.model === plan.model
        ? 'It is the model that is recommended for the answers.'
        : `For the answers ${modelById(recommended.model).name} is recommended; this choice departs from it.`;
  const differs = recommended !== null && [
    ...(recommended.dataplane === plan.dataplane ? [] : [dataplaneWords[recommended.dataplane]]),
    ...(recommended.networkPolicy === plan.networkPolicy ? [] : [engineWords[recommended.networkPolicy]]),
    ...(recommended.vnetOwner === plan.vnetOwner ? [] : [ownerWords[recommended.vnetOwner]]),
  ];
  const lines = Object.values(settings).flat().map(reasonLine);
  return [
    `We use **${modelById(plan.model).name}** with ${dataplaneWords[plan.dataplane]} and ${engineWords[plan.networkPolicy]}, ${ownerWords[plan.vnetOwner]}. ${follows}`,
    ...(differs && differs.length > 0 ? [`Recommended otherwise: ${differs.join(', ')}.`] : []),
    ...(lines.length > 0
      ? [`Why the settings beside the model are recommended:\n\n${list([...new Set(lines)])}`]
      : []),
    table(
      'llrrr',
      ['Space', 'Range', 'AKS counts', 'Planned', 'Free'],
      models[plan.model].spaces.map((space) => [
        inline(spaceLabel(space)),
        space.cidr === null ? 'no room' : `${space.cidr}${space.placed === 'chosen' ? ' (proposed)' : ''}`,
        space.pools.length > 0 ? figure(space.aksCheck.preallocated) : '',
        figure(space.planned.total),
        figure(space.free),
      ]),
    ),
  ];
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Refused',
  breaks: 'Breaks later',
  warning: 'Warning',
  info: 'Note',
};

function consequences({ plan, models }: Evaluation): readonly string[] {
  const { capacity, findings } = models[plan.model];
  const ends = endings(plan);
  return [
    '### Room to grow',
    `The ranges hold ${count(capacity.maxNodes, 'node')} with the surge of every pool (${figure(capacity.maxNodesWithoutSurge)} without) and ${count(capacity.maxPods, 'pod')}; ${limitWords[capacity.boundBy]} binds first.`,
    '### Findings',
    findings.length === 0
      ? 'None.'
      : list(
          findings.map(
            ({ severity, message, fix, sources: ids }) =>
              `${severityWords[severity]}: ${inline(message)} ${inline(fix)} ${cited(ids)}`,
          ),
        ),
    '### What ends when',
    ends.length === 0
      ? `As of ${plan.asOf} no end is announced for what this plan uses.`
      : list(
          ends.map(
            ({ on, what, note, sources: ids }) =>
              `${on}: ${inline(what)} ${on < plan.asOf ? 'has ended' : 'ends'}.${note === undefined ? '' : ` ${inline(note)}`} ${cited(ids)}`,
          ),
        ),
  ];
}

/** Ends of what the plan uses: its model, its policy engine on the systems of its pools, and Windows Server. */
function endings({ model, networkPolicy, pools }: Plan): readonly LifecycleEvent[] {
  const systems = new Set(pools.map(({ os }) => os));
  return lifecycle.filter(({ kind, subject, id }) => {
    if (kind !== 'retires') return false;
    if (subject === 'npm') {
      return networkPolicy === 'azure' && systems.has(id.includes('windows') ? 'Windows' : 'Linux');
    }
    return subject === model || (systems.has('Windows') && id.startsWith('windows-'));
  });
}

function sources({ plan, advice, models }: Evaluation): string {
  const ids = new Set([
    ...advice.ranking.flatMap(({ model, reasons }) => [
      ...reasons.flatMap((reason) => reason.sources),
      ...models[model].findings
        .filter(({ severity }) => severity === 'error' || model === plan.model)
        .flatMap((finding) => finding.sources),
    ]),
    ...Object.values(advice.settings).flatMap((reasons) => reasons.flatMap((reason) => reason.sources)),
    ...endings(plan).flatMap((event) => event.sources),
  ]);
  if (ids.size === 0) return 'None cited.';
  return list(
    [...ids].sort().map((id) => {
      const { title: name, url, dated, read } = sourceById(id);
      const text = url === undefined ? inline(name) : `[${inline(name)}](${url})`;
      return `${id}: ${text}${dated === undefined ? '' : `, dated ${dated}`}, read ${read}`;
    }),
  );
}
