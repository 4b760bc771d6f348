import type { AddressMap, MapSpace } from '../../core/plan/address-map.ts';
import type { MapBlock, RangeBlock } from '../../core/plan/address-map-blocks.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { type Headline, headline, lineHeight } from './headline.ts';
import { rangeTitle, scaleText } from './sentences.ts';
import {
  type Box,
  findable,
  type Limited,
  type Marker,
  type Measure,
  markersFor,
  rulerMarks,
  sideBySide,
  trueBox,
  withLimit,
} from './strip-layout.ts';
import { useTexts } from './uses.ts';

/** Heights and gaps, all on a 4 px grid. */
export const heights = {
  line: lineHeight,
  ruler: 20,
  vnet: 24,
  strip: 20,
  leader: 8,
  marker: 16,
  funnel: 12,
} as const;
const gap = { small: 4, rows: 16, spaces: 24 } as const;

/** A strip with everything on it, `y` from the top of the drawing. */
export interface RangeLayout {
  readonly block: RangeBlock;
  readonly y: number;
  readonly headline: Headline;
  readonly stripY: number;
  readonly limited: Limited;
  /** One box for each part of the block. */
  readonly parts: readonly Box[];
}

export interface RowLayout extends RangeLayout {
  /** Its number on the VNet strip, from 1. */
  readonly number: number;
  readonly markerWidth: number;
  readonly funnelY: number;
}

export interface PlacedBlock {
  readonly block: MapBlock;
  readonly box: Box;
  /** Drawn wider than it is. */
  readonly tiny: boolean;
  /** Only subnets of the VNet are magnified below it. */
  readonly row: RowLayout | null;
}

export interface VnetLayout {
  readonly kind: 'vnet';
  readonly space: MapSpace;
  readonly y: number;
  readonly headline: Headline;
  readonly rulerY: number;
  readonly marks: readonly number[];
  readonly stripY: number;
  readonly blocks: readonly PlacedBlock[];
  readonly markers: readonly Marker[];
}

export interface BesideLayout {
  readonly kind: 'beside';
  readonly space: MapSpace;
  readonly range: RangeLayout;
}

export interface MapLayout {
  readonly height: number;
  readonly spaces: readonly (VnetLayout | BesideLayout)[];
}

/** The place of everything on the map. `magnified` adds the strip of each subnet below the VNet's. */
export function layOutMap(map: AddressMap, width: number, measure: Measure, magnified: boolean): MapLayout {
  let y = 0;
  const spaces = map.spaces.map((space) => {
    const [layout, end] =
      space.kind === 'vnet'
        ? vnetLayout(space, y, width, measure, magnified)
        : besideLayout(space, y, width, measure);
    y = end + (magnified ? gap.spaces : gap.rows);
    return layout;
  });
  return { spaces, height: Math.max(0, y - (magnified ? gap.spaces : gap.rows)) };
}

const markerWidth = (label: string, measure: Measure): number =>
  Math.max(heights.marker, Math.ceil(measure(label, true)) + 8);

function vnetLayout(
  space: MapSpace,
  y: number,
  width: number,
  measure: Measure,
  magnified: boolean,
): readonly [VnetLayout, number] {
  const head = headline(
    {
      name: 'VNet',
      cidr: space.cidr,
      addresses: space.addresses,
      scale: scaleText(space.addresses, width),
      figures: vnetFigures(space.blocks),
    },
    width,
    measure,
  );
  const rulerY = y + head.height;
  const stripY = rulerY + heights.ruler;
  const stripEnd = stripY + heights.vnet;
  const boxes = space.blocks.map((block) => trueBox(block, space, width));
  const ranges = space.blocks.flatMap((block, index) => (block.kind === 'range' ? [{ block, index }] : []));
  const centres = ranges.map(({ index }) => centreOf(findable(boxes[index] ?? { x: 0, width: 0 }, width)));
  const markers = magnified ? markersFor(centres, width, (label) => markerWidth(label, measure)) : [];

  let next = stripEnd + (markers.length > 0 ? heights.leader + heights.marker + gap.rows : 0);
  const rows = new Map<MapBlock, RowLayout>();
  if (magnified)
    for (const [index, { block }] of ranges.entries()) {
      const row = rowLayout(block, index + 1, next, width, measure);
      rows.set(block, row);
      next = row.stripY + heights.strip + gap.rows;
    }
  const blocks = space.blocks.map((block, index): PlacedBlock => {
    const box = boxes[index] ?? { x: 0, width: 0 };
    const shown = block.kind === 'range' ? findable(box, width) : box;
    return { block, box: shown, tiny: shown.width > box.width, row: rows.get(block) ?? null };
  });
  return [
    {
      kind: 'vnet',
      space,
      y,
      headline: head,
      rulerY,
      marks: rulerMarks(space, width, measure('255.255.255.255')),
      stripY,
      blocks,
      markers,
    },
    rows.size > 0 ? next - gap.rows : stripEnd,
  ];
}

const centreOf = ({ x, width }: Box): number => x + width / 2;

function rowLayout(block: RangeBlock, number: number, y: number, width: number, measure: Measure): RowLayout {
  const pill = markerWidth(String(number), measure) + 6;
  const range = rangeLayout(block, block.name, y, width, measure, { before: pill, above: heights.funnel });
  return { ...range, number, markerWidth: pill - 6, funnelY: range.stripY - heights.funnel };
}

function besideLayout(
  space: MapSpace,
  y: number,
  width: number,
  measure: Measure,
): readonly [BesideLayout, number] {
  const block = space.blocks[0];
  if (block?.kind !== 'range') throw new RangeError(`${space.kind} ${space.cidr} is not one range`);
  const name = rangeTitle(block) + (space.overlapsVnet ? ', over the VNet' : '');
  const range = rangeLayout(block, name, y, width, measure, { before: 0, above: 0 });
  return [{ kind: 'beside', space, range }, range.stripY + heights.strip];
}

function rangeLayout(
  block: RangeBlock,
  name: string,
  y: number,
  width: number,
  measure: Measure,
  room: { readonly before: number; readonly above: number },
): RangeLayout {
  const limited = withLimit(block.addresses, block.overflow, width);
  const scale = scaleText(block.addresses, limited.range);
  const head = headline(
    { name, cidr: block.cidr, addresses: block.addresses, scale, figures: rangeFigures(block) },
    width - room.before,
    measure,
  );
  return {
    block,
    y,
    headline: head,
    stripY: y + head.height + gap.small + room.above,
    limited,
    parts: sideBySide(
      block.parts.map(({ addresses }) => addresses),
      limited.range,
    ),
  };
}

const joined = (figures: readonly (readonly [number, string])[]): string =>
  figures
    .filter(([addresses]) => addresses > 0)
    .map(([addresses, word]) => `${figure(addresses)} ${word}`)
    .join(' · ');

function vnetFigures(blocks: readonly MapBlock[]): string {
  const sum = (kind: MapBlock['kind']) =>
    blocks.reduce((total, block) => total + (block.kind === kind ? block.addresses : 0), 0);
  return joined([
    [sum('range'), 'in subnets'],
    [sum('blocked'), useTexts.blocked.word],
    [sum('free'), useTexts.free.word],
  ]);
}

function rangeFigures({ parts, overflow }: RangeBlock): string {
  const sum = (uses: readonly string[]) =>
    parts.reduce((total, { use, addresses }) => total + (uses.includes(use) ? addresses : 0), 0);
  return joined([
    [sum(['nodes', 'pods', 'loadBalancers', 'others', 'services']), 'held'],
    [sum(['surge']), useTexts.surge.word],
    [sum(['reserve']), useTexts.reserve.word],
    [sum(['free']), useTexts.free.word],
    [overflow, useTexts.missing.word],
  ]);
}
