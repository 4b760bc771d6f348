import type { ModelId } from '../../core/models/index.ts';
import { modelColour, modelDash } from './model-looks.ts';

/** Width of a swatch, in pixels. */
export const SWATCH = 28;

interface Props {
  readonly id: ModelId;
  /** Within a drawing it is a part of that; else it is a picture of its own. */
  readonly inDrawing?: boolean;
}

/** A piece of a model's line. */
export function LineSwatch({ id, inDrawing = false }: Props) {
  const line = (y: number) => (
    <line
      x1="1"
      x2={SWATCH - 1}
      y1={y}
      y2={y}
      stroke={modelColour(id)}
      strokeDasharray={modelDash(id)}
      strokeWidth="2"
    />
  );
  return inDrawing ? (
    line(7)
  ) : (
    <svg width={SWATCH} height="8" aria-hidden="true" focusable="false">
      {line(4)}
    </svg>
  );
}
