import type { Diagram, EnclosureBox, Label, PlaceBox } from './diagram.ts';
import { STEP } from './diagram.ts';
import { LINE, labelAt, type Measure } from './diagram-labels.ts';
import { type Frame, type Item, outsideRows, podCidrFrame, type Row, vnetFrame } from './diagram-rows.ts';
import type { PlaceId } from './hop.ts';
import type { Enclosure, Topology } from './topology.ts';

/** The narrowest diagram whose addresses have room; drawn smaller below that. */
export const NARROWEST = 304;
/** From here on nodes stand left and right of what is between them. */
export const WIDE = 624;

interface Spacing {
  /** Between the cells of a row. */
  readonly across: number;
  /** Between rows. */
  readonly down: number;
  /** Between the things of a cell. */
  readonly stack: number;
  /** Inside an enclosure, beside and below what is in it. */
  readonly pad: number;
  /** Beside the lines of a place. */
  readonly inset: number;
}

const spacings = {
  wide: { across: 4 * STEP, down: 3 * STEP, stack: 2 * STEP, pad: 2 * STEP, inset: STEP },
  narrow: { across: 2 * STEP, down: 3 * STEP, stack: 2 * STEP, pad: STEP, inset: STEP / 2 },
} as const satisfies Readonly<Record<string, Spacing>>;

/** Boxes for a width: three columns with the nodes at the sides, or two where there is less room. */
export function layOutDiagram(topology: Topology, width: number, measure: Measure): Diagram {
  const wide = width >= WIDE;
  const spacing = wide ? spacings.wide : spacings.narrow;
  const snapped = Math.max(NARROWEST, Math.floor(width / STEP) * STEP);
  const boxes: Boxes = { enclosures: [], places: [] };
  const placing: Placing = { topology, spacing, measure, boxes };
  // The numbers of hops stand on the corners of places, which needs a margin.
  const inner = snapped - 2 * STEP;
  let y = STEP;
  y += placeRows(placing, outsideRows(topology, wide), STEP, y, inner) + spacing.down;
  y += placeFrame(placing, vnetFrame(topology, wide), STEP, y, inner);
  if (topology.podCidr) {
    // As far in as a subnet, so that pods stand below their node.
    const frame = podCidrFrame(topology.podCidr, wide);
    y += spacing.down;
    y += placeFrame(placing, frame, STEP + spacing.pad, y, inner - 2 * spacing.pad);
  }
  return { width: snapped, height: y + STEP, ...boxes };
}

interface Boxes {
  readonly enclosures: EnclosureBox[];
  readonly places: PlaceBox[];
}

interface Placing {
  readonly topology: Topology;
  readonly spacing: Spacing;
  readonly measure: Measure;
  readonly boxes: Boxes;
}

/** Each function places something with its upper left corner at x and y, and returns its height. */
function placeFrame(
  placing: Placing,
  { enclosure, rows, bare = false }: Frame,
  x: number,
  y: number,
  width: number,
): number {
  const { spacing, measure, boxes } = placing;
  const labels = headOf(enclosure, x, y, width, measure);
  const at = boxes.enclosures.length;
  const head = labels.length > 1 && labels[1]?.y !== labels[0]?.y ? 2 * LINE : LINE;
  // Behind the head there is room for a way, and for the numbers on the corners of places.
  const top = head + 2 * STEP;
  const pad = bare ? 0 : spacing.pad;
  const inner = placeRows(placing, rows, x + pad, y + top, width - 2 * pad);
  const height = top + inner + pad;
  boxes.enclosures.splice(at, 0, { id: enclosure.id, bare, x, y, width, height, labels });
  return height;
}

const INSET = STEP;

/** Title and range on one line, or below each other where that is too narrow. */
function headOf(
  { title, range }: Enclosure,
  x: number,
  y: number,
  width: number,
  measure: Measure,
): readonly Label[] {
  const room = width - 2 * INSET;
  const top = y + STEP / 2;
  const left = x + INSET;
  if (range === '') return [labelAt(title, left, top, room, measure, true)];
  const rangeRoom = measure(range) + INSET;
  if (measure(title[0], true) + rangeRoom <= room) {
    const first = labelAt(title, left, top, room, measure, true);
    return [
      first,
      labelAt([range], left + Math.ceil(first.width) + INSET, top, room - first.width - INSET, measure),
    ];
  }
  return [labelAt(title, left, top, room, measure, true), labelAt([range], left, top + LINE, room, measure)];
}

function placeRows(placing: Placing, rows: readonly Row[], x: number, y: number, width: number): number {
  let top = y;
  for (const row of rows) {
    if (top > y) top += placing.spacing.down;
    top += placeRow(placing, row, x, top, width);
  }
  return top - y;
}

function placeRow(placing: Placing, row: Row, x: number, y: number, width: number): number {
  const { across, stack } = placing.spacing;
  const each = Math.floor((width - across * (row.length - 1)) / row.length / STEP) * STEP;
  // What is left over widens the gaps, so that the last column ends with the row.
  const last = x + width - each;
  const columns = row.map((_, index) =>
    index === row.length - 1 && index > 0
      ? last
      : x + snap((index * (last - x)) / Math.max(1, row.length - 1)),
  );
  const heights = row.map((cell) => cellHeight(placing, cell, row.length === 1 ? width : each));
  const height = Math.max(0, ...heights);
  for (const [index, cell] of row.entries()) {
    // Places stand in the middle of the row, where ways to their neighbours are straight.
    const slack = height - (heights[index] ?? 0);
    let top = y + (cell.every((item) => typeof item === 'string') ? snap(slack / 2) : 0);
    for (const item of cell) {
      top += placeItem(placing, item, columns[index] ?? x, top, row.length === 1 ? width : each) + stack;
    }
  }
  return height;
}

const snap = (length: number): number => Math.floor(length / STEP) * STEP;

/** Height of a stack, found by placing it nowhere. */
function cellHeight(placing: Placing, cell: readonly Item[], width: number): number {
  const nowhere = { ...placing, boxes: { enclosures: [], places: [] } };
  const heights = cell.map((item) => placeItem(nowhere, item, 0, 0, width));
  return (
    heights.reduce((sum, height) => sum + height, 0) + Math.max(0, cell.length - 1) * placing.spacing.stack
  );
}

function placeItem(placing: Placing, item: Item, x: number, y: number, width: number): number {
  return typeof item === 'string'
    ? placePlace(placing, item, x, y, width)
    : placeFrame(placing, item, x, y, width);
}

/** Above and below the lines of a place. */
const PLACE_TOP = STEP;

function placePlace(
  { topology, spacing: { inset }, measure, boxes }: Placing,
  id: PlaceId,
  x: number,
  y: number,
  width: number,
): number {
  const place = topology.places.get(id);
  if (!place) return 0;
  const room = width - 2 * inset;
  const wordings = [place.title, ...place.lines];
  const labels = wordings.map((wording, line) =>
    labelAt(wording, x + inset, y + PLACE_TOP + line * LINE, room, measure, line === 0),
  );
  const below = y + PLACE_TOP + wordings.length * LINE;
  const marks = place.translates ? { x: x + inset, y: below + 2, width: room, height: LINE } : null;
  const height = PLACE_TOP + wordings.length * LINE + (marks ? LINE + STEP : STEP);
  boxes.places.push({ id, kind: place.kind, x, y, width, height, labels, marks });
  return height;
}
