import type { Example } from './example.ts';
import { featureExamples } from './examples-features.ts';
import { poolExamples } from './examples-pools.ts';
import { rangeExamples } from './examples-ranges.ts';
import { spaceExamples } from './examples-space.ts';
import { subnetExamples } from './examples-subnets.ts';

/** At least one for every rule that has a fixer. The model is the one that the plan has chosen. */
export const examples: readonly Example[] = [
  ...spaceExamples,
  ...rangeExamples,
  ...subnetExamples,
  ...poolExamples,
  ...featureExamples,
];
