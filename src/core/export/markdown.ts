import type { Evaluation } from '../evaluate.ts';
import { sourceById } from '../facts/sources.ts';
import { modelById, models } from '../models/index.ts';
import type { Finding, ModelEvaluation, Severity, Space } from '../plan/evaluation.ts';
import { figure } from '../plan/rules/rule.ts';
import { limitWords, spaceLabel } from '../plan/words.ts';
import { connectedWords, dataplaneWords, engineWords, ownerWords } from './choice-words.ts';
import type { ExportFormat } from './format.ts';
import { inline, table } from './markdown-text.ts';
import { plannedSubnets } from './planned-subnets.ts';

/** A summary of the plan to paste into a wiki or to commit beside the code. */
export const markdown: ExportFormat = {
  id: 'markdown',
  name: 'Markdown summary',
  extension: '.md',
  language: 'markdown',
  fileName: 'summary',
  write: (evaluation) =>
    `${[
      title(evaluation),
      verdict(evaluation),
      '## Address plan',
      addressPlan(evaluation),
      '## The three figures',
      figures(chosen(evaluation)),
      '## Node pools',
      pools(evaluation),
      '## Findings',
      findings(chosen(evaluation)),
      '## Why this model',
      reasons(evaluation),
      '## Every model for this plan',
      comparison(evaluation),
      '## Sources',
      sources(evaluation),
    ]
      .filter((part) => part !== '')
      .join('\n\n')}\n`,
  notes: () => ['Answers are not in it: the decision record has them.'],
};

const chosen = ({ plan, models: evaluated }: Evaluation): ModelEvaluation => evaluated[plan.model];

const title = ({ plan }: Evaluation): string =>
  `# Network plan${plan.name === '' ? '' : ` of ${inline(plan.name)}`}\n\nRead as of ${plan.asOf}, Kubernetes ${plan.kubernetesVersion}.`;

function verdict(evaluation: Evaluation): string {
  const { plan } = evaluation;
  const model = chosen(evaluation);
  const { capacity } = model;
  const choice = `**${modelById(plan.model).name}**, ${dataplaneWords[plan.dataplane]}, ${engineWords[plan.networkPolicy]}, ${ownerWords[plan.vnetOwner]}.`;
  const fit = model.possible ? 'The plan is possible.' : 'The plan is refused: see the findings.';
  return `${choice} ${fit} It holds ${figure(capacity.maxNodes)} nodes with the surge of every pool (${figure(capacity.maxNodesWithoutSurge)} without) and ${figure(capacity.maxPods)} pods; ${limitWords[capacity.boundBy]} binds first.`;
}

const spaceName = (space: Space): string => inline(spaceLabel(space));

const placedWords = { given: 'given', chosen: 'chosen by the planner', none: 'no room' } as const;

/** Every range of the plan: the VNet, what the cluster draws from, what lies beside it, what it connects to. */
const addressPlan = (evaluation: Evaluation): string => {
  const { plan } = evaluation;
  const others = plannedSubnets(evaluation).filter(({ space }) => space === null);
  return table(
    'lllrr',
    ['Space', 'Range', 'Place', 'Planned', 'Free'],
    [
      ...(plan.vnetOwner === 'own' ? plan.vnet.map((range) => ['VNet', range, 'given', '', '']) : []),
      ...chosen(evaluation).spaces.map((space) => [
        spaceName(space),
        space.cidr ?? 'none',
        placedWords[space.placed],
        figure(space.planned.total),
        figure(space.free),
      ]),
      ...others.map(({ name, cidr }) => [
        `subnet ${inline(name)}`,
        cidr ?? 'none',
        'beside the cluster',
        '',
        '',
      ]),
      ...plan.connected.map(({ name, kind, cidr }) => [
        `${connectedWords[kind]} ${inline(name)}`,
        cidr ?? 'none',
        'connected',
        '',
        '',
      ]),
    ],
  );
};

const figures = (model: ModelEvaluation): string =>
  `The check decides whether AKS refuses the plan, planned what size to give a range, held what the nodes will take.\n\n${table(
    'lrrrr',
    ['Space', 'AKS counts', 'of', 'Planned, with what Azure keeps', 'Held'],
    model.spaces
      .filter((space) => space.pools.length > 0)
      .map((space) => [
        spaceName(space),
        figure(space.aksCheck.preallocated),
        figure(space.aksCheck.available),
        figure(space.planned.total),
        figure(space.held),
      ]),
  )}`;

const pools = ({ plan }: Evaluation): string =>
  table(
    'lllrrrr',
    ['Pool', 'Mode', 'OS', 'Nodes', 'Autoscaler', 'maxPods', 'maxSurge'],
    plan.pools.map((pool) => [
      inline(pool.name),
      pool.mode,
      pool.os,
      figure(pool.count),
      pool.autoscale ? `${pool.autoscale.min} to ${pool.autoscale.max}` : 'off',
      String(pool.maxPods ?? `${modelById(plan.model).defaultMaxPods.value} (default)`),
      String(pool.maxSurge),
    ]),
  );

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Refused',
  breaks: 'Breaks',
  warning: 'Warning',
  info: 'Note',
};

const findings = (model: ModelEvaluation): string =>
  model.findings.length === 0
    ? 'None.'
    : model.findings
        .map((finding) => `- **${severityWords[finding.severity]}**: ${findingText(finding)}`)
        .join('\n');

/** The service prints plain text, so its sentence stands as code. */
const findingText = (finding: Finding): string =>
  [
    inline(finding.message),
    finding.aksMessage === undefined
      ? ''
      : `AKS says${finding.aksError === undefined ? '' : ` ${finding.aksError}`}: ${code(finding.aksMessage)}.`,
    inline(finding.fix),
    `(${finding.sources.join(', ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const code = (text: string): string => `\`${text.replace(/[`\s]+/g, ' ')}\``;

function reasons({ plan, advice }: Evaluation): string {
  const ranked = advice.ranking.find(({ model }) => model === plan.model);
  const lines = (ranked?.reasons ?? []).map((reason) => `- ${inline(reason.because)} (${reason.source})`);
  const recommended =
    advice.recommended === null
      ? 'The answers given exclude every model.'
      : advice.recommended.model === plan.model
        ? 'This is the recommended model for the answers given.'
        : `For the answers given ${modelById(advice.recommended.model).name} is recommended.`;
  return [recommended, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
}

const comparison = ({ models: evaluated }: Evaluation): string =>
  table(
    'llrrl',
    ['Model', 'Possible', 'VNet addresses', 'Most nodes', 'Binds first'],
    models.map(({ id, name }) => {
      const model = evaluated[id];
      return [
        name,
        model.possible ? 'yes' : 'no',
        figure(model.vnetAddresses),
        figure(model.capacity.maxNodes),
        limitWords[model.capacity.boundBy],
      ];
    }),
  );

function sources(evaluation: Evaluation): string {
  const model = chosen(evaluation);
  const ranked = evaluation.advice.ranking.find((entry) => entry.model === evaluation.plan.model);
  const ids = new Set([
    ...model.findings.flatMap((finding) => finding.sources),
    ...(ranked?.reasons ?? []).map((reason) => reason.source),
  ]);
  if (ids.size === 0) return 'None cited.';
  return [...ids]
    .sort()
    .map((id) => {
      const source = sourceById(id);
      const name =
        source.url === undefined ? inline(source.title) : `[${inline(source.title)}](${source.url})`;
      return `- ${id}: ${name}${source.dated === undefined ? '' : `, dated ${source.dated}`}, read ${source.read}`;
    })
    .join('\n');
}
