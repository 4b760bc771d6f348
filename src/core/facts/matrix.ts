import { addressRows } from './matrix-addresses.ts';
import { featureRows } from './matrix-features.ts';
import { reachRows } from './matrix-reach.ts';
import type { MatrixRow } from './matrix-row.ts';
import { scaleRows } from './matrix-scale.ts';

/**
 * What each model can do, as the documentation of August 2026 says, in the order of the row ids.
 *
 * The kubenet column is a cluster in your own VNet; `vnetByAks` of a row says what a VNet by AKS changes.
 */
export const matrix: readonly MatrixRow[] = [
  ...addressRows,
  ...reachRows,
  ...featureRows,
  ...scaleRows,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
