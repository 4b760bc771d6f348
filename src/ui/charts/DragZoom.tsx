import { type PointerEvent, useEffect, useRef, useState } from 'react';
import styles from './charts.module.css';
import type { NodeSpan } from './growth-data.ts';
import type { PlotScale } from './plot-area.ts';
import { draggedSpan } from './zoom-span.ts';

interface Props {
  readonly places: PlotScale;
  readonly onSpan: (span: NodeSpan) => void;
}

/** From where to where the pointer was dragged, in pixels of the drawing. */
interface Drag {
  readonly from: number;
  readonly to: number;
}

/**
 * Dragging over the plot draws what lies between both ends alone. A finger that moves up or down scrolls the
 * page as elsewhere, and Escape gives the drag up.
 */
export function DragZoom({ places, onSpan }: Props) {
  const { area } = places;
  const [drag, setDrag] = useState<Drag | null>(null);
  const plot = useRef<SVGRectElement>(null);
  const dragging = drag !== null;
  useEffect(() => {
    if (!dragging) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setDrag(null);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [dragging]);

  const placeOf = ({ clientX }: PointerEvent) => {
    const left = plot.current?.getBoundingClientRect().left ?? 0;
    return Math.min(area.right, Math.max(area.left, clientX - left + area.left));
  };
  const box = drag && { x: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) };
  return (
    <g>
      {box && (
        <rect
          className={styles.dragged}
          x={box.x}
          y={area.top}
          width={box.width}
          height={area.bottom - area.top}
        />
      )}
      <rect
        ref={plot}
        className={styles.draggable}
        x={area.left}
        y={area.top}
        width={area.right - area.left}
        height={area.bottom - area.top}
        fill="transparent"
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = placeOf(event);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: placeOf(event) })}
        onPointerUp={() => {
          setDrag(null);
          const span = drag && draggedSpan(places, drag.from, drag.to);
          if (span) onSpan(span);
        }}
        onPointerCancel={() => setDrag(null)}
      />
    </g>
  );
}
