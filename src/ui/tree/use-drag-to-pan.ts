import { type RefObject, useEffect, useRef } from 'react';

/** Lets a mouse drag the ground of an area that scrolls. Fingers scroll it anyway. */
export function useDragToPan<Element extends HTMLElement>(): RefObject<Element | null> {
  const area = useRef<Element>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const onDown = (event: PointerEvent) => {
      const onItem = event.target instanceof window.Element && event.target.closest('[role=treeitem]');
      if (event.pointerType !== 'mouse' || event.button !== 0 || onItem) return;
      element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      element.scrollLeft -= event.movementX;
      element.scrollTop -= event.movementY;
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
    };
  }, []);
  return area;
}
