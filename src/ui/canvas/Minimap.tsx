import type { PointerEvent } from 'react';
import type { MapWindow } from '../../core/map/layout.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { fillOf } from '../map/Patterns.tsx';
import { findable, trueBox } from '../map/strip-layout.ts';
import { useWidth } from '../map/use-width.ts';
import { lookOf } from './block-words.ts';
import styles from './MapView.module.css';

interface Props {
  /** Of the `Patterns` on the page. */
  readonly id: string;
  readonly space: MapSpaceNode;
  readonly window: MapWindow;
  /** Asks for the part of the space about an address. */
  readonly onGo: (address: number) => void;
}

const height = 16;
/** The mark of the window is at least this wide. */
const leastMark = 6;
const firstWidth = 640;
/** A bar has no room for more blocks than this. */
const mostBlocks = 256;

/** All of the space on one line, with a frame around what the map shows of it. */
export function Minimap({ id, space, window, onGo }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const mark = findable(trueBox(window, space, width), width, leastMark);
  const blocks = space.children(0, mostBlocks);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    onGo(space.first + Math.min(space.addresses - 1, Math.floor(share * space.addresses)));
  };
  return (
    // The keyboard moves the window on the map itself.
    <div
      ref={ref}
      className={styles.minimap}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <svg width={width} height={height + 8} aria-hidden="true" focusable="false">
        <rect className={styles.ground} y="4" width={width} height={height} />
        {blocks.map((block) => {
          const box = findable(trueBox(block, space, width), width);
          return (
            <rect
              key={block.id}
              x={box.x}
              y="4"
              width={box.width}
              height={height}
              fill={fillOf(id, lookOf(block))}
            />
          );
        })}
        <rect className={styles.outline} x="0.5" y="4.5" width={width - 1} height={height - 1} />
        <rect
          className={styles.mark}
          x={mark.x + 1}
          y="1"
          width={Math.max(1, mark.width - 2)}
          height={height + 6}
        />
      </svg>
    </div>
  );
}
