import '../theme/data-colours.css';
import { type ModelId, modelIds } from '../../core/models/index.ts';

/** Dashes of lines, so that colour is not the only sign; the first is a solid line. */
const dashes = ['1 4', '9 3', '', '9 3 2 3', '4 3', '14 4', '2 2'] as const;

export const modelColour = (id: ModelId): string => `var(--model-${id})`;

export const modelDash = (id: ModelId): string => dashes[modelIds.indexOf(id) % dashes.length] ?? '';
