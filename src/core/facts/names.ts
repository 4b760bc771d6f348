import type { Fact } from './fact.ts';

/** Characters of a pool's name: a lower-case letter, then lower-case letters and digits. */
export const longestPoolName: Fact<{ readonly Linux: number; readonly Windows: number }> = {
  value: { Linux: 12, Windows: 6 },
  sources: ['use-system-pools', 'azure-rest-api-specs'],
  confidence: 'documented',
  note: 'The Azure CLI checks twelve letters and digits for either system; the rest is left to the service.',
};

/** Characters of a cluster's name: letters, digits, "-" and "_", a letter or digit at both ends. */
export const longestClusterName: Fact<number> = {
  value: 63,
  sources: ['azure-docs-resource-name-rules', 'azure-rest-api-specs'],
  confidence: 'documented',
};

/**
 * Characters of a subnet's name: letters, digits, "_", "." and "-", a letter or digit first, a letter,
 * digit or "_" last.
 */
export const longestNetworkName: Fact<number> = {
  value: 80,
  sources: ['azure-docs-resource-name-rules'],
  confidence: 'documented',
};
