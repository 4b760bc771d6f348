import type { MapRect, Rect } from '../../core/map/layout.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { fitted, type Measure } from '../map/strip-layout.ts';
import { rangeText } from './block-words.ts';

/** Height of a line of text, and the distance of text from the edge of its block. In px. */
export const lineHeight = 16;
export const margin = 4;

/** Words on the picture: on a block that is drawn as one in its middle, on one that is open in its corner. */
export interface PlacedLabel extends Rect {
  readonly rect: MapRect;
  readonly lines: readonly string[];
}

/** No cut name is shorter than this. In px. */
const leastCut = 44;
/** No word has room in less. In px. */
const leastWidth = 12;
const mostLabels = 400;

/**
 * Labels for the rectangles where there is room: each inside its rectangle, none over another. Names of
 * open blocks come first, because what is in them says less without.
 */
export function placeLabels(
  rects: readonly MapRect[],
  measure: Measure,
  most = mostLabels,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const mains = rects.filter(({ main, tiny, depth }) => main && !tiny && depth > 0);
  // A node that is open is named by what is in it.
  const open = mains.filter(({ expanded, node }) => expanded && node.node === null);
  const closed = mains.filter(({ expanded }) => !expanded);
  for (const rect of [...open, ...closed].filter(({ w, h }) => w >= leastWidth && h >= lineHeight)) {
    if (placed.length >= most) break;
    const label = labelFor(rect, measure, placed);
    if (label) placed.push(label);
  }
  return placed;
}

function labelFor(rect: MapRect, measure: Measure, placed: readonly Rect[]): PlacedLabel | null {
  const room = { w: rect.w - 2 * margin, h: rect.h - 2 };
  // An open block needs room for its name beside those of its children.
  const most = rect.expanded
    ? Math.min(1, Math.floor(rect.h / (2 * lineHeight)))
    : Math.floor(room.h / lineHeight);
  for (const lines of wordings(rect, room.w, most, measure)) {
    const strong = rect.expanded;
    const w = Math.max(...lines.map((line) => measure(line, strong))) + 2 * margin - 2;
    const h = lines.length * lineHeight;
    const box = rect.expanded
      ? { x: rect.x + 1, y: rect.y + 1, w, h }
      : { x: rect.x + (rect.w - w) / 2, y: rect.y + (rect.h - h) / 2, w, h };
    if (w <= rect.w && h <= rect.h && !placed.some((other) => touch(box, other)))
      return { ...box, rect, lines };
  }
  return null;
}

/** What the label could say, the longest first. */
function wordings(
  { node, expanded }: MapRect,
  width: number,
  most: number,
  measure: Measure,
): readonly (readonly string[])[] {
  if (most < 1) return [];
  if (expanded) {
    const full = `${node.label}  ${rangeText(node)}`;
    return [full, node.label].filter((text) => measure(text, true) <= width).map((text) => [text]);
  }
  const name = namesOf(node).find((text) => measure(text) <= width);
  const isNamed = node.kind !== 'pod' && node.kind !== 'idle';
  const cut = name ?? (isNamed && width >= leastCut ? fitted(node.label, width, measure) : '');
  if (cut === '') return [];
  const more = [rangeText(node), `${figure(node.addresses)} addresses`].filter(
    (text, index) => measure(text) <= width && (index === 0 || node.addresses > 1) && text !== cut,
  );
  return Array.from({ length: Math.min(most, 1 + more.length) }, (_, index) => [
    cut,
    ...more.slice(0, Math.min(most, 1 + more.length) - 1 - index),
  ]);
}

/** Shorter and shorter names of a block. */
function namesOf(node: MapBlockNode): readonly string[] {
  const { label, kind, node: owner, pool } = node;
  const largest = /largest .*(\/\d+)$/.exec(label)?.[1];
  if (kind === 'free') return [label, ...(largest ? [`free, up to ${largest}`] : []), 'free'];
  if (kind === 'azure') return [label, 'Azure'];
  if (kind === 'loadBalancers') return [label, 'load balancers', 'LB'];
  if (kind === 'loadBalancer') return [label, label.replace('internal load balancer', 'LB')];
  if (kind === 'pod' || kind === 'idle') return [label, kind];
  if (owner !== null && pool !== null) {
    const number = owner.replace(` of ${pool}`, '').replace(`${pool} `, '');
    return [label, owner, number];
  }
  return [label];
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
