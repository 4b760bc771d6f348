import type { MapRect } from '../../core/map/layout.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { fitted, type Measure } from '../map/strip-layout.ts';
import { rangeText } from './block-words.ts';

/** No cut name is shorter than this; of what is in an open block little can be told without its name. In px. */
const leastCut = { open: 30, closed: 44 } as const;

/** What the label could say, the longest first. */
export function wordings(
  { node, expanded }: MapRect,
  width: number,
  most: number,
  measure: Measure,
): readonly (readonly string[])[] {
  if (most < 1) return [];
  if (expanded) {
    const full = `${node.label}  ${rangeText(node)}`;
    const cut = cutTo(node.label, width, measure, expanded);
    return [full, node.label, cut]
      .filter((text) => text !== '' && measure(text, true) <= width)
      .map((text) => [text]);
  }
  const name = namesOf(node).find((text) => measure(text) <= width);
  const isNamed = node.kind !== 'pod' && node.kind !== 'idle';
  const cut = name ?? (isNamed ? cutTo(node.label, width, measure, expanded) : '');
  if (cut === '') return [];
  const more = [rangeText(node), `${figure(node.addresses)} addresses`].filter(
    (text, index) => measure(text) <= width && (index === 0 || node.addresses > 1) && text !== cut,
  );
  return Array.from({ length: Math.min(most, 1 + more.length) }, (_, index) => [
    cut,
    ...more.slice(0, Math.min(most, 1 + more.length) - 1 - index),
  ]);
}

const cutTo = (name: string, width: number, measure: Measure, open: boolean): string =>
  width < leastCut[open ? 'open' : 'closed'] ? '' : fitted(name, width, measure, open);

/** Shorter and shorter names of a block. */
function namesOf(node: MapBlockNode): readonly string[] {
  const { label, kind, node: owner, pool, space } = node;
  const largest = /largest .*(\/\d+)$/.exec(label)?.[1];
  if (kind === 'free') return [label, ...(largest ? [`free, up to ${largest}`] : []), 'free'];
  if (kind === 'azure') return [label, 'Azure'];
  if (kind === 'loadBalancers') return [label, 'load balancers', 'LB'];
  if (kind === 'loadBalancer') return [label, label.replace('internal load balancer', 'LB')];
  // Of single addresses the end of each tells more than the number of its node, which all share.
  const end = `.${node.first % 256}`;
  if (kind === 'pod') return [label, rangeText(node), end];
  if (kind === 'idle') return [label, kind];
  if (kind === 'address' && space === 'podSubnet' && owner !== null) return [label, owner, end];
  if (owner !== null && pool !== null) {
    const number = owner.replace(` of ${pool}`, '').replace(`${pool} `, '');
    return [label, owner, number];
  }
  return [label];
}

/** Characters of a name on the ground beside its block, where it has no room as a whole. */
const longName = 14;

/** What is said of a block that has no room for words, on the ground beside it. */
export const wordsBeside = (node: MapBlockNode): readonly string[] => [
  `${node.label}  ${rangeText(node)}`,
  node.label,
  ...(node.label.length > longName ? [`${node.label.slice(0, longName - 1).trimEnd()}…`] : []),
];
