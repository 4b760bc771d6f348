import { measureText } from '../map/measure-text.ts';
import type { Measure } from '../map/strip-layout.ts';

const widths = { plain: new Map<string, number>(), strong: new Map<string, number>() };
/** Letters that stand closer to each other than their widths say must not make a text wider than this. */
const slack = 1;

/**
 * Widths of map text as sums of the widths of its characters. A picture full of addresses has too many
 * different texts to measure each of them in every frame.
 */
export const measureCharacters: Measure = (text, strong = false) => {
  const known = strong ? widths.strong : widths.plain;
  let sum = slack;
  for (const character of text) {
    let width = known.get(character);
    if (width === undefined) {
      width = measureText(character, strong);
      known.set(character, width);
    }
    sum += width;
  }
  return sum;
};
