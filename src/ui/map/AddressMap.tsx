import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';
import { type ModelId, modelById } from '../../core/models/index.ts';
import { addressMap } from '../../core/plan/address-map.ts';
import type { MapBlock } from '../../core/plan/address-map-blocks.ts';
import type { SpaceKind } from '../../core/plan/evaluation.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ErrorIcon } from '../kit/icons.tsx';
import styles from './AddressMap.module.css';
import { BlockDetails } from './BlockDetails.tsx';
import { Legend } from './Legend.tsx';
import { MapTable } from './MapTable.tsx';
import { Headline } from './Marks.tsx';
import { heights, layOutMap, type PlacedBlock } from './map-layout.ts';
import { measureText } from './measure-text.ts';
import { Patterns } from './Patterns.tsx';
import { RangeStrip, SubnetRow } from './RangeStrip.tsx';
import { blockSentence, blocksInOrder, unmappedSentence } from './sentences.ts';
import type { Box } from './strip-layout.ts';
import { useWidth } from './use-width.ts';
import { usesOf } from './uses.ts';
import { VnetBlock, VnetFrame } from './VnetStrip.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly model: ModelId;
  /** Large magnifies every subnet below the VNet and comes with a table; small is the strips alone. */
  readonly size: 'large' | 'small';
  /** A space to mark with an outline; without a name every space of the kind. */
  readonly highlighted?: Highlighted | null;
}

interface Highlighted {
  readonly space: SpaceKind;
  readonly name?: string;
}

/** The width that is drawn for until the real one is known. */
const firstWidth = 640;

/** The addresses of the VNet, the pod CIDR and the service CIDR, true to scale, for one model. */
export function AddressMap({ evaluation, model, size, highlighted = null }: Props) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const large = size === 'large';
  const map = useMemo(() => addressMap(evaluation.plan, evaluation.models[model]), [evaluation, model]);
  const layout = useMemo(() => layOutMap(map, width, measureText, large), [map, width, large]);
  const blocks = useMemo(() => blocksInOrder(map), [map]);
  const uses = useMemo(() => usesOf(blocks), [blocks]);
  const [focused, setFocused] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = pointed ?? focused;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = target(event.key, Math.min(stop, blocks.length - 1), blocks.length);
    if (to === null) return;
    event.preventDefault();
    event.currentTarget.querySelector<SVGElement>(`[data-block="${to}"]`)?.focus();
  };

  /** What makes a group a block of the map: its name, its place in the walk, and what it tells. */
  const option = (block: MapBlock) => {
    const index = blocks.indexOf(block);
    return {
      role: 'option',
      'aria-label': blockSentence(block),
      'aria-selected': index === focused,
      'data-block': index,
      'data-highlighted': isHighlighted(block, highlighted) || undefined,
      tabIndex: index === Math.min(stop, blocks.length - 1) ? 0 : -1,
      className: styles.block,
      onFocus: () => {
        setStop(index);
        setFocused(index);
      },
      onBlur: () => setFocused(null),
      onPointerEnter: () => setPointed(index),
      onPointerLeave: () => setPointed(null),
    } as const;
  };

  return (
    <div className={styles.map}>
      <div
        ref={ref}
        role="listbox"
        aria-label={`Address map, ${modelById(model).name}`}
        onKeyDown={onKeyDown}
      >
        <svg
          className={styles.drawing}
          width={width}
          height={layout.height}
          viewBox={`0 0 ${width} ${layout.height}`}
          role="presentation"
        >
          <Patterns id={id} />
          {layout.spaces.map((space) =>
            space.kind === 'vnet' ? (
              <g key={space.space.cidr}>
                {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
                <g aria-hidden="true">
                  <VnetFrame layout={space} width={width} />
                </g>
                {inPaintingOrder(space.blocks).map((placed) => (
                  <g key={placed.block.first} {...option(placed.block)}>
                    <VnetBlock id={id} placed={placed} y={space.stripY} />
                    {placed.row && <SubnetRow id={id} row={placed.row} box={placed.box} width={width} />}
                    <Ring box={placed.box} y={space.stripY} height={heights.vnet} />
                    {placed.row && (
                      <Ring box={{ x: 0, width }} y={placed.row.stripY} height={heights.strip} />
                    )}
                  </g>
                ))}
              </g>
            ) : (
              <g key={space.space.kind} {...option(space.range.block)}>
                <Headline text={space.range.headline} y={space.range.y} width={width} />
                <RangeStrip id={id} layout={space.range} />
                <Ring box={{ x: 0, width }} y={space.range.stripY} height={heights.strip} />
              </g>
            ),
          )}
        </svg>
      </div>
      {map.unmapped.map((range) => (
        <p key={`${range.space} ${range.name} ${range.cidr}`} className={styles.unmapped}>
          <ErrorIcon />
          {unmappedSentence(range)}
        </p>
      ))}
      {large && <BlockDetails id={id} block={(shown === null ? null : blocks[shown]) ?? null} />}
      <Legend id={id} uses={uses} />
      {large && (
        <>
          <p className={styles.hint}>
            Each strip is on its own scale. Inside a range, addresses are sorted by use: sizes are exact,
            places are not those of single nodes. What is under 2 px wide is drawn 2 px wide.
          </p>
          <Disclosure summary="As a table">
            <MapTable map={map} />
          </Disclosure>
        </>
      )}
    </div>
  );
}

const isHighlighted = (block: MapBlock, highlighted: Highlighted | null): boolean =>
  highlighted !== null &&
  block.kind === 'range' &&
  block.space === highlighted.space &&
  (highlighted.name === undefined || highlighted.name === block.name);

/** The block that a key leads to from the one at `index`; null for a key that is not for the map. */
function target(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Subnets last, so that the mark of a small one lies over its large neighbours. */
const inPaintingOrder = (blocks: readonly PlacedBlock[]): readonly PlacedBlock[] =>
  blocks.toSorted((a, b) => Number(a.block.kind === 'range') - Number(b.block.kind === 'range'));

/** Around a block while it is pointed at or has the focus. */
function Ring({ box, y, height }: { readonly box: Box; readonly y: number; readonly height: number }) {
  return <rect className={styles.ring} x={box.x - 1} y={y - 1} width={box.width + 2} height={height + 2} />;
}
