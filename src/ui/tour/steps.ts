import type { View } from '../../state/store.ts';

export interface TourStep {
  /** Where the step is read: the tour opens this view. */
  readonly view: View;
  readonly title: string;
  readonly text: string;
}

/** The way through the planner, about ten seconds of reading a step. */
export const tourSteps: readonly TourStep[] = [
  {
    view: 'decide',
    title: 'Decide',
    text: 'Answer what you know and skip the rest. The ranking follows each answer; every reason in it has its rule, its source and its date, and says which answer would turn it.',
  },
  {
    view: 'size',
    title: 'Size',
    text: 'Type node pools and the VNet, or start from an example. Three figures stand side by side: what AKS checks, what to plan, and what the nodes really hold.',
  },
  {
    view: 'size',
    title: 'Findings',
    text: 'Below the figures is what AKS would refuse and what would break later, each beside its field too. A fix shows its effect before it is applied, and Ctrl+Z takes it back.',
  },
  {
    view: 'map',
    title: 'Address map',
    text: 'Every address of the plan, from the whole VNet down to one. Play an upgrade or the autoscaler to see which addresses they take and where they would fail.',
  },
  {
    view: 'packet',
    title: 'Packet path',
    text: 'Pick from and to: each hop shows the addresses on the wire, where they are translated, or why there is no way.',
  },
  {
    view: 'compare',
    title: 'Compare',
    text: 'Eight charts and the matrix put all models beside each other. Open a second link to compare two plans field by field.',
  },
  {
    view: 'export',
    title: 'Export and share',
    text: 'Scripts and templates in the language of your team. The link above holds the whole plan; it stays in your browser until you send it.',
  },
];
