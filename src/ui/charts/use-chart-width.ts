import type { RefCallback } from 'react';
import { usePrinting } from '../compare/use-printing.ts';
import { useWidth } from '../map/use-width.ts';

/** Width of a chart on paper and before it was measured: what fits between the margins of A4. */
export const PRINT_WIDTH = 660;

/** The width of the element that takes the ref, and on paper a fixed one: a drawing does not reflow in print. */
export function useChartWidth(): readonly [RefCallback<HTMLDivElement>, number] {
  const [ref, width] = useWidth<HTMLDivElement>(PRINT_WIDTH);
  return [ref, usePrinting() ? PRINT_WIDTH : width];
}
