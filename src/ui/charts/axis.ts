export type ScaleKind = 'linear' | 'log';

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Steps of a scale that people read easily, for one power of ten. */
const steps = [1, 2, 5, 10] as const;

/** The smallest round number (1, 2 or 5 and zeros) that is at least `value`, which is above 0. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (steps.find((step) => step * power >= value) ?? 10) * power;
}

/** An axis from 0 to the first of about five ticks that is not below `most`. */
export function linearAxis(most: number, about = 5): Axis {
  const step = Math.max(1, roundUp(Math.max(1, most) / about));
  const last = Math.max(1, Math.ceil(most / step));
  const ticks = Array.from({ length: last + 1 }, (_, index) => index * step);
  return { domain: [0, last * step], ticks };
}

/** About so many round ticks between two values, both ends left out where they are not round. */
export function axisWithin(least: number, most: number, about = 5): readonly number[] {
  const step = Math.max(1, roundUp(Math.max(1, most - least) / about));
  const first = Math.ceil(least / step);
  const last = Math.floor(most / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

/** An axis over whole powers of ten; a single power of ten also gets the ticks at 2 and 5. */
export function logAxis(least: number, most: number): Axis {
  const from = Math.floor(Math.log10(Math.max(1, least)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(1, most))));
  const powers = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  const dense = to - from <= 2 ? powers.flatMap((power) => [power, 2 * power, 5 * power]) : powers;
  return { domain: [10 ** from, 10 ** to], ticks: dense.filter((tick) => tick <= 10 ** to) };
}

const brief = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en');
/** From here on figures of an axis are cut to thousands and millions. */
const longFrom = 10_000;

export const tickText = (value: number): string => (value < longFrom ? exact : brief).format(value);

/** Where a value lies between `least` and `most` on the scale: 0 at the one, 1 at the other. */
export const placeOn =
  (scale: ScaleKind, least: number, most: number) =>
  (value: number): number =>
    scale === 'log' ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);

/** The value at a share of the way from `least` to `most`, as `placeOn` has it. */
export const valueOn =
  (scale: ScaleKind, least: number, most: number) =>
  (share: number): number =>
    scale === 'log' ? least * (most / least) ** share : least + (most - least) * share;

/** About `parts` whole numbers from `least` to `most`, as far apart on the scale as from each other. */
export function samples(scale: ScaleKind, least: number, most: number, parts: number): readonly number[] {
  const first = scale === 'log' ? Math.max(1, least) : least;
  if (most <= first) return [first];
  const at = (share: number) =>
    scale === 'log' ? first * (most / first) ** share : first + (most - first) * share;
  return [...new Set(Array.from({ length: parts + 1 }, (_, index) => Math.round(at(index / parts))))];
}
