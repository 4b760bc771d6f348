import type { Point, Rect, Size } from '../../core/map/layout.ts';
import { lineHeight, touch } from './labels.ts';

/** Side of what a pointer takes hold of. In px. */
export const handleSide = 24;
const half = handleSide / 2;
/** A block that is smaller than this is not covered by its handles. In px. */
const roomy = 3 * handleSide;
/** From a small block to a handle beside it. In px. */
const gap = 2;

/** From the middle of a line of words to that of a handle above or below it. In px. */
const clearOfWords = half + lineHeight / 2 + 1;

export interface HandlePlaces {
  /** Middle of the handle that takes the subnet elsewhere. */
  readonly move: Point;
  /** Middle of the handle at its end, which doubles or halves it. */
  readonly resize: Point;
}

/**
 * Where the handles of a subnet are: on its edges or beside it, apart from each other, and off the words
 * on the picture where there is such a place. Its rectangles are given in address order.
 */
export function handlePlaces(
  rects: readonly Rect[],
  size: Size,
  words: readonly Rect[],
): HandlePlaces | null {
  const start = rects[0];
  const end = rects.at(-1);
  if (!start || !end) return null;
  const move = best(movePlaces(start), size, words, []);
  return { move, resize: best(resizePlaces(end), size, words, [handleBox(move)]) };
}

export const handleBox = ({ x, y }: Point): Rect => ({
  x: x - half,
  y: y - half,
  w: handleSide,
  h: handleSide,
});

const shares = [1 / 2, 3 / 4, 1 / 4, 1, 0] as const;

/** Places to choose from, the best first. */
function movePlaces({ x, y, w, h }: Rect): readonly Point[] {
  const along = (at: number, xs: readonly number[]) => xs.map((each) => ({ x: each, y: at }));
  const on = shares.map((share) => x + share * w);
  // Words beside a small block begin where it ends.
  const flush = [x + w / 2, x + w - half, x + half];
  const above = y - half - gap;
  const below = y + h + half + gap;
  return h < roomy || w < roomy
    ? [...along(above, flush), ...along(below, flush), ...along(y, on), ...along(y + h, on)]
    : [...along(y, on), ...along(y + h, on), ...along(above, on), ...along(below, on)];
}

function resizePlaces({ x, y, w, h }: Rect): readonly Point[] {
  const along = (at: number, ys: readonly number[]) => ys.map((each) => ({ x: at, y: each }));
  const on = shares.map((share) => y + share * h);
  const middle = y + h / 2;
  const beside = [...on, middle + clearOfWords, middle - clearOfWords];
  const outside = [half, half + handleSide].flatMap((far) => [
    ...along(x + w + far + gap, beside),
    ...along(x - far - gap, beside),
  ]);
  return w < roomy ? [...outside, ...along(x + w, on)] : [...along(x + w, on), ...outside];
}

/** The first place that covers nothing, kept inside the picture, or else the one that covers least. */
function best(
  places: readonly Point[],
  { width, height }: Size,
  words: readonly Rect[],
  handles: readonly Rect[],
): Point {
  const within = (value: number, most: number) => Math.min(Math.max(value, half), most - half);
  const inside = places.map(({ x, y }) => ({ x: within(x, width), y: within(y, height) }));
  const covers = (place: Point) => {
    const box = handleBox(place);
    const over = (rects: readonly Rect[]) => rects.filter((rect) => touch(rect, box)).length;
    return over(words) + over(handles) * (words.length + 1);
  };
  return inside.reduce((least, place) => (covers(place) < covers(least) ? place : least));
}
