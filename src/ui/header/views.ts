import type { View } from '../../state/store.ts';
import type { Tab } from '../kit/Tabs.tsx';

/** Ties the tabs of the header to the panel below it. */
export const viewGroup = 'view';

export const viewTabs: readonly Tab<View>[] = [
  { id: 'decide', label: 'Decide' },
  { id: 'size', label: 'Size' },
  { id: 'compare', label: 'Compare' },
];
