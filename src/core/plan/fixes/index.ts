import { featureFixers } from './features.ts';
import type { Fixer } from './fixer.ts';
import { nodeFixers } from './nodes.ts';
import { overlapFixers } from './overlaps.ts';
import { poolFixers } from './pools.ts';
import { rangeFixers } from './ranges.ts';
import { sizeFixers } from './sizes.ts';
import { subnetFixers } from './subnets.ts';

/** What to try for the findings of a rule, by the id of the rule. Rules that no arithmetic mends have none. */
export const fixers: Readonly<Record<string, Fixer>> = {
  ...sizeFixers,
  ...overlapFixers,
  ...rangeFixers,
  ...subnetFixers,
  ...nodeFixers,
  ...poolFixers,
  ...featureFixers,
};
