import type { Rule } from './rule.ts';
import { addressRules } from './rules/addresses.ts';
import { availabilityRules } from './rules/availability.ts';
import { featureRules } from './rules/features.ts';
import { generalRules } from './rules/general.ts';
import { migrationRules } from './rules/migration.ts';
import { policyRules } from './rules/policy.ts';
import { reachRules } from './rules/reach.ts';
import { scaleRules } from './rules/scale.ts';
import { structureRules } from './rules/structure.ts';

/** Every rule, in the order in which reasons are told. */
export const rules: readonly Rule[] = [
  ...reachRules,
  ...addressRules,
  ...scaleRules,
  ...featureRules,
  ...policyRules,
  ...availabilityRules,
  ...migrationRules,
  ...generalRules,
  ...structureRules,
];
