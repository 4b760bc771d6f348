import type { MatrixCell } from '../facts/matrix-row.ts';

/** A step of an ordinal: what the cells of a model have to say for it, by row. */
export interface Step {
  readonly means: string;
  /** Beginnings of the texts of cells, by row; every row named has to match. */
  readonly where: Readonly<Record<`M${number}`, readonly string[]>>;
}

interface Named {
  readonly id: string;
  readonly name: string;
  /** How a value comes about, for the page. */
  readonly how: string;
}

/** How many of some rows speak for a model. */
export interface CountAxis extends Named {
  readonly kind: 'count';
  /** Which cell of a row counts. */
  readonly rows: Readonly<Record<`M${number}`, (cell: MatrixCell) => boolean>>;
}

/** Which of some ordered steps a model stands on; the first step is 0. */
export interface OrdinalAxis extends Named {
  readonly kind: 'ordinal';
  readonly steps: readonly Step[];
}

export type ProfileAxis = CountAxis | OrdinalAxis;

const says =
  (start: string) =>
  ({ text }: MatrixCell): boolean =>
    text.startsWith(start);
const isYes = ({ verdict }: MatrixCell): boolean => verdict === 'yes';
const isYesOrDone = ({ verdict }: MatrixCell): boolean => verdict === 'yes' || verdict === 'notApplicable';

/** What a model may give up. Every axis is a count of matrix rows or an order of their texts, and no score. */
export const profileAxes: readonly ProfileAxis[] = [
  {
    kind: 'count',
    id: 'reach',
    name: 'Reach from outside',
    how: 'Rows that let something outside the cluster open a connection to a pod',
    rows: { M10: says('Both ways'), M11: says('Both ways'), M12: isYes },
  },
  {
    kind: 'count',
    id: 'identity',
    name: 'Pod identity',
    how: 'Places that see the pod IP as the source: the same VNet, and peered VNets or on-premises',
    rows: { M13: says('The pod IP'), M14: says('The pod IP') },
  },
  {
    kind: 'ordinal',
    id: 'economy',
    name: 'Address economy',
    how: 'How a pod takes an address of the VNet',
    steps: [
      { means: 'reserved for every pod that a node may run', where: { M06: ['maxPods addresses'] } },
      { means: 'in /28 blocks for the life of the node', where: { M06: ['/28 blocks'] } },
      { means: 'in batches as pods arrive', where: { M06: ['Batches of 16'] } },
      {
        means: 'not at all: pods have a range beside the VNet',
        where: { M04: ['A pod CIDR outside the VNet'] },
      },
    ],
  },
  {
    kind: 'ordinal',
    id: 'scale',
    name: 'Scale',
    how: 'Nodes and pods that a cluster may have',
    steps: [
      { means: '400 nodes', where: { M36: ['400'] } },
      { means: '5,000 nodes, fewer where the addresses of the VNet end', where: { M36: ['5,000, bound'] } },
      { means: '5,000 nodes and about 200,000 pods', where: { M36: ['5,000'], M37: ['200,000'] } },
      { means: '5,000 nodes and 1,000,000 pods', where: { M36: ['5,000'], M37: ['1,000,000'] } },
    ],
  },
  {
    kind: 'count',
    id: 'windows',
    name: 'Windows',
    how: 'Windows node pools are supported',
    rows: { M20: isYes },
  },
  {
    kind: 'count',
    id: 'policy',
    name: 'Policy engines',
    how: 'Of Azure Network Policy Manager, Calico and the Cilium data plane, those that work',
    rows: { M26: isYes, M27: isYes, M28: isYes },
  },
  {
    kind: 'ordinal',
    id: 'dualStack',
    name: 'Dual-stack',
    how: 'IPv4 and IPv6 together',
    steps: [
      { means: 'no', where: { M29: ['No'] } },
      { means: 'in the past, or by a release note alone', where: { M29: ['In the past', 'A release note'] } },
      { means: 'yes', where: { M29: ['Yes'] } },
    ],
  },
  {
    kind: 'count',
    id: 'migration',
    name: 'Migration freedom',
    how: 'Changes without a new cluster: to Overlay (or already there), to Cilium, and a larger pod range',
    rows: { M46: isYesOrDone, M28: isYes, M40: isYes },
  },
  {
    kind: 'ordinal',
    id: 'support',
    name: 'Support horizon',
    how: "Microsoft's stance",
    steps: [
      { means: 'a day of retirement is set', where: { M01: ['Retires'] } },
      { means: 'legacy, still supported', where: { M01: ['Legacy'] } },
      { means: 'recommended', where: { M01: ['General recommendation', 'Recommended'] } },
    ],
  },
];
