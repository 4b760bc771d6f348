import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type MapWindow, type Point, rectAt } from '../../core/map/layout.ts';
import type { MapBlockNode, MapSpaceNode } from '../../core/map/node.ts';
import { blockName } from './block-words.ts';
import styles from './Canvas.module.css';
import { DrawnBlockMarks, LabelMarks, SubnetOutlines } from './CanvasMarks.tsx';
import { addressAt, type Camera, panned, rectsOf, type Stage, zoomedAbout } from './camera.ts';
import { canvasAction } from './canvas-keys.ts';
import { blockAtCursor, type Cursor, cursorOf, type DrawnBlock, drawnBlocks } from './groups.ts';
import type { PlacedLabel } from './labels.ts';
import type { MapLayout } from './map-detail.ts';
import { outlinePath } from './outline.ts';
import { StripRuler } from './StripRuler.tsx';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { type OffLimits, useLabels } from './use-labels.ts';
import { inSight, placeAmong, sibling, type Walk } from './walk.ts';
import { blockAround, holds } from './window.ts';

export interface CanvasProps extends OffLimits {
  /** Of the `Patterns` on the page. */
  readonly id: string;
  readonly label: string;
  readonly space: MapSpaceNode;
  readonly layout: MapLayout;
  readonly window: MapWindow;
  readonly width: number;
  readonly height: number;
  readonly cursor: Cursor | null;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onPoint: (block: MapBlockNode | null) => void;
  readonly onRest: (window: MapWindow) => void;
  /** A subnet is to go to another place, or to have another size. */
  readonly onShift: (by: -1 | 1) => void;
  readonly onResize: (by: -1 | 1) => void;
  /** Takes the pointer from the map while a range is drawn. */
  readonly drawing: boolean;
  readonly onDraw: (from: number, to: number, done: boolean) => void;
  /** Share of the width from which on something else lies over the blocks; null: nothing does. */
  readonly edge: number | null;
  /** What lies over the blocks, in the px of the picture: under the names of what is open, and over all. */
  readonly under?: (stage: Stage, camera: Camera) => ReactNode;
  readonly over?: (stage: Stage, camera: Camera, words: readonly PlacedLabel[]) => ReactNode;
}

/** Room for the first address of a row, left of a strip, and for the offsets above it. In px. */
const gutter = { width: 100, height: 18, from: 560 } as const;
/** While the picture moves it shows less, so that its frames are not late. */
const most = { still: { rects: 700, labels: 400 }, moving: { rects: 250, labels: 80 } } as const;
/** A key moves the picture by this part of it. */
const panStep = 0.25;

/** One space of the map: zoomed, moved and walked by pointer, fingers and keys. */
export function MapCanvas(props: CanvasProps) {
  const { id, label, space, layout, window, width, height, cursor, onCursor, onPoint, onRest, edge } = props;
  const treeId = useId();
  const ruled = layout === 'strip' && width >= gutter.from;
  const origin = { x: ruled ? gutter.width : 0, y: ruled ? gutter.height : 0 };
  const stage: Stage = { space, size: { width: width - origin.x, height: height - origin.y } };
  const { camera, moving, goTo, fly, move, rest, restSoon, current } = useCamera(
    stage,
    layout,
    window,
    onRest,
  );
  const { width: w, height: h } = stage.size;
  const rough = moving ? most.moving : most.still;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stage is the space and its size.
  const rects = useMemo(() => rectsOf(stage, camera, { limit: rough.rects }), [space, camera, w, h]);
  const blocks = useMemo(() => drawnBlocks(rects), [rects]);
  const { words, labels } = useLabels(stage, camera, rects, rough.labels, props);
  const all = window.addresses >= space.addresses;
  const seen = edge === null ? labels : labels.filter((label) => label.x + label.w < edge * w);
  const focused = blockAtCursor(blocks, cursor);

  const area = useRef<HTMLDivElement>(null);
  /** Whether the focus is, or was until its block went out of the picture, on a block. */
  const inside = useRef(false);
  useLayoutEffect(() => {
    if (inside.current && focused) document.getElementById(`${treeId}-${focused.node.id}`)?.focus();
  }, [focused, treeId]);
  useEffect(() => {
    const leave = (event: FocusEvent) => {
      if (!(event.target instanceof Node && area.current?.contains(event.target))) inside.current = false;
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  }, []);

  const pointIn = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = area.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0) - origin.x, y: event.clientY - (box?.top ?? 0) - origin.y };
  };
  const addressAtPoint = (point: Point) => addressAt(stage, current.current.camera, point);
  const blockAt = (point: Point): DrawnBlock | null => {
    const node = rectAt(rects, point)?.node;
    return blocks.find((block) => block.node === node) ?? null;
  };

  const enter = (block: MapBlockNode) => goTo(blockAround(block));
  const leave = () => {
    const shown = current.current.rest;
    const out = focused?.parent ?? null;
    const around = out && !holds(shown, out.node) ? out.node : null;
    if (out) onCursor(cursorOf(out));
    if (around) goTo(blockAround(around));
    else fly(zoomedAbout(stage, camera, 1 / 16, { x: w / 2, y: h / 2 }), rest);
  };
  const zoom = (steps: number, about: Point = { x: w / 2, y: h / 2 }) =>
    fly(zoomedAbout(stage, current.current.camera, 2 ** steps, about), rest);

  const walk = (to: Walk | 'in' | 'out') => {
    if (!focused) return;
    inside.current = true;
    if (to === 'out') {
      if (focused.parent) onCursor(cursorOf(focused.parent));
      return;
    }
    const target =
      to === 'in'
        ? blocks.find(({ parent }) => parent?.node.id === focused.node.id)
        : sibling(focused, space, blocks, to);
    if (!target) return;
    onCursor(cursorOf(target));
    if (!blocks.some(({ node }) => node.id === target.node.id))
      goTo(inSight(target.node, current.current.rest));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const action = canvasAction(event);
    if (action === null) return;
    event.preventDefault();
    if ('walk' in action) walk(action.walk);
    else if ('zoom' in action) zoom(action.zoom, focused ? middleOf(focused) : undefined);
    else if ('pan' in action) {
      const [x, y] = action.pan;
      const by = layout === 'strip' ? [0, (x + y) * h * panStep] : [x * w * panStep, y * h * panStep];
      fly(panned(stage, camera, -(by[0] ?? 0), -(by[1] ?? 0)), rest);
    } else if ('enter' in action) {
      if (!action.enter) leave();
      else if (focused) enter(focused.node);
    } else if ('all' in action) goTo(space);
    else if ('shift' in action) props.onShift(action.shift);
    else props.onResize(action.resize);
  };

  const gestures = useGestures(area, {
    pointIn,
    pan: (dx, dy) => move((on, from) => panned(on, from, dx, dy)),
    zoom: (factor, about) => move((on, from) => zoomedAbout(on, from, factor, about)),
    canZoomOut: () => current.current.rest.addresses < space.addresses,
    rest,
    restSoon,
    drawing: props.drawing,
    draw: (from, to, done) => {
      const [a, b] = [addressAtPoint(from), addressAtPoint(to)];
      if (a !== null && b !== null) props.onDraw(Math.min(a, b), Math.max(a, b), done);
    },
    point: (point) => onPoint(point === null ? null : (blockAt(point)?.node ?? null)),
    press: (point) => {
      const block = blockAt(point);
      if (!block) return;
      inside.current = true;
      onCursor(cursorOf(block));
      document.getElementById(`${treeId}-${block.node.id}`)?.focus({ preventScroll: true });
    },
    open: (point) => {
      const block = blockAt(point);
      if (block) enter(block.node);
    },
  });

  return (
    <div
      ref={area}
      className={styles.area}
      style={{
        height,
        cursor: props.drawing ? 'crosshair' : undefined,
        // As with a wheel that turns back: where nothing is left to move here, a finger scrolls the page.
        touchAction: all && !props.drawing ? 'pan-y' : undefined,
      }}
      data-map-canvas=""
      {...gestures}
    >
      <div role="tree" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
        <svg className={styles.drawing} role="none" width={width} height={height}>
          {ruled && camera.layout === 'strip' && (
            <StripRuler stage={stage} window={camera.window} origin={origin} />
          )}
          <svg role="none" x={origin.x} y={origin.y} width={w} height={h} overflow="hidden">
            {blocks.map((block) => (
              <g
                key={block.node.id}
                id={`${treeId}-${block.node.id}`}
                role="treeitem"
                aria-level={block.depth}
                aria-label={blockName(block.node)}
                aria-selected={block === focused && cursor !== null}
                aria-expanded={block.node.childCount > 0 ? block.expanded : undefined}
                {...placeAmong(block, space)}
                tabIndex={block === focused ? 0 : -1}
                className={styles.block}
                onFocus={() => {
                  inside.current = true;
                  if (cursor?.first !== block.node.first || cursor.depth !== block.depth)
                    onCursor(cursorOf(block));
                }}
              >
                <DrawnBlockMarks id={id} block={block} />
              </g>
            ))}
            <SubnetOutlines blocks={blocks} />
            <LabelMarks labels={seen.filter(({ tag }) => !tag)} />
            {props.under?.(stage, camera)}
            <LabelMarks labels={seen.filter(({ tag }) => tag)} />
            {focused && cursor && <path className={styles.ring} d={outlinePath(focused.rects)} />}
            {props.over?.(stage, camera, words)}
          </svg>
        </svg>
      </div>
    </div>
  );

  function middleOf({ rects: own }: DrawnBlock): Point {
    const rect = own.find(({ main }) => main) ?? own[0];
    return rect ? { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 } : { x: w / 2, y: h / 2 };
  }
}
