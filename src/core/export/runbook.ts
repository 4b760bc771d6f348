import type { Evaluation } from '../evaluate.ts';
import { sourceById } from '../facts/sources.ts';
import { commandsOf, type Step } from '../migration/command.ts';
import { startOf } from '../migration/start.ts';
import type { AddressNeed, Growth, Stage, Way, WayKind } from '../migration/way.ts';
import { wayFrom } from '../migration/way-from.ts';
import { modelById } from '../models/index.ts';
import { figure } from '../plan/rules/rule.ts';

import { dataplaneWords, engineWords } from './choice-words.ts';
import type { ExportFormat } from './format.ts';
import { inline, table } from './markdown-text.ts';
import { refusals } from './plan-notes.ts';
import { settingsOf } from './runbook-settings.ts';
import { plainLines } from './runbook-steps.ts';
import { shellCommand, shellLines } from './shell-script.ts';

/** The way from what runs today to the plan, to be worked through line by line. */
export const runbook: ExportFormat = {
  id: 'runbook',
  name: 'Migration runbook',
  extension: '.md',
  language: 'markdown',
  fileName: 'migration',
  write: (evaluation) => {
    const start = startOf(evaluation.plan);
    return `${(start === null ? fromNothing(evaluation) : fromToday(evaluation, wayFrom(evaluation, start))).join('\n\n')}\n`;
  },
  notes: (evaluation) => wayNotes(evaluation),
};

/** What the way takes for granted; for both of its forms. */
export function wayNotes(evaluation: Evaluation): readonly string[] {
  const start = startOf(evaluation.plan);
  return start === null
    ? ['No cluster runs today as far as the answers say: answer what runs today to get the way from it.']
    : wayFrom(evaluation, start).cautions;
}

export const kindWords: Readonly<Record<WayKind, string>> = {
  stay: 'Nothing to migrate',
  inPlace: 'Possible in place',
  newPools: 'Possible with new node pools',
  rebuild: 'Only with a new cluster',
};

const title = ({ plan }: Evaluation, from: string): string =>
  `# ${plan.name === '' ? 'Migration' : inline(plan.name)}: ${from} to ${goal(plan)}`;

const goal = (plan: Evaluation['plan']): string =>
  `${modelById(plan.model).name}, ${dataplaneWords[plan.dataplane]}, ${engineWords[plan.networkPolicy]}`;

const fromNothing = (evaluation: Evaluation): readonly string[] => [
  title(evaluation, 'from nothing'),
  'No cluster runs today, so there is nothing to migrate: the plan is built as it stands.',
  checklist([
    'Run the Azure CLI, Bicep, ARM or Terraform export of the plan.',
    'Compare what `az aks show --query networkProfile` prints with the plan.',
    'Apply the network policy starter before the first workload.',
  ]),
];

const fromToday = (evaluation: Evaluation, way: Way): readonly string[] => [
  title(evaluation, modelById(way.from.model).name),
  `**${kindWords[way.kind]}.** ${way.because}`,
  ...refusals(evaluation).map((text) => `> ${inline(text)}`),
  ...(way.cautions.length > 0 ? [way.cautions.map((text) => `- ${inline(text)}`).join('\n')] : []),
  '## Settings of the commands',
  fenced(shellLines(settingsOf(evaluation, way))),
  ...way.stages.flatMap(stage),
  ...(way.growth.length > 0
    ? [`## ${way.kind === 'stay' ? 'To the sizes of this plan' : 'Sizes, now and later'}`]
    : []),
  ...way.growth.flatMap(growth),
  ...(way.sources.length > 0 ? ['## Sources', way.sources.map(sourceLine).join('\n')] : []),
];

const checklist = (items: readonly string[]): string => items.map((item) => `- [ ] ${item}`).join('\n');

const fenced = (lines: readonly string[]): string => ['```bash', ...lines, '```'].join('\n');

const commands = (steps: readonly Step[]): readonly string[] =>
  commandsOf(steps).flatMap((command) => shellCommand(command));

const stage = (part: Stage, index: number): readonly string[] => [
  `## Stage ${index + 1}: ${part.title}`,
  checklist(part.prerequisites),
  ...(part.addresses.length > 0 ? ['Addresses while it runs:', needs(part.addresses)] : []),
  `Traffic: ${part.traffic}`,
  `Point of no return: ${part.noReturn ?? 'none, the stage can be undone.'}`,
  '- [ ] Run',
  fenced(plainLines(part.steps)),
  '- [ ] Verify',
  fenced(commands(part.verification)),
];

const needs = (list: readonly AddressNeed[]): string =>
  table(
    'lrr',
    ['Range', 'Needs', 'Range has'],
    list.map(({ where, needs, of }) => [
      inline(where),
      figure(needs),
      of === null ? 'look it up' : figure(of),
    ]),
  );

const growth = ({ title, how, steps }: Growth): readonly string[] => [
  `- [ ] ${title}. ${how}`,
  ...(steps.length > 0 ? [fenced(plainLines(steps))] : []),
];

function sourceLine(id: string): string {
  const { title, url } = sourceById(id);
  return `- ${id}: ${url === undefined ? title : `[${title}](${url})`}`;
}
