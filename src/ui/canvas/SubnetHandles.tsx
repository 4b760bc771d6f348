import { type PointerEvent, useState } from 'react';
import { Cidr, cidr } from '../../core/ip/cidr.ts';
import type { Point, Rect } from '../../core/map/layout.ts';
import type { Move } from '../../core/map/moves.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import type { Result } from '../../core/result.ts';
import { measureText } from '../map/measure-text.ts';
import styles from './Canvas.module.css';
import { addressAt, type Camera, type Stage } from './camera.ts';
import { handlePlaces, handleSide } from './handle-places.ts';
import { outlinePath } from './outline.ts';
import { picturePoint } from './picture-point.ts';
import { runRects } from './run-rects.ts';
import type { Moves } from './use-moves.ts';

interface Props {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly subnet: MapBlockNode;
  /** The words on the picture, which the handles leave free. */
  readonly words: readonly Rect[];
  readonly moves: Moves;
}

interface Drag {
  readonly kind: 'move' | 'resize';
  readonly to: Cidr;
  /** From the pointer to the part of the subnet that it drags. */
  readonly dx: number;
  readonly dy: number;
}

const half = handleSide / 2;
/** The smallest and the largest block that an edge is dragged to. */
const prefixes = { longest: 29, shortest: 1 } as const;

/** The handles of the chosen subnet: one takes it to another aligned place, one doubles or halves it. */
export function SubnetHandles({ stage, camera, subnet, words, moves }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const { name, cidr: range } = subnet;
  const rects = runRects(stage, camera, [subnet]);
  const start = rects[0];
  const end = rects.at(-1);
  const places = handlePlaces(rects, stage.size, words);
  if (name === null || range === null || !start || !end || !places) return null;
  const own = cidr(range);
  // What is dragged: the middle of where the subnet begins, and the middle of its end.
  const anchors = {
    move: { x: start.x + start.w / 2, y: start.y + start.h / 2 },
    resize: { x: end.x + end.w - Math.min(1, end.w) / 2, y: end.y + end.h / 2 },
  };

  const target = ({ kind, dx, dy, to }: Drag, point: Point): Cidr => {
    const address = addressAt(stage, camera, { x: point.x + dx, y: point.y + dy });
    if (address === null) return to;
    if (kind === 'move') return Cidr.around(address, own.prefix);
    const addresses = Math.max(1, address - own.first + 1);
    const prefix = 32 - Math.round(Math.log2(addresses));
    return Cidr.around(own.first, Math.min(prefixes.longest, Math.max(prefixes.shortest, prefix)));
  };
  const tried = (kind: Drag['kind'], to: Cidr): Result<Move> =>
    kind === 'move' ? moves.tryMove(name, to.first) : moves.tryResize(name, to.prefix);
  const handle = (kind: Drag['kind']) => ({
    'data-handle': kind,
    className: kind === 'move' ? styles.grip : styles.edge,
    onPointerDown: (event: PointerEvent<SVGGraphicsElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = picturePoint(event);
      setDrag({ kind, to: own, dx: anchors[kind].x - at.x, dy: anchors[kind].y - at.y });
    },
    onPointerMove: (event: PointerEvent<SVGGraphicsElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const at = picturePoint(event);
      setDrag((now) => now && { ...now, to: target(now, at) });
    },
    onPointerUp: () => {
      setDrag(null);
      if (!drag || drag.to.equals(own)) return;
      if (drag.kind === 'move') moves.moveTo(name, drag.to.first);
      else moves.resizeTo(name, drag.to.prefix);
    },
    onPointerCancel: () => setDrag(null),
  });

  const refused = drag && !drag.to.equals(own) && !tried(drag.kind, drag.to).ok;
  const ghost = drag ? runRects(stage, camera, [{ first: drag.to.first, addresses: drag.to.size }]) : [];
  const text = drag ? `${drag.to}${refused ? ', refused' : ''}` : '';
  const at = ghost[0];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true">
      {at && (
        <g className={styles.over}>
          <path className={refused ? styles.refused : styles.taken} d={outlinePath(ghost)} />
          <GhostText text={text} x={at.x} y={at.y} size={stage.size} />
        </g>
      )}
      <g {...handle('move')} transform={`translate(${places.move.x} ${places.move.y})`}>
        <rect x={-half} y={-half} width={handleSide} height={handleSide} rx="4" />
        <path d="M0-7V7M-7 0H7M-2-5 0-7 2-5M-2 5 0 7 2 5M-5-2-7 0-5 2M5-2 7 0 5 2" />
      </g>
      <g {...handle('resize')} transform={`translate(${places.resize.x} ${places.resize.y})`}>
        <rect x={-half} y={-half} width={handleSide} height={handleSide} rx="4" />
        <path d="M-6 0H6M-4-2-6 0-4 2M4-2 6 0 4 2" />
      </g>
    </g>
  );
}

const line = 18;

/** What the ghost of a range says, kept inside the picture. */
export function GhostText({
  text,
  x,
  y,
  size,
}: {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: Stage['size'];
}) {
  const width = measureText(text, true) + 8;
  const left = Math.min(Math.max(0, x), Math.max(0, size.width - width));
  const top = y >= line ? y - line : y + 2;
  return (
    <>
      <rect className={styles.tag} x={left} y={top} width={width} height={line - 2} />
      <text className={styles.tagText} x={left + 4} y={top + 12}>
        {text}
      </text>
    </>
  );
}
