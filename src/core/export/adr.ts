import type { RankedModel, Reason, Verdict } from '../advice/advice.ts';
import type { Evaluation } from '../evaluate.ts';
import { type LifecycleEvent, lifecycle } from '../facts/lifecycle.ts';
import { sourceById } from '../facts/sources.ts';
import { modelById } from '../models/index.ts';
import type { Severity } from '../plan/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { count, figure } from '../plan/rules/rule.ts';
import { limitWords, spaceLabel } from '../plan/words.ts';
import { adrContext, list } from './adr-context.ts';
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
      ...adrContext(evaluation),
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
    ...reasons.map(reasonLine(verdict === 'excluded')),
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

/** Words for a reason; one that excludes other choices speaks for the one that it stands with. */
const reasonLine =
  (isExcluded: boolean) =>
  ({ effect, because, sources: ids, confidence }: Reason): string => {
    const word = effect === 'excludes' && !isExcluded ? 'Rules out others' : effectWords[effect];
    return `${word}: ${inline(because)}${confidence === 'disputed' ? ' Sources disagree on it.' : ''} ${cited(ids)}`;
  };

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
  const lines = Object.values(settings).flat().map(reasonLine(false));
  return [
    `We use **${modelById(plan.model).name}** with the ${dataplaneWords[plan.dataplane]} and ${engineWords[plan.networkPolicy]}, ${ownerWords[plan.vnetOwner]}. ${follows}`,
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
              `${on}: end of ${inline(what)}${on < plan.asOf ? ', already past' : ''}.${note === undefined ? '' : ` ${inline(note)}`} ${cited(ids)}`,
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
      const shown = url === undefined ? inline(name) : `[${inline(name)}](${url})`;
      return `${id}: ${shown}${dated === undefined ? '' : `, dated ${dated}`}, read ${read}`;
    }),
  );
}
