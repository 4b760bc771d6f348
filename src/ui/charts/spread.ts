/**
 * Moves labels apart along a line: each keeps its wanted place as far as `gap` between any two and the ends
 * `from` and `to` allow. The order of places is that of the wanted ones; where there is no room for all,
 * they stand closer than `gap`.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const room = wanted.length > 1 ? Math.min(gap, (to - from) / (wanted.length - 1)) : gap;
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places: number[] = [];
  let next = from;
  for (const index of order) {
    places[index] = Math.max(next, wanted[index] ?? from);
    next = places[index] + room;
  }
  let most = to;
  for (const index of order.toReversed()) {
    places[index] = Math.min(most, places[index] ?? to);
    most = places[index] - room;
  }
  return places;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The row of each span: the first in which it touches no span before it. */
export function rowsOf(spans: readonly Span[], gap: number): readonly number[] {
  const ends: number[] = [];
  const rows: number[] = [];
  const order = spans
    .map((_, index) => index)
    .toSorted((a, b) => (spans[a]?.from ?? 0) - (spans[b]?.from ?? 0));
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    const free = ends.findIndex((end) => end + gap <= span.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.to;
    rows[index] = row;
  }
  return rows;
}
