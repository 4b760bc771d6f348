import { allNodes, type NodeSpan } from './growth-data.ts';
import type { PlotScale } from './plot-area.ts';

const [, most] = allNodes;
/** Fewer nodes than these are not drawn alone. */
const LEAST = 4;
/** Pixels that a pointer moves at least for a drag; less is a click with an unsteady hand. */
const LEAST_DRAG = 8;

/** The whole numbers of nodes around a stretch that was dragged over; null: it was none. */
export function draggedSpan(places: PlotScale, from: number, to: number): NodeSpan | null {
  if (Math.abs(to - from) < LEAST_DRAG) return null;
  const [left, right] = [Math.min(from, to), Math.max(from, to)].map(places.valueAt);
  const first = Math.min(most - LEAST, Math.max(0, Math.floor(left ?? 0)));
  return [first, Math.min(most, Math.max(first + LEAST, Math.ceil(right ?? most)))];
}

/** Steps of a slider over all nodes. */
export const STEPS = 200;

/** Where squares grow by a node and more with each step; before, they would stand still for some. */
const SINGLE = Math.ceil(STEPS ** 2 / most);

/** Small clusters get more of the slider than large ones, and every step another number of nodes. */
export const toNodes = (step: number): number =>
  step <= SINGLE ? step : Math.round(most * (step / STEPS) ** 2);
export const toStep = (nodes: number): number =>
  nodes <= SINGLE ? nodes : Math.round(Math.sqrt(nodes / most) * STEPS);

/** The span after its first or its last handle was moved to a step; the other stays where it is. */
export function movedSpan([from, to]: NodeSpan, handle: 'first' | 'last', step: number): NodeSpan {
  return handle === 'first'
    ? [Math.max(0, Math.min(toNodes(step), to - LEAST)), to]
    : [from, Math.min(most, Math.max(toNodes(step), from + LEAST))];
}
