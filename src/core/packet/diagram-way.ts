import { type Diagram, type PlaceBox, type Point, type Rect, STEP } from './diagram.ts';
import type { Hop, PacketPath, PlaceId } from './hop.ts';
import { Streets } from './streets.ts';

/** The way from one hop to the next. */
export interface Leg {
  /** Index of the hop that it leaves. */
  readonly hop: number;
  /** From the border of one place to that of the next, every turn a right angle. */
  readonly points: readonly Point[];
  /** The packet carries other addresses than it started with. */
  readonly translated: boolean;
}

/** The number of a hop, on the corner of its place. */
export interface Badge extends Rect {
  readonly hop: number;
}

/** The way of a packet over the places of a diagram. */
export interface DrawnWay {
  readonly legs: readonly Leg[];
  readonly badges: readonly Badge[];
  /** On the border of the last place, where the packet comes no further. */
  readonly stop: Rect | null;
}

/** Diameter of a number. */
const BADGE = 2 * STEP;
const STOP = { width: 11 * STEP, height: 2 * STEP } as const;

/** Draws a path over a diagram of the same plan, along the streets between its boxes. */
export function wayOf(diagram: Diagram, { hops, refused }: PacketPath): DrawnWay {
  const boxes = new Map(diagram.places.map((box) => [box.id, box]));
  const badges = badgesOf(hops, boxes);
  const streets = new Streets(diagram, [...diagram.places, ...labelsOf(diagram), ...badges]);
  const legs = hops.slice(1).flatMap((next, index): readonly Leg[] => {
    const hop = hops[index] as Hop;
    const from = boxes.get(hop.place);
    const to = boxes.get(next.place);
    const points = from && to ? streets.between(from, to) : null;
    if (!points) return [];
    const changed = (other: Hop) =>
      other.source !== hops[0]?.source || other.destination !== hops[0]?.destination;
    return [{ hop: index, points, translated: changed(hop) }];
  });
  const last = refused ? boxes.get(hops.at(-1)?.place ?? 'pod') : undefined;
  const stop = last && { ...STOP, x: last.x + STEP, y: last.y + last.height - STOP.height / 2 };
  return { legs, badges, stop: stop ?? null };
}

/** The labels with some room at their sides. */
const labelsOf = ({ enclosures }: Diagram): readonly Rect[] =>
  enclosures.flatMap(({ labels }) =>
    labels.map(({ x, y, width, height }) => ({ x: x - STEP / 2, y, width: width + STEP, height })),
  );

/** Beside each other where the packet comes by a place more than once. */
function badgesOf(hops: readonly Hop[], boxes: ReadonlyMap<PlaceId, PlaceBox>): readonly Badge[] {
  const visits = new Map<PlaceId, number>();
  return hops.flatMap(({ place }, hop): readonly Badge[] => {
    const box = boxes.get(place);
    if (!box) return [];
    const before = visits.get(place) ?? 0;
    visits.set(place, before + 1);
    const x = box.x - BADGE / 2 + before * (BADGE + 2);
    return [{ hop, x, y: box.y - BADGE / 2, width: BADGE, height: BADGE }];
  });
}
