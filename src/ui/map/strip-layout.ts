/**
 * Pixel arithmetic of strips, markers and labels. Every function is pure; lengths are CSS pixels.
 */

export interface Box {
  readonly x: number;
  readonly width: number;
}

/** What is drawn is at least this wide, so that a single address in a large range can be found. */
export const leastWidth = 2;

/**
 * Boxes side by side that fill `width` in proportion to `sizes`, none narrower than `least`: what the
 * narrow ones gain, the others lose in proportion. Where even that has no room, all are equally wide.
 */
export function sideBySide(sizes: readonly number[], width: number, least = leastWidth): readonly Box[] {
  if (sizes.length * least >= width) return stacked(sizes.map(() => width / sizes.length));
  const narrow = new Set<number>();
  for (;;) {
    const rest = sizes.reduce((sum, size, index) => (narrow.has(index) ? sum : sum + size), 0);
    const scale = (width - narrow.size * least) / rest;
    const found = sizes.findIndex((size, index) => !narrow.has(index) && size * scale < least);
    if (found < 0) return stacked(sizes.map((size, index) => (narrow.has(index) ? least : size * scale)));
    narrow.add(found);
  }
}

function stacked(widths: readonly number[]): readonly Box[] {
  let x = 0;
  return widths.map((width) => {
    const box = { x, width };
    x += width;
    return box;
  });
}

interface Run {
  readonly first: number;
  readonly addresses: number;
}

/** Where a run of addresses lies on a strip of `whole` that is `width` wide, true to scale. */
export function trueBox(run: Run, whole: Run, width: number): Box {
  const scale = width / whole.addresses;
  return { x: (run.first - whole.first) * scale, width: run.addresses * scale };
}

/** The box, about its middle at least `least` wide and still inside the strip. */
export function findable({ x, width }: Box, strip: number, least = leastWidth): Box {
  if (width >= least) return { x, width };
  return { x: Math.min(Math.max(0, x + width / 2 - least / 2), strip - least), width: least };
}

export interface Marker {
  /** Indexes of the first and last thing that it stands for. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly width: number;
  /** Middle of the marker, after those beside it have made room. */
  readonly x: number;
}

/**
 * Numbered markers under the things whose middles are `centres`, in order: as near to them as they get
 * without touching each other. Where there is no room for all, neighbours share one, such as "4–6".
 */
export function markersFor(
  centres: readonly number[],
  strip: number,
  widthOf: (label: string) => number,
  gap = 2,
): readonly Marker[] {
  for (let group = 1; ; group++) {
    const markers = grouped(centres, group, widthOf);
    const needed = markers.reduce((sum, { width }) => sum + width + gap, -gap);
    if (needed <= strip || group >= centres.length) return spread(markers, strip, gap);
  }
}

function grouped(
  centres: readonly number[],
  group: number,
  widthOf: (label: string) => number,
): readonly Marker[] {
  const markers: Marker[] = [];
  for (let from = 0; from < centres.length; from += group) {
    const to = Math.min(from + group, centres.length) - 1;
    const label = from === to ? `${from + 1}` : `${from + 1}–${to + 1}`;
    markers.push({
      from,
      to,
      label,
      width: widthOf(label),
      x: ((centres[from] ?? 0) + (centres[to] ?? 0)) / 2,
    });
  }
  return markers;
}

/** Pushes markers right until none touch, then back left until the last is on the strip. */
function spread(markers: readonly Marker[], strip: number, gap: number): readonly Marker[] {
  const lefts: number[] = [];
  let edge = 0;
  for (const { x, width } of markers) {
    const left = Math.max(edge, x - width / 2);
    lefts.push(left);
    edge = left + width + gap;
  }
  let limit = strip;
  for (let index = markers.length - 1; index >= 0; index--) {
    const width = markers[index]?.width ?? 0;
    const left = Math.min(lefts[index] ?? 0, limit - width);
    lefts[index] = left;
    limit = left - gap;
  }
  return markers.map((marker, index) => ({ ...marker, x: (lefts[index] ?? 0) + marker.width / 2 }));
}

/** Width of a text in pixels; `strong` in the weight of names. */
export type Measure = (text: string, strong?: boolean) => number;

/** The text, or as much of it as has room in `width` with an ellipsis; empty where not even that has. */
export function fitted(text: string, width: number, measure: Measure, strong = false): string {
  if (measure(text, strong) <= width) return text;
  for (let length = text.length - 1; length > 0; length--) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (measure(cut, strong) <= width) return cut;
  }
  return '';
}

/** The first of several wordings that has room; empty where none has. */
export const firstThatFits = (texts: readonly string[], width: number, measure: Measure): string =>
  texts.find((text) => measure(text) <= width) ?? '';

export interface Limited {
  /** Width of the range itself. */
  readonly range: number;
  /** Width of what has no room in it, beyond the limit. */
  readonly beyond: number;
  /** Whether `beyond` is drawn shorter than its share. */
  readonly cut: boolean;
}

/** What has no room takes at most this share of a strip, so that the range itself stays readable. */
const mostBeyond = 0.3;

/** Divides a strip between a range and what has no room in it, true to scale as long as that is readable. */
export function withLimit(addresses: number, missing: number, width: number): Limited {
  if (missing === 0) return { range: width, beyond: 0, cut: false };
  const share = missing / (addresses + missing);
  const beyond = Math.max(leastWidth, width * Math.min(share, mostBeyond));
  return { range: width - beyond, beyond, cut: share > mostBeyond };
}

/** Addresses at which a ruler over a strip has its marks: the ends, and halves or quarters where there is room. */
export function rulerMarks({ first, addresses }: Run, width: number, labelWidth: number): readonly number[] {
  const last = first + addresses - 1;
  const room = Math.floor(width / (labelWidth * 1.5));
  const steps = [4, 2].find((count) => count <= room && addresses >= 2 * count) ?? 1;
  const inner = Array.from({ length: steps - 1 }, (_, index) => first + ((index + 1) * addresses) / steps);
  return addresses === 1 ? [first] : [first, ...inner, last];
}
