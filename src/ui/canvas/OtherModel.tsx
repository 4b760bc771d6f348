import { type PointerEvent, useId, useMemo } from 'react';
import type { Rect, Size } from '../../core/map/layout.ts';
import type { MapSpaceNode } from '../../core/map/node.ts';
import styles from './Canvas.module.css';
import { DrawnBlockMarks, LabelMarks, SubnetOutlines } from './CanvasMarks.tsx';
import { type Camera, rectsOf, type Stage } from './camera.ts';
import { measureCharacters } from './character-measure.ts';
import { drawnBlocks } from './groups.ts';
import { placeLabels } from './labels.ts';
import { picturePoint } from './picture-point.ts';

interface Props {
  /** Of the `Patterns` on the page. */
  readonly id: string;
  readonly stage: Stage;
  readonly camera: Camera;
  /** The same space as another model fills it. */
  readonly space: MapSpaceNode;
  /** Share of the width that stays with the first model, from 0 to 1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
}

const handleRadius = 14;

/** The handle of the edge, in the middle of its height. */
export const swipeBox = ({ width, height }: Size, share: number): Rect => ({
  x: share * width - handleRadius,
  y: height / 2 - handleRadius,
  w: 2 * handleRadius,
  h: 2 * handleRadius,
});
const mostRects = 400;

/** The same addresses in another model, over the right part of the map, and the edge that can be dragged. */
export function OtherModel({ id, stage, camera, space, share, onShare }: Props) {
  const clip = useId();
  const { width, height } = stage.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stage is the space and its size.
  const rects = useMemo(
    () => rectsOf({ space, size: stage.size }, camera, { limit: mostRects }),
    [space, camera, width, height],
  );
  const blocks = useMemo(() => drawnBlocks(rects), [rects]);
  const x = share * width;
  const labels = useMemo(() => {
    const clear = [swipeBox({ width, height }, share)];
    return placeLabels(rects, { width, height }, measureCharacters, { clear });
  }, [rects, width, height, share]);
  const drag = (event: PointerEvent<SVGGraphicsElement>) => {
    onShare(Math.min(1, Math.max(0, picturePoint(event).x / width)));
  };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true" className={styles.over}>
      <clipPath id={clip}>
        <rect x={x} width={width - x} height={height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect className={styles.overGround} width={width} height={height} />
        {blocks.map((block) => (
          <DrawnBlockMarks key={block.node.id} id={id} block={block} />
        ))}
        <SubnetOutlines blocks={blocks} />
        <LabelMarks labels={labels.filter((label) => label.x > x)} />
      </g>
      <path className={styles.swipeLine} d={`M${x} 0V${height}`} />
      <circle
        data-handle=""
        className={styles.swipeHandle}
        cx={x}
        cy={height / 2}
        r={handleRadius}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        }}
      />
      <path
        className={styles.swipeArrows}
        d={`M${x - 3} ${height / 2 - 4}l-4 4 4 4M${x + 3} ${height / 2 - 4}l4 4-4 4`}
      />
    </g>
  );
}
