import type { PanelId } from '../embed/embed-query.ts';
import type { Option } from '../kit/Select.tsx';

/** A panel as an address names it: "map", or "chart:growth". */
export type SharedPanel = Exclude<PanelId, 'chart'> | `chart:${string}`;

/** What can stand alone in a page of others. The charts are named here, so that their library stays unloaded. */
export const sharedPanels: readonly Option<SharedPanel>[] = [
  { value: 'summary', label: 'Summary' },
  { value: 'decide', label: 'Decision with its reasons' },
  { value: 'map', label: 'Address map' },
  { value: 'findings', label: 'Findings' },
  { value: 'matrix', label: 'Feature matrix' },
  { value: 'packet', label: 'Packet path' },
  { value: 'tree', label: 'Decision tree' },
  { value: 'chart:growth', label: 'Chart: growth of the cluster' },
  { value: 'chart:use', label: 'Chart: use of addresses today' },
  { value: 'chart:upgrade', label: 'Chart: cost of an upgrade' },
  { value: 'chart:maxPods', label: 'Chart: wasteful maxPods' },
  { value: 'chart:runway', label: 'Chart: how long it lasts' },
  { value: 'chart:profile', label: 'Chart: what each model gives up' },
  { value: 'chart:timeline', label: 'Chart: when what ends' },
  { value: 'chart:measured', label: 'Chart: what was measured' },
];

export const panelName = (panel: SharedPanel): string =>
  sharedPanels.find(({ value }) => value === panel)?.label ?? panel;
