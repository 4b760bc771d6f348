import type { Evaluation } from '../evaluate.ts';
import { cliSince } from '../facts/cli.ts';
import { note, type Step, section } from '../migration/command.ts';
import { startOf } from '../migration/start.ts';
import type { Stage, Way } from '../migration/way.ts';
import { wayFrom } from '../migration/way-from.ts';
import { modelById } from '../models/index.ts';
import { newest } from './azcli-checks.ts';
import { replacedNames } from './azcli-names.ts';

import type { ExportFormat } from './format.ts';
import { refusals } from './plan-notes.ts';
import { kindWords, wayNotes } from './runbook.ts';
import { settingsOf } from './runbook-settings.ts';
import { shellScript } from './shell-script.ts';

/** The stages of the way as a script for bash; it ends where a check fails or a person has to act. */
export const wayScript: ExportFormat = {
  id: 'way-script',
  name: 'Migration script',
  extension: '.sh',
  language: 'bash',
  fileName: 'migration',
  write: (evaluation) => {
    const start = startOf(evaluation.plan);
    if (start === null) return shellScript(wayNotes(evaluation), []);
    const way = wayFrom(evaluation, start);
    return shellScript(heading(evaluation, way), [
      section('Names and sizes: change them here'),
      ...settingsOf(evaluation, way),
      section('Checks'),
      { kind: 'requireCli', least: leastCli(way) },
      ...way.stages.flatMap(stageSteps),
      ...(way.kind === 'stay' ? growthSteps(way) : []),
    ]);
  },
  notes: (evaluation) => wayNotes(evaluation),
};

const heading = (evaluation: Evaluation, way: Way): readonly string[] => [
  `From ${modelById(way.from.model).name} to ${modelById(evaluation.plan.model).name}. ${kindWords[way.kind]}: ${way.because}`,
  ...refusals(evaluation),
  ...[...way.cautions, ...replacedNames(evaluation)].map((text) => `Note: ${text}`),
  'The runbook of this way has the prerequisites, the addresses it takes and what to verify.',
];

/** The oldest release of the Azure CLI that knows every flag of the way. */
function leastCli({ stages, to }: Way): string {
  const uses = (id: string) => stages.some((stage) => stage.id === id);
  return newest([
    cliSince.growPodCidr.value,
    ...(uses('to-cilium')
      ? [cliSince.toCilium.value, ...(to.model === 'node-subnet' ? [cliSince.ciliumNodeSubnet.value] : [])]
      : []),
    ...(uses('new-pools') ? [cliSince.podSubnetStatic.value] : []),
  ]);
}

const stageSteps = (stage: Stage, index: number): readonly Step[] => [
  section(`Stage ${index + 1}: ${stage.title}`),
  ...stage.prerequisites.map((text) => note(`Before: ${text}`)),
  note(`Traffic: ${stage.traffic}`),
  ...(stage.noReturn === null ? [] : [note(`No return from: ${stage.noReturn}`)]),
  ...stage.steps,
  ...stage.verification,
];

const growthSteps = (way: Way): readonly Step[] =>
  way.growth.flatMap(({ title, how, steps }) => [section(title), note(how), ...steps]);
