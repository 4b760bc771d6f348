import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../../core/map/layout.ts';

interface Handlers {
  readonly pointIn: (event: { readonly clientX: number; readonly clientY: number }) => Point;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, about: Point) => void;
  /** Whether a wheel that turns back still has something to do here; else it scrolls the page. */
  readonly canZoomOut: () => boolean;
  readonly rest: () => void;
  readonly restSoon: () => void;
  readonly drawing: boolean;
  readonly draw: (from: Point, to: Point, done: boolean) => void;
  readonly point: (point: Point | null) => void;
  readonly press: (point: Point) => void;
  readonly open: (point: Point) => void;
}

/** A pointer that has not come farther than this was pressed and not dragged. In px. */
const still = 5;
/** Turning a wheel by this much doubles or halves what is shown. In px of scrolling. */
const wheelStep = 120;
const lineHeight = 16;

/** Wheel, drag, pinch, press and double press on an area, told to the handlers in the px of its picture. */
export function useGestures(area: RefObject<HTMLElement | null>, handlers: Handlers) {
  const latest = useRef(handlers);
  latest.current = handlers;
  const fingers = useRef(new Map<number, Point>());
  const from = useRef<{ readonly at: Point; moved: boolean } | null>(null);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { zoom, pointIn, canZoomOut, restSoon } = latest.current;
      const turned = event.deltaY * (event.deltaMode === 1 ? lineHeight : 1);
      // A pinch on a touchpad comes as a wheel with Ctrl, in smaller steps.
      const steps = (event.ctrlKey ? 6 : 1) * (-turned / wheelStep);
      if (steps === 0 || (steps < 0 && !canZoomOut() && !event.ctrlKey)) return;
      event.preventDefault();
      zoom(2 ** Math.max(-2, Math.min(2, steps)), pointIn(event));
      restSoon();
    };
    // React listens to wheels without leave to stop the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    // Chromium asks only the drawing as a whole what a finger may scroll, and not the handles on it.
    const onTouch = (event: TouchEvent) => isControl(event.target) && event.preventDefault();
    element.addEventListener('touchstart', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchstart', onTouch);
    };
  }, [area]);

  const end = (event: PointerEvent) => {
    const began = from.current;
    const { pointIn, draw, press, rest, drawing } = latest.current;
    const last = fingers.current.get(event.pointerId);
    fingers.current.delete(event.pointerId);
    if (!last || fingers.current.size > 0) return;
    from.current = null;
    if (!began) return;
    // A finger that the browser takes to scroll the page pressed nothing, and is nowhere.
    const taken = event.type === 'pointercancel';
    if (drawing) draw(began.at, taken ? last : pointIn(event), true);
    else if (began.moved) rest();
    else if (!taken) press(pointIn(event));
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || isControl(event.target)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = latest.current.pointIn(event);
      fingers.current.set(event.pointerId, at);
      // A second finger makes it a pinch, which is no press.
      from.current = { at, moved: fingers.current.size > 1 };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { pointIn, pan, zoom, point, draw, drawing } = latest.current;
      const to = pointIn(event);
      const before = fingers.current.get(event.pointerId);
      const began = from.current;
      if (!before || !began) return point(isControl(event.target) ? null : to);
      fingers.current.set(event.pointerId, to);
      if (!began.moved && apart(began.at, to) < still) return;
      if (drawing) return draw(began.at, to, false);
      const first = !began.moved;
      began.moved = true;
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const factor = (apart(other, to) / Math.max(1, apart(other, before))) ** 2;
        zoom(factor, { x: (other.x + to.x) / 2, y: (other.y + to.y) / 2 });
      }
      const start = first ? began.at : before;
      const share = other ? 2 : 1;
      pan((to.x - start.x) / share, (to.y - start.y) / share);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: () => latest.current.point(null),
    onDoubleClick: (event: React.MouseEvent) => {
      if (!isControl(event.target) && !latest.current.drawing)
        latest.current.open(latest.current.pointIn(event));
    },
  };
}

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Handles on the picture have gestures of their own. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-handle]') !== null;
