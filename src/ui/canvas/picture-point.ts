import type { PointerEvent } from 'react';
import type { Point } from '../../core/map/layout.ts';

/** Where a pointer is, in the px of the picture that the element is drawn in. */
export function picturePoint(event: PointerEvent<SVGGraphicsElement>): Point {
  const matrix = event.currentTarget.getScreenCTM();
  return matrix
    ? { x: (event.clientX - matrix.e) / matrix.a, y: (event.clientY - matrix.f) / matrix.d }
    : { x: 0, y: 0 };
}
