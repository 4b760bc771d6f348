import type { RuleCase } from './rule-case.ts';
import { clusterCases } from './rule-cases-cluster.ts';
import { featureCases } from './rule-cases-features.ts';
import { rangeCases } from './rule-cases-ranges.ts';
import { sizeCases } from './rule-cases-size.ts';

/** At least one case for every rule of the registry. */
export const ruleCases: readonly RuleCase[] = [...sizeCases, ...rangeCases, ...clusterCases, ...featureCases];
