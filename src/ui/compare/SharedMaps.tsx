import { useId, useMemo } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { modelById } from '../../core/models/index.ts';
import type { AddressMap } from '../../core/plan/address-map.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { useChartWidth } from '../charts/use-chart-width.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ErrorIcon } from '../kit/icons.tsx';
import { Legend } from '../map/Legend.tsx';
import { MapTable } from '../map/MapTable.tsx';
import { Segment } from '../map/Marks.tsx';
import { heights, layOutMap } from '../map/map-layout.ts';
import { measureText } from '../map/measure-text.ts';
import { Patterns } from '../map/Patterns.tsx';
import { RangeStrip } from '../map/RangeStrip.tsx';
import { blocksInOrder, unmappedSentence } from '../map/sentences.ts';
import { usesOf } from '../map/uses.ts';
import { VnetBlock } from '../map/VnetStrip.tsx';
import styles from './maps.module.css';
import type { PlanB } from './plan-b.ts';
import { ownMap, type SharedStrip, sharedScales } from './shared-scale.ts';

interface Props {
  readonly evaluation: Evaluation;
  readonly planB: PlanB;
}

/** A strip is at least this wide, in pixels, however short it is beside the other. */
const leastStrip = 6;
/** Kept at the end of a scale for what is missing in a range that is as long as the scale. */
const missingRoom = 24;

const kindNames = {
  vnet: 'VNet',
  subnet: 'Subnets',
  podCidr: 'Pod CIDR',
  serviceCidr: 'Service CIDR',
} as const;

/** The address maps of two plans: ranges of a kind below each other, on one scale. */
export function SharedMaps({ evaluation, planB }: Props) {
  const id = useId();
  const [ref, width] = useChartWidth();
  const maps = useMemo(
    () => ({ a: ownMap(evaluation), b: ownMap(planB.evaluation) }),
    [evaluation, planB.evaluation],
  );
  const scales = useMemo(() => sharedScales(maps.a, maps.b), [maps]);
  const uses = useMemo(() => usesOf([...blocksInOrder(maps.a), ...blocksInOrder(maps.b)]), [maps]);
  const modelName = ({ plan }: Evaluation) => modelById(plan.model).name;
  const names = {
    a: `This plan, ${modelName(evaluation)}`,
    b: `Plan B, ${modelName(planB.evaluation)}`,
  };
  return (
    <section className={styles.maps} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Both address maps on one scale</h3>
      <svg className={styles.defs} aria-hidden="true" focusable="false">
        <Patterns id={id} />
      </svg>
      <div ref={ref} className={styles.scales}>
        {scales.map(({ kind, end, strips }) => (
          <div key={kind} className={styles.scale}>
            <h4>
              {kindNames[kind]}
              <span className={styles.end}>the longest range has {count(end, 'address', 'addresses')}</span>
            </h4>
            {strips.map((strip, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ranges of a plan keep their order.
              <div key={index} className={styles.strip}>
                <p>
                  <strong>{names[strip.plan]}</strong> {stripText(strip)}
                </p>
                <Strip id={id} strip={strip} width={width - room(strips)} right={width} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <NotOnMap name="This plan" map={maps.a} />
      <NotOnMap name="Plan B" map={maps.b} />
      <Legend id={id} uses={uses} />
      {uses.includes('missing') && (
        <p className={styles.hint}>What is missing is drawn to scale up to the right edge, and no further.</p>
      )}
      <Disclosure summary="This plan’s map as a table">
        <MapTable map={maps.a} />
      </Disclosure>
      <Disclosure summary="Plan B’s map as a table">
        <MapTable map={maps.b} />
      </Disclosure>
    </section>
  );
}

const stripText = ({ name, space, uses }: SharedStrip): string =>
  `${name === '' ? '' : `${name}, `}${space.cidr}, ${count(space.addresses, 'address', 'addresses')}: ${uses}`;

const room = (strips: readonly SharedStrip[]): number =>
  strips.some(({ missingShare }) => missingShare > 0) ? missingRoom : 0;

interface StripProps {
  readonly id: string;
  readonly strip: SharedStrip;
  /** Pixels of the whole scale. */
  readonly width: number;
  /** Pixels at which what is missing is cut off. */
  readonly right: number;
}

function Strip({ id, strip, width, right }: StripProps) {
  const own = Math.max(leastStrip, strip.share * width);
  const [layout] = layOutMap({ spaces: [strip.space], unmapped: [] }, own, measureText, true).spaces;
  if (!layout) return null;
  const [top, height] =
    layout.kind === 'vnet' ? [layout.stripY, heights.vnet] : [layout.range.stripY, heights.strip];
  const beyond = Math.min(strip.missingShare * width, right - own);
  const drawn = own + Math.max(0, beyond);
  return (
    <svg
      className={styles.drawing}
      width={drawn}
      height={height}
      viewBox={`0 ${top} ${drawn} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {layout.kind === 'vnet' ? (
        layout.blocks.map((placed) => (
          <VnetBlock key={placed.block.first} id={id} placed={placed} y={layout.stripY} />
        ))
      ) : (
        <RangeStrip id={id} layout={layout.range} />
      )}
      {beyond > 0 && (
        <Segment id={id} use="missing" box={{ x: own, width: beyond }} y={top} height={height} />
      )}
      <rect className={styles.edge} x="0.5" y={top + 0.5} width={own - 1} height={height - 1} />
    </svg>
  );
}

/** What a plan asks for and its VNet has no place for. */
const NotOnMap = ({ name, map }: { readonly name: string; readonly map: AddressMap }) =>
  map.unmapped.map((range) => (
    <p key={`${range.space} ${range.name} ${range.cidr}`} className={styles.unmapped}>
      <ErrorIcon />
      {name}: {unmappedSentence(range)}
    </p>
  ));
