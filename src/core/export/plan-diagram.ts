import type { Evaluation } from '../evaluate.ts';
import { nodesOf } from '../plan/demand.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import type { ConnectedKind } from '../plan/plan.ts';
import { count } from '../plan/rules/rule.ts';
import { spaceLabel } from '../plan/words.ts';

const besideVnet: ReadonlySet<SpaceKind> = new Set(['podCidr', 'serviceCidr']);

const connectedWords: Readonly<Record<ConnectedKind, string>> = {
  onPremises: 'on-premises',
  peered: 'peered',
  otherCluster: 'another cluster',
};

/**
 * The chosen model's plan in Mermaid: pools, the ranges they draw from, and the networks beside the VNet. It
 * keeps to what every wiki draws: `graph`, no markup in texts, no edge to a subgraph.
 */
export function planDiagram({ plan, models }: Evaluation): string {
  const { spaces } = models[plan.model];
  const inVnet = spaces.filter(({ space }) => !besideVnet.has(space));
  const nodeSubnet = spaces.findIndex(({ space }) => space === 'nodeSubnet');
  const others = plan.subnets.filter(({ role, cidr }) => role === 'other' && cidr !== null);
  const box = (text: string) => `[${quoted(text)}]`;
  const spaceLine = (space: (typeof spaces)[number]) =>
    `s${spaces.indexOf(space)}${box(`${spaceLabel(space)}, ${space.cidr ?? 'no room'}`)}`;
  return [
    'graph LR',
    `  subgraph vnet${box(`VNet ${plan.vnet.join(', ')}`)}`,
    ...inVnet.map((space) => `    ${spaceLine(space)}`),
    ...others.map(({ name, cidr }, at) => `    o${at}${box(`subnet ${name}, ${cidr ?? ''}`)}`),
    '  end',
    ...spaces.filter((space) => !inVnet.includes(space)).map((space) => `  ${spaceLine(space)}`),
    ...plan.pools.map((pool, at) => `  p${at}${box(`pool ${pool.name}, ${count(nodesOf(pool), 'node')}`)}`),
    ...plan.pools.flatMap((pool, at) =>
      spaces.flatMap(({ pools }, to) => (pools.includes(pool.name) ? [`  p${at} --> s${to}`] : [])),
    ),
    ...plan.connected.flatMap(({ name, kind, cidr }, at) => [
      `  c${at}${box(`${name}, ${cidr ?? 'unknown'}`)}`,
      ...(nodeSubnet < 0 ? [] : [`  c${at} ---|${quoted(connectedWords[kind])}| s${nodeSubnet}`]),
    ]),
    '',
  ].join('\n');
}

/** Anything that Mermaid, or the page around it, could take for its own is an entity of Mermaid. */
const quoted = (text: string): string =>
  `"${text
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,/()-]|(?<=www)\./giu, (character) => `#${character.codePointAt(0)};`)}"`;
