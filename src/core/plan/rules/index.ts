import { featureRules } from './features.ts';
import { lifecycleRules } from './lifecycle.ts';
import { nodeRules } from './nodes.ts';
import { overlapRules } from './overlaps.ts';
import { poolRules } from './pools.ts';
import { rangeRules } from './ranges.ts';
import type { Rule } from './rule.ts';
import { sizeRules } from './size.ts';

/** Every rule, in the order in which findings of one severity are listed. */
export const rules: readonly Rule[] = [
  ...sizeRules,
  ...overlapRules,
  ...rangeRules,
  ...nodeRules,
  ...poolRules,
  ...featureRules,
  ...lifecycleRules,
];
