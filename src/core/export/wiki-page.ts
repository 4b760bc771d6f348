import type { Evaluation } from '../evaluate.ts';
import { modelById, models } from '../models/index.ts';
import type { ModelEvaluation, Severity } from '../plan/evaluation.ts';
import { figure } from '../plan/rules/rule.ts';
import { limitWords, spaceLabel } from '../plan/words.ts';
import { planDiagram } from './plan-diagram.ts';
import { summaryOf } from './summary.ts';

/** Text of cells is plain: whoever writes a language escapes it. */
export interface WikiTable {
  readonly kind: 'table';
  readonly name: string;
  /** l or r for each column. */
  readonly align: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type WikiBlock =
  | WikiTable
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'diagram'; readonly mermaid: string };

/** A plan as a page of a wiki, before any language of one. Levels start at 2: a wiki titles the page itself. */
export type WikiPage = readonly WikiBlock[];

/** The chosen model's address plan, pools and findings, with every model beside it; `link` leads to the plan. */
export function wikiPage(evaluation: Evaluation, link: string): WikiPage {
  const { plan } = evaluation;
  const model = evaluation.models[plan.model];
  const section = (table: WikiTable): readonly WikiBlock[] =>
    table.rows.length === 0 ? [] : [{ kind: 'heading', level: 3, text: table.name }, table];
  return [
    {
      kind: 'heading',
      level: 2,
      text: plan.name.trim() === '' ? 'Network plan' : `Network plan of ${plan.name}`,
    },
    { kind: 'paragraph', text: `${summaryOf(evaluation)}.` },
    { kind: 'paragraph', text: `Read as of ${plan.asOf}, Kubernetes ${plan.kubernetesVersion}.` },
    { kind: 'link', text: 'Open this plan in the AKS Network Planner', href: link },
    { kind: 'diagram', mermaid: planDiagram(evaluation) },
    ...section(addressPlan(evaluation, model)),
    ...section(threeFigures(model)),
    ...section(nodePools(evaluation)),
    ...section(everyModel(evaluation)),
    { kind: 'heading', level: 3, text: 'Findings' },
    findings(model),
  ];
}

/** The tables of a page, such as those to paste into a spreadsheet. */
export const wikiTables = (page: WikiPage): readonly WikiTable[] =>
  page.filter((block) => block.kind === 'table');

/** The Mermaid text of the page's diagram; undefined where it has none. */
export const planDiagramIn = (page: WikiPage): string | undefined =>
  page.find((block) => block.kind === 'diagram')?.mermaid;

const placedWords = { given: 'given', chosen: 'chosen by the planner', none: 'no room' } as const;

const addressPlan = ({ plan }: Evaluation, model: ModelEvaluation): WikiTable => ({
  kind: 'table',
  name: 'Address plan',
  align: 'lllrr',
  head: ['Space', 'Range', 'Place', 'Planned', 'Free'],
  rows: [
    ...plan.vnet.map((range) => ['VNet', range, placedWords.given, '', '']),
    ...model.spaces.map((space) => [
      spaceLabel(space),
      space.cidr ?? 'none',
      placedWords[space.placed],
      figure(space.planned.total),
      figure(space.free),
    ]),
    ...plan.subnets
      .filter(({ role, cidr }) => role === 'other' && cidr !== null)
      .map(({ name, cidr, usedAddresses }) => [
        `subnet ${name}`,
        cidr ?? '',
        placedWords.given,
        figure(usedAddresses),
        '',
      ]),
  ],
});

const threeFigures = (model: ModelEvaluation): WikiTable => ({
  kind: 'table',
  name: 'The three figures',
  align: 'lrrrr',
  head: ['Space', 'AKS counts', 'of', 'Planned, with what Azure keeps', 'Held'],
  rows: model.spaces
    .filter((space) => space.pools.length > 0)
    .map((space) => [
      spaceLabel(space),
      figure(space.aksCheck.preallocated),
      figure(space.aksCheck.available),
      figure(space.planned.total),
      figure(space.held),
    ]),
});

const nodePools = ({ plan }: Evaluation): WikiTable => ({
  kind: 'table',
  name: 'Node pools',
  align: 'lllrrrr',
  head: ['Pool', 'Mode', 'OS', 'Nodes', 'Autoscaler', 'maxPods', 'maxSurge'],
  rows: plan.pools.map((pool) => [
    pool.name,
    pool.mode,
    pool.os,
    figure(pool.count),
    pool.autoscale ? `${pool.autoscale.min} to ${pool.autoscale.max}` : 'off',
    String(pool.maxPods ?? modelById(plan.model).defaultMaxPods.value),
    String(pool.maxSurge),
  ]),
});

const everyModel = ({ plan, models: evaluated }: Evaluation): WikiTable => ({
  kind: 'table',
  name: 'Every model for this plan',
  align: 'llrrl',
  head: ['Model', 'Possible', 'VNet addresses', 'Most nodes', 'Binds first'],
  rows: models.map(({ id, name }) => {
    const model = evaluated[id];
    return [
      id === plan.model ? `${name} (chosen)` : name,
      model.possible ? 'yes' : 'no',
      figure(model.vnetAddresses),
      figure(model.capacity.maxNodes),
      limitWords[model.capacity.boundBy],
    ];
  }),
});

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Refused',
  breaks: 'Breaks later',
  warning: 'Warning',
  info: 'Note',
};

const findings = (model: ModelEvaluation): WikiBlock =>
  model.findings.length === 0
    ? { kind: 'paragraph', text: 'None.' }
    : {
        kind: 'list',
        items: model.findings.map(
          ({ severity, message, fix }) => `${severityWords[severity]}: ${message} ${fix}`,
        ),
      };
