import { memo } from 'react';
import { figure } from '../../core/plan/rules/rule.ts';
import styles from './AddressMap.module.css';
import { Headline, Pill, Segment } from './Marks.tsx';
import { heights, type RangeLayout, type RowLayout } from './map-layout.ts';
import type { Box } from './strip-layout.ts';
import { useTexts } from './uses.ts';

/** A subnet, or the pod or service CIDR, true to scale within itself, and what has no room beyond its end. */
export const RangeStrip = memo(function RangeStrip({ id, layout }: { id: string; layout: RangeLayout }) {
  const { block, stripY, limited } = layout;
  return (
    <>
      {block.parts.map(({ use, first, addresses }, index) => {
        const box = layout.parts[index];
        const labels = [`${figure(addresses)} ${useTexts[use].word}`, figure(addresses)];
        return (
          box && (
            <Segment
              key={first}
              id={id}
              use={use}
              box={box}
              y={stripY}
              height={heights.strip}
              labels={labels}
            />
          )
        );
      })}
      <rect
        className={styles.outline}
        x="0.5"
        y={stripY + 0.5}
        width={limited.range - 1}
        height={heights.strip - 1}
      />
      {block.overflow > 0 && <Beyond id={id} layout={layout} />}
    </>
  );
});

function Beyond({ id, layout: { block, stripY, limited } }: { id: string; layout: RangeLayout }) {
  const { range, beyond, cut } = limited;
  const missing = figure(block.overflow);
  const labels = cut
    ? [`${missing} missing, not to scale`, `${missing} missing`, missing]
    : [`${missing} missing`, missing];
  return (
    <>
      <Segment
        id={id}
        use="missing"
        box={{ x: range, width: beyond }}
        y={stripY}
        height={heights.strip}
        labels={labels}
      />
      <path className={styles.limit} d={`M${range} ${stripY - 4}v${heights.strip + 8}`} />
    </>
  );
}

/** The strip of a subnet under the VNet, with its number, and its place in the VNet above it. */
export function SubnetRow({
  id,
  row,
  box,
  width,
}: {
  readonly id: string;
  readonly row: RowLayout;
  readonly box: Box;
  readonly width: number;
}) {
  const { y, funnelY, stripY, markerWidth, limited } = row;
  return (
    <>
      <Pill label={String(row.number)} x={markerWidth / 2} y={y} width={markerWidth} />
      <Headline text={row.headline} x={markerWidth + 6} y={y} width={width} />
      <path className={styles.funnel} d={`M${box.x} ${funnelY}h${box.width}L${limited.range} ${stripY}H0Z`} />
      <path className={styles.axis} d={`M0 ${funnelY + 0.5}H${width}`} />
      <rect className={styles.place} x={box.x} y={funnelY - 2} width={box.width} height={4} />
      <RangeStrip id={id} layout={row} />
    </>
  );
}
