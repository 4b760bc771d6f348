import { type TextWidth, wrapped } from '../picture/frame.ts';

/** Height of a row of a legend, in pixels. */
export const LEGEND_ROW = 22;
/** Height of each further line of an entry. */
export const LEGEND_LINE = 15;
/** Between a patch and its text. */
export const LEGEND_GAP = 6;
/** Between an entry and the next of its row. */
const APART = 20;

export interface LegendPlace {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Where each entry of a legend starts that flows in rows of the given width. An entry that is longer than a
 * row goes on below itself. `patch` is the width of what stands before its text.
 */
export function legendPlaces(
  texts: readonly string[],
  width: number,
  measure: TextWidth,
  patch = 16,
): { readonly places: readonly LegendPlace[]; readonly height: number } {
  const before = patch + LEGEND_GAP;
  let [x, y, row] = [0, 0, 0];
  const places = texts.map((text) => {
    const lines = wrapped(text, Math.max(1, width - before), measure);
    const length = Math.max(0, ...lines.map((line) => measure(line))) + before + APART;
    if (x > 0 && x + length > width) [x, y, row] = [0, y + row, 0];
    const place = { lines, x, y };
    x += length;
    row = Math.max(row, LEGEND_ROW + (lines.length - 1) * LEGEND_LINE);
    return place;
  });
  return { places, height: y + row };
}
