import type { ModelId } from '../../core/models/index.ts';
import { modelColour, modelDash } from './model-looks.ts';

/** A piece of a model's line. */
export function LineSwatch({ id }: { readonly id: ModelId }) {
  return (
    <svg width="28" height="8" aria-hidden="true" focusable="false">
      <line
        x1="1"
        x2="27"
        y1="4"
        y2="4"
        stroke={modelColour(id)}
        strokeDasharray={modelDash(id)}
        strokeWidth="2"
      />
    </svg>
  );
}
