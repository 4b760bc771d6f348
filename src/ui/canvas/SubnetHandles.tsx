import { type PointerEvent, useState } from 'react';
import { Cidr, cidr } from '../../core/ip/cidr.ts';
import type { Point } from '../../core/map/layout.ts';
import type { Move } from '../../core/map/moves.ts';
import type { MapBlockNode } from '../../core/map/node.ts';
import type { Result } from '../../core/result.ts';
import { measureText } from '../map/measure-text.ts';
import styles from './Canvas.module.css';
import { addressAt, type Camera, type Stage } from './camera.ts';
import { outlinePath } from './outline.ts';
import { picturePoint } from './picture-point.ts';
import { runRects } from './run-rects.ts';
import type { Moves } from './use-moves.ts';

interface Props {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly subnet: MapBlockNode;
  readonly moves: Moves;
}

interface Drag {
  readonly kind: 'move' | 'resize';
  readonly to: Cidr;
}

/** Half the side of what a pointer takes hold of. In px. */
const half = 12;
/** The largest block that an edge is dragged out to. */
const longestPrefix = 29;

/** The handles of the chosen subnet: one takes it to another aligned place, one doubles or halves it. */
export function SubnetHandles({ stage, camera, subnet, moves }: Props) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const { name, cidr: range } = subnet;
  const rects = runRects(stage, camera, [subnet]);
  const start = rects[0];
  const end = rects.at(-1);
  if (name === null || range === null || !start || !end) return null;
  const own = cidr(range);
  const { width, height } = stage.size;
  const within = (value: number, most: number) => Math.min(Math.max(value, half), most - half);
  const grip: Point = { x: within(start.x + start.w / 2, width), y: within(start.y, height) };
  const edge: Point = { x: within(end.x + end.w, width), y: within(end.y + end.h / 2, height) };

  const target = (kind: Drag['kind'], event: PointerEvent<SVGGraphicsElement>): Cidr | null => {
    const address = addressAt(stage, camera, picturePoint(event));
    if (address === null) return null;
    if (kind === 'move') return Cidr.around(address, own.prefix);
    const addresses = Math.max(1, address - own.first + 1);
    const prefix = Math.min(longestPrefix, Math.max(1, 32 - Math.ceil(Math.log2(addresses))));
    return Cidr.around(own.first, prefix);
  };
  const tried = (kind: Drag['kind'], to: Cidr): Result<Move> =>
    kind === 'move' ? moves.tryMove(name, to.first) : moves.tryResize(name, to.prefix);
  const handle = (kind: Drag['kind']) => ({
    'data-handle': kind,
    className: kind === 'move' ? styles.grip : styles.edge,
    onPointerDown: (event: PointerEvent<SVGGraphicsElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ kind, to: own });
    },
    onPointerMove: (event: PointerEvent<SVGGraphicsElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const to = target(kind, event);
      if (to) setDrag({ kind, to });
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
      <g {...handle('move')} transform={`translate(${grip.x} ${grip.y})`}>
        <rect x={-half} y={-half} width={2 * half} height={2 * half} rx="4" />
        <path d="M0-7V7M-7 0H7M-2-5 0-7 2-5M-2 5 0 7 2 5M-5-2-7 0-5 2M5-2 7 0 5 2" />
      </g>
      <g {...handle('resize')} transform={`translate(${edge.x} ${edge.y})`}>
        <rect x={-half} y={-half} width={2 * half} height={2 * half} rx="4" />
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
