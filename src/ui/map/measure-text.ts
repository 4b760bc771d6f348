import type { Measure } from './strip-layout.ts';

const size = 12;
/** Average width of a character where nothing can be measured, on the wide side. */
const guess = { plain: 6.6, strong: 7 } as const;

let context: CanvasRenderingContext2D | null | undefined;
let family = '';
const known = new Map<string, number>();
/** Texts kept; a person who types makes new ones all the time. */
const mostKnown = 2000;

/** Widths of map text, in the page's own font at 12 px. */
export const measureText: Measure = (text, strong = false) => {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    family = getComputedStyle(document.documentElement).fontFamily;
  }
  if (!context) return text.length * (strong ? guess.strong : guess.plain);
  const key = `${strong ? 'b' : 'n'}${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  context.font = `${strong ? 600 : 400} ${size}px ${family}`;
  const width = context.measureText(text).width;
  known.set(key, width);
  return width;
};
