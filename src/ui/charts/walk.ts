/** A place of a drawing that says something: its box, in pixels. */
export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const middle = ({ x, y, width, height }: Place) => ({ x: x + width / 2, y: y + height / 2 });

/**
 * Where a key leads from the place with the index, or null where it leads nowhere. Left and right follow
 * the order of the places; up and down go to the nearest place of the next row.
 */
export function nextPlace(places: readonly Place[], from: number | null, key: string): number | null {
  const last = places.length - 1;
  const here = from === null ? undefined : places[from];
  if (last < 0) return null;
  if (from === null || !here) return ['ArrowRight', 'ArrowDown', 'Home'].includes(key) ? 0 : null;
  if (key === 'ArrowRight') return Math.min(last, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const way = key === 'ArrowDown' ? 1 : -1;
  const at = middle(here);
  const beyond = places
    .map((place, index) => ({ index, ...middle(place) }))
    .filter(({ y }) => (y - at.y) * way > 1);
  if (beyond.length === 0) return from;
  const row = Math.min(...beyond.map(({ y }) => Math.abs(y - at.y)));
  const nearest = beyond
    .filter(({ y }) => Math.abs(y - at.y) <= row + 1)
    .toSorted((a, b) => Math.abs(a.x - at.x) - Math.abs(b.x - at.x))[0];
  return nearest?.index ?? from;
}
