import type { Evaluation } from '../../core/evaluate.ts';
import { type AddressMap, addressMap, type MapSpace } from '../../core/plan/address-map.ts';
import type { MapBlock, RangeBlock } from '../../core/plan/address-map-blocks.ts';
import { figure } from '../../core/plan/rules/rule.ts';
import { figuresOf, rangeTitle } from '../map/sentences.ts';
import { useTexts } from '../map/uses.ts';

/** A range of one of two plans, to be drawn as long as `share` of the longest of its kind. */
export interface SharedStrip {
  readonly plan: 'a' | 'b';
  /** What the range is called where its kind does not say it. */
  readonly name: string;
  /** Without what is missing in its ranges: that has no place on the scale. */
  readonly space: MapSpace;
  /** Above 0 and at most 1. */
  readonly share: number;
  /** Addresses that are planned and have no room in it, as parts of the whole width too. */
  readonly missingShare: number;
  /** What its addresses are used for, in words. */
  readonly uses: string;
}

/** The ranges of one kind, of both plans, on one scale. */
export interface SharedScale {
  readonly kind: 'vnet' | 'subnet' | 'podCidr' | 'serviceCidr';
  /** Addresses of the whole width. */
  readonly end: number;
  readonly strips: readonly SharedStrip[];
}

/** The map of a plan's own model. */
export const ownMap = ({ plan, models }: Evaluation): AddressMap => addressMap(plan, models[plan.model]);

const kinds = ['vnet', 'subnet', 'podCidr', 'serviceCidr'] as const;

/** The ranges of two maps by kind. Kinds that neither map has are left out. */
export const sharedScales = (a: AddressMap, b: AddressMap): readonly SharedScale[] =>
  kinds
    .map((kind) => {
      const of = (plan: 'a' | 'b', map: AddressMap) =>
        rangesOf(kind, map).map(({ name, space }) => ({ plan, name, space }));
      const ranges = [...of('a', a), ...of('b', b)];
      const end = Math.max(0, ...ranges.map(({ space }) => space.addresses));
      const strips = ranges.map(({ plan, name, space }) => ({
        plan,
        name,
        space: space.kind === 'vnet' ? space : { ...space, blocks: space.blocks.map(whole) },
        share: space.addresses / end,
        missingShare: missingIn(space) / end,
        uses: usesText(space),
      }));
      return { kind, end, strips };
    })
    .filter(({ strips }) => strips.length > 0);

function rangesOf(kind: SharedScale['kind'], { spaces }: AddressMap) {
  if (kind !== 'subnet') {
    return spaces.filter((space) => space.kind === kind).map((space) => ({ name: '', space }));
  }
  return spaces
    .filter((space) => space.kind === 'vnet')
    .flatMap(({ blocks }) => blocks.filter(isRange))
    .map((block) => ({ name: rangeTitle(block), space: alone(block) }));
}

const isRange = (block: MapBlock): block is RangeBlock => block.kind === 'range';

/** A subnet taken out of its VNet, drawn with its uses like the ranges that lie beside one. */
const alone = (block: RangeBlock): MapSpace => ({
  kind: 'podCidr',
  cidr: block.cidr,
  first: block.first,
  addresses: block.addresses,
  overlapsVnet: false,
  blocks: [block],
});

const whole = (block: MapBlock): MapBlock => (isRange(block) ? { ...block, overflow: 0 } : block);

/** A subnet says what it lacks itself, not its VNet. */
const missingIn = ({ kind, blocks }: MapSpace): number =>
  kind === 'vnet' ? 0 : blocks.filter(isRange).reduce((sum, { overflow }) => sum + overflow, 0);

function usesText({ kind, blocks }: MapSpace): string {
  if (kind !== 'vnet') return blocks.filter(isRange).flatMap(figuresOf).join(', ');
  const sum = (of: MapBlock['kind']) =>
    blocks.reduce((total, block) => total + (block.kind === of ? block.addresses : 0), 0);
  const blocked = sum('blocked');
  return [
    `${figure(sum('range'))} in subnets`,
    ...(blocked > 0 ? [useTexts.blocked.phrase(blocked)] : []),
    useTexts.free.phrase(sum('free')),
  ].join(', ');
}
