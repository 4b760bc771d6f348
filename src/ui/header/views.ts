import type { mainViews, sideViews, View } from '../../state/store.ts';
import type { Tab } from '../kit/Tabs.tsx';

/** Ties the tabs of the header to the panel below it. */
export const viewGroup = 'view';

export type MainView = (typeof mainViews)[number];
export type SideView = (typeof sideViews)[number];

export const viewTabs: readonly Tab<MainView>[] = [
  { id: 'decide', label: 'Decide' },
  { id: 'size', label: 'Size' },
  { id: 'compare', label: 'Compare' },
];

/** Pages beside the three views, by name. */
export const sideViewNames: Readonly<Record<SideView, string>> = {
  map: 'Address map',
  packet: 'Packet path',
  fits: 'What fits my range',
  tree: 'Decision tree',
  export: 'Export',
  paper: 'Print and record',
  saved: 'Saved plans',
  rules: 'Rules',
  disagreements: 'Disagreements',
};

export const viewName = (view: View): string =>
  ({ decide: 'Decide', size: 'Size', compare: 'Compare', ...sideViewNames })[view];
