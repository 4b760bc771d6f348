import type { Rect } from '../../core/map/layout.ts';

type Span = readonly [from: number, to: number];

/** Edges that are closer than this are one. In px. */
const near = 0.01;

/** Rectangles as one path to be filled. */
export const shapePath = (rects: readonly Rect[]): string =>
  rects.map(({ x, y, w, h }) => `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`).join('');

/** The line around rectangles that do not overlap, without the edges at which they touch each other. */
export function outlinePath(rects: readonly Rect[]): string {
  return rects
    .flatMap((rect) => {
      const { x, y, w, h } = rect;
      const others = rects.filter((other) => other !== rect);
      const open = (sides: readonly Span[], all: Span) => sides.reduce<readonly Span[]>(without, [all]);
      const level = (at: number, sides: readonly Span[]) =>
        open(sides, [x, x + w]).map(([from, to]) => `M${px(from)} ${px(at)}H${px(to)}`);
      const upright = (at: number, sides: readonly Span[]) =>
        open(sides, [y, y + h]).map(([from, to]) => `M${px(at)} ${px(from)}V${px(to)}`);
      const above = others.filter((other) => same(other.y + other.h, y)).map(across);
      const below = others.filter((other) => same(other.y, y + h)).map(across);
      const left = others.filter((other) => same(other.x + other.w, x)).map(down);
      const right = others.filter((other) => same(other.x, x + w)).map(down);
      return [...level(y, above), ...level(y + h, below), ...upright(x, left), ...upright(x + w, right)];
    })
    .join('');
}

const across = ({ x, w }: Rect): Span => [x, x + w];
const down = ({ y, h }: Rect): Span => [y, y + h];
const same = (a: number, b: number): boolean => Math.abs(a - b) < near;

/** The spans with one taken out of them. */
const without = (spans: readonly Span[], [from, to]: Span): readonly Span[] =>
  spans
    .flatMap(([a, b]): readonly Span[] => [
      [a, Math.min(b, from)],
      [Math.max(a, to), b],
    ])
    .filter(([a, b]) => b - a > near);

const px = (length: number): number => Math.round(length * 100) / 100;
