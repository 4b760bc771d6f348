import type { IsoDate, SourceId } from './fact.ts';

/** The columns: every network model, then what adding the Cilium data plane to one changes. */
export const matrixColumns = [
  'kubenet',
  'node-subnet',
  'overlay',
  'pod-subnet-dynamic',
  'pod-subnet-static',
  'cilium',
] as const;
export type MatrixColumn = (typeof matrixColumns)[number];

export const matrixGroups = [
  'stance',
  'addresses',
  'reach',
  'ingress',
  'features',
  'policy',
  'scale',
  'operations',
] as const;
export type MatrixGroup = (typeof matrixGroups)[number];

/** `unknown` means that no page says; `value` that the cell is not a question of yes or no. */
export type CellVerdict = 'yes' | 'no' | 'partly' | 'unknown' | 'notApplicable' | 'value';

/** Id of an entry of disagreements.ts. */
export type DisagreementId = `C${number}`;

/** Whether an id of the catalogue names a disagreement rather than a constraint or a row. */
export const isDisagreement = (id: string): id is DisagreementId => /^C\d+$/.test(id);

export interface MatrixCell {
  readonly verdict: CellVerdict;
  readonly text: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly note?: string;
  readonly disputed?: DisagreementId;
  /** First day on which the cell holds; absent: as long as the column exists. */
  readonly from?: IsoDate;
  /** First day on which it no longer holds. */
  readonly until?: IsoDate;
}

export interface MatrixRow {
  readonly id: `M${number}`;
  readonly feature: string;
  readonly group: MatrixGroup;
  readonly cells: Readonly<Record<MatrixColumn, MatrixCell>>;
  /** The kubenet cell of a cluster whose VNet AKS makes, where it differs from a cluster in your own VNet. */
  readonly vnetByAks?: MatrixCell;
}

type Sources = MatrixCell['sources'];
type More = Pick<MatrixCell, 'note' | 'disputed' | 'from' | 'until'>;

const cell =
  (verdict: CellVerdict) =>
  (text: string, sources: Sources, more: More = {}): MatrixCell => ({ verdict, text, sources, ...more });

export const yes = cell('yes');
export const no = cell('no');
export const partly = cell('partly');
export const value = cell('value');
export const notApplicable = cell('notApplicable');

/** No page says; the sources are the pages that would. */
export const unknown = (sources: Sources, more: More = {}): MatrixCell =>
  cell('unknown')('Not stated', sources, more);

/** The data plane leaves the addresses and the reach of a model alone. */
export const sameWithCilium: MatrixCell = {
  verdict: 'value',
  text: 'No change',
  sources: ['update-azure-cni'],
};

/** Pages that many cells cite. */
export const KUBENET = 'configure-kubenet';
export const LEGACY = 'concepts-network-legacy-cni';
export const OVERLAY = 'concepts-network-azure-cni-overlay';
export const OVERVIEW = 'concepts-network-cni-overview';
export const DYNAMIC = 'configure-azure-cni-dynamic-ip-allocation';
export const STATIC = 'configure-azure-cni-static-block-allocation';
export const POD_SUBNET = 'concepts-network-azure-cni-pod-subnet';
export const IP_PLANNING = 'concepts-network-ip-address-planning';
export const CILIUM = 'azure-cni-powered-by-cilium';
export const UPDATE_CNI = 'update-azure-cni';
export const LARGE_SCALE = 'best-practices-performance-scale-large';
