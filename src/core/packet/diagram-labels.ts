import type { Label } from './diagram.ts';
import type { Wording } from './topology.ts';

/** Width of a text in the type of the diagram, in pixels. */
export type Measure = (text: string, strong?: boolean) => number;

export const LINE = 16;
const ELLIPSIS = '…';

/** The first wording that has room; else the shortest, with its middle left out. */
function worded(wording: Wording, room: number, measure: Measure, strong: boolean): string {
  const fits = (text: string) => measure(text, strong) <= room;
  const whole = wording.find(fits);
  if (whole !== undefined) return whole;
  const characters = [...(wording.at(-1) ?? wording[0])];
  for (let kept = characters.length - 1; kept > 0; kept--) {
    const head = Math.ceil(kept / 2);
    const text = [
      ...characters.slice(0, head),
      ELLIPSIS,
      ...characters.slice(characters.length - kept + head),
    ];
    if (fits(text.join(''))) return text.join('');
  }
  return ELLIPSIS;
}

/** A label with its upper left corner at x and y, no wider than `room`. */
export function labelAt(
  wording: Wording,
  x: number,
  y: number,
  room: number,
  measure: Measure,
  strong = false,
): Label {
  const text = worded(wording, room, measure, strong);
  return {
    x,
    y,
    width: Math.min(room, measure(text, strong)),
    height: LINE,
    text,
    full: wording.includes(text) ? null : wording[0],
    strong,
  };
}
