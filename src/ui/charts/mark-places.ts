import { measureText } from '../map/measure-text.ts';
import type { Mark } from './growth-data.ts';
import { rowsOf } from './spread.ts';

/** Height of a line of text, in pixels. */
export const LINE = 14;

export interface PlacedMark extends Mark {
  /** Where its text starts, in pixels. */
  readonly from: number;
  /** The row of its text, counted upwards from the plot. */
  readonly row: number;
}

/**
 * Texts centred over their marks in as many rows as they need, and the height of those rows. `share` is
 * where a mark lies between the edges of the plot, 0 to 1.
 */
export function placeMarks(
  marks: readonly Mark[],
  share: (nodes: number) => number,
  left: number,
  right: number,
): { readonly marks: readonly PlacedMark[]; readonly height: number } {
  const texts = marks.map(({ text }) => cut(text, right - left));
  const spans = marks.map(({ nodes }, index) => {
    const length = measureText(texts[index] ?? '');
    const centred = left + share(nodes) * (right - left) - length / 2;
    const from = Math.max(left, Math.min(centred, right - length));
    return { from, to: from + length };
  });
  const rows = rowsOf(spans, 8);
  return {
    marks: marks.map((mark, index) => ({
      ...mark,
      text: texts[index] ?? '',
      from: spans[index]?.from ?? left,
      row: rows[index] ?? 0,
    })),
    height: 10 + LINE * Math.max(1, ...rows.map((row) => row + 1)),
  };
}

/** The text, or as much of its beginning as has room. */
function cut(text: string, width: number): string {
  if (measureText(text) <= width) return text;
  let end = text.length - 1;
  while (end > 0 && measureText(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end)}…`;
}
