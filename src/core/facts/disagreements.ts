import type { Disagreement } from './disagreement.ts';
import { docsDisagreements } from './disagreements-docs.ts';
import { seedDisagreements } from './disagreements-seeds.ts';

/** Every point on which pages disagree, old articles first. */
export const disagreements: readonly Disagreement[] = [...seedDisagreements, ...docsDisagreements];
