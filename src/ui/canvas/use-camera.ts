import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MapWindow } from '../../core/map/layout.ts';
import { between, type Camera, cameraOn, type Stage, settled, windowOf } from './camera.ts';
import type { MapLayout } from './map-detail.ts';

/** How long a flight from one window to another takes, in milliseconds. */
const FLIGHT_MS = 220;
/** A wheel that has not turned for this long has come to rest. */
const REST_MS = 180;

/**
 * The camera over a space. It follows `window`, and says by `onRest` where the person has brought it;
 * in between it is its own.
 */
export function useCamera(
  stage: Stage,
  layout: MapLayout,
  window: MapWindow,
  onRest: (window: MapWindow) => void,
) {
  const [{ camera, moving }, setShown] = useState(() => ({
    camera: cameraOn(stage, layout, window),
    moving: false,
  }));
  const now = useRef({ stage, camera, frame: 0, timer: 0, rest: window });
  now.current.stage = stage;

  const put = useCallback((next: Camera, onTheWay = false) => {
    now.current.camera = next;
    setShown({ camera: next, moving: onTheWay });
  }, []);

  const halt = useCallback(() => {
    cancelAnimationFrame(now.current.frame);
    clearTimeout(now.current.timer);
  }, []);

  const report = useCallback(() => {
    const rest = windowOf(now.current.stage, now.current.camera);
    now.current.rest = rest;
    onRest(rest);
  }, [onRest]);

  /** Goes to a camera, through what lies between unless the person wants no motion. */
  const fly = useCallback(
    (to: Camera, then: () => void = () => {}) => {
      halt();
      const from = now.current.camera;
      if (from.layout !== to.layout || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        put(to);
        then();
        return;
      }
      const start = performance.now();
      const step = (time: number) => {
        const share = Math.min(1, Math.max(0, time - start) / FLIGHT_MS);
        // Quick at first, slow at the end.
        put(between(from, to, 1 - (1 - share) ** 3), share < 1);
        if (share < 1) now.current.frame = requestAnimationFrame(step);
        else then();
      };
      now.current.frame = requestAnimationFrame(step);
    },
    [halt, put],
  );

  /** Under the hand: at once, and not yet at rest. */
  const move = useCallback(
    (change: (stage: Stage, camera: Camera) => Camera) => {
      halt();
      put(change(now.current.stage, now.current.camera), true);
    },
    [halt, put],
  );

  /** The hand has let go. */
  const rest = useCallback(() => {
    fly(settled(now.current.stage, now.current.camera), report);
  }, [fly, report]);

  const restSoon = useCallback(() => {
    clearTimeout(now.current.timer);
    now.current.timer = setTimeout(rest, REST_MS) as unknown as number;
  }, [rest]);

  const goTo = useCallback(
    (to: MapWindow) => {
      const { stage: on, camera: from } = now.current;
      fly(cameraOn(on, from.layout, to), report);
    },
    [fly, report],
  );

  const { first, addresses } = window;
  const { width, height } = stage.size;
  const drawn = useRef({ width, height });
  useLayoutEffect(() => {
    const { rest: known, stage: on } = now.current;
    const resized = drawn.current.width !== width || drawn.current.height !== height;
    drawn.current = { width, height };
    const asked = { first, addresses };
    if (resized) put(cameraOn(on, layout, asked));
    else if (known.first !== first || known.addresses !== addresses) fly(cameraOn(on, layout, asked));
    now.current.rest = asked;
  }, [first, addresses, width, height, layout, put, fly]);
  useEffect(() => halt, [halt]);

  return { camera, moving, goTo, fly, move, rest, restSoon, current: now } as const;
}
