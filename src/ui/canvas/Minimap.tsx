import type { KeyboardEvent, PointerEvent } from 'react';
import type { MapWindow } from '../../core/map/layout.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { fillOf } from '../map/Patterns.tsx';
import { findable, trueBox } from '../map/strip-layout.ts';
import { useWidth } from '../map/use-width.ts';
import { lookOf } from './block-words.ts';
import styles from './MapView.module.css';
import { type MapLayout, windowText } from './map-detail.ts';
import { minimapKey, mostBlocks } from './minimap-keys.ts';
import { windowAt } from './window.ts';

interface Props {
  /** Of the `Patterns` on the page. */
  readonly id: string;
  readonly space: MapSpaceNode;
  readonly window: MapWindow;
  readonly layout: MapLayout;
  /** What a step of an event takes or gives back. */
  readonly changed: readonly MapWindow[];
  readonly onLook: (window: MapWindow) => void;
}

const height = 16;
/** Above and below the bar. In px. */
const around = 4;
/** The mark of the window is at least this wide. */
const leastMark = 6;
/** What a step changes is at least this wide. */
const leastChange = 3;
const firstWidth = 640;

/** All of the space on one line, with a frame around what the map shows of it, that a person moves. */
export function Minimap({ id, space, window, layout, changed, onLook }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(firstWidth);
  const mark = findable(trueBox(window, space, width), width, leastMark);
  const blocks = space.children(0, mostBlocks);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    const address = space.first + Math.min(space.addresses - 1, Math.floor(share * space.addresses));
    onLook(windowAt(address, window.addresses, space, layout));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = minimapKey(event.key, window, space, layout);
    if (!next) return;
    event.preventDefault();
    onLook(next);
  };
  return (
    <div
      ref={ref}
      className={styles.minimap}
      role="slider"
      tabIndex={0}
      aria-label={`Part of ${space.label} on the map`}
      aria-valuemin={space.first}
      aria-valuemax={space.first + space.addresses - window.addresses}
      aria-valuenow={window.first}
      aria-valuetext={`${windowText(window)}, ${count(window.addresses, 'address', 'addresses')}`}
      aria-keyshortcuts="Plus - 0"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <svg width={width} height={height + 2 * around} aria-hidden="true" focusable="false">
        <rect className={styles.ground} y={around} width={width} height={height} />
        {blocks.map((block) => {
          const box = findable(trueBox(block, space, width), width);
          return (
            <rect
              key={block.id}
              x={box.x}
              y={around}
              width={box.width}
              height={height}
              fill={fillOf(id, lookOf(block))}
            />
          );
        })}
        <rect className={styles.outline} x="0.5" y={around + 0.5} width={width - 1} height={height - 1} />
        {changed.map((run) => {
          const box = findable(trueBox(run, space, width), width, leastChange);
          return (
            <rect
              key={run.first}
              className={styles.changed}
              x={box.x}
              y={around + height / 2 - 2}
              width={box.width}
              height={4}
            />
          );
        })}
        <rect
          className={styles.mark}
          x={mark.x + 1}
          y="1"
          width={Math.max(1, mark.width - 2)}
          height={height + 2 * around - 2}
        />
      </svg>
    </div>
  );
}
