import type { TextWidth } from '../picture/frame.ts';

/** Height of a row of a legend, in pixels. */
export const LEGEND_ROW = 22;
/** What a patch and the gaps around it take beside its text. */
const BESIDE = 42;

/** Where each entry of a legend starts that flows in rows of the given width. */
export function legendPlaces(texts: readonly string[], width: number, measure: TextWidth) {
  let [x, row] = [0, 0];
  const places = texts.map((text) => {
    const length = measure(text) + BESIDE;
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const place = { text, x, y: row * LEGEND_ROW };
    x += length;
    return place;
  });
  return { places, height: texts.length === 0 ? 0 : (row + 1) * LEGEND_ROW };
}
