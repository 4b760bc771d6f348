import { formatAddress } from '../../core/ip/address.ts';
import styles from './AddressMap.module.css';
import { baseline, Headline, labelMargin, Pill, Segment } from './Marks.tsx';
import { heights, type PlacedBlock, type VnetLayout } from './map-layout.ts';
import { measureText } from './measure-text.ts';
import { type Box, fitted } from './strip-layout.ts';
import type { MapUse } from './uses.ts';

/** A subnet shows its parts from this width on; below, its main use alone. */
const partsFrom = 24;
const cutNamesFrom = 48;

/** A block at its place on the VNet strip. */
export function VnetBlock({ id, placed, y }: { id: string; placed: PlacedBlock; y: number }) {
  const { block, box, tiny } = placed;
  const at = { id, box, y, height: heights.vnet };
  if (block.kind === 'free') {
    const prefix = block.largest.slice(block.largest.indexOf('/'));
    return (
      <Segment
        {...at}
        use="free"
        labels={[`free, largest block ${block.largest}`, `free, up to ${prefix}`, 'free']}
      />
    );
  }
  if (block.kind === 'blocked')
    return (
      <Segment
        {...at}
        use="blocked"
        labels={[`${block.name} ${block.cidr}`, ...nameLabels(block.name, box)]}
      />
    );
  if (tiny) return <Segment {...at} use={mainUse(placed)} y={y - 2} height={heights.vnet + 4} />;
  if (block.space === null) return <Segment {...at} use="otherSubnet" labels={nameLabels(block.name, box)} />;
  if (box.width < partsFrom || !placed.row) return <Segment {...at} use={mainUse(placed)} />;
  const scale = box.width / placed.row.limited.range;
  return (
    <>
      {block.parts.map(({ use, first }, index) => {
        const part = placed.row?.parts[index];
        return (
          part && (
            <Segment
              key={first}
              {...at}
              use={use}
              box={{ x: box.x + part.x * scale, width: part.width * scale }}
            />
          )
        );
      })}
      <rect
        className={styles.outline}
        x={box.x + 0.5}
        y={y + 0.5}
        width={box.width - 1}
        height={heights.vnet - 1}
      />
    </>
  );
}

function mainUse({ block }: PlacedBlock): MapUse {
  if (block.kind !== 'range' || block.space === null) return 'otherSubnet';
  if (block.space === 'nodeSubnet') return 'nodes';
  return block.space === 'podSubnet' ? 'pods' : 'others';
}

/** A name, cut where it is long; nothing where too little of it would be left. */
const nameLabels = (name: string, box: Box): readonly string[] =>
  box.width < cutNamesFrom ? [name] : [name, fitted(name, box.width - 2 * labelMargin, measureText)];

/** What is written around a VNet strip: what it is, a ruler over it, the numbers of its subnets under it. */
export function VnetFrame({ layout, width }: { readonly layout: VnetLayout; readonly width: number }) {
  const { space, stripY, rulerY } = layout;
  const markY = stripY + heights.vnet + heights.leader;
  const subnets = layout.blocks.filter(({ block }) => block.kind === 'range');
  return (
    <>
      <Headline text={layout.headline} y={layout.y} width={width} />
      {layout.marks.map((mark, index) => {
        const x =
          index === layout.marks.length - 1 && index > 0
            ? width
            : ((mark - space.first) / space.addresses) * width;
        const anchor = index === 0 ? 'start' : x === width ? 'end' : 'middle';
        return (
          <g key={mark}>
            <text className={styles.tick} x={x} y={rulerY + baseline} textAnchor={anchor}>
              {formatAddress(mark)}
            </text>
            <path className={styles.axis} d={`M${Math.min(Math.max(x, 0.5), width - 0.5)} ${stripY - 4}v4`} />
          </g>
        );
      })}
      {layout.markers.map((marker) => (
        <g key={marker.from}>
          {subnets.slice(marker.from, marker.to + 1).map(({ box }) => (
            <path
              key={box.x}
              className={styles.leader}
              d={`M${box.x + box.width / 2} ${stripY + heights.vnet}L${marker.x} ${markY}`}
            />
          ))}
          <Pill label={marker.label} x={marker.x} y={markY} width={marker.width} />
        </g>
      ))}
    </>
  );
}
