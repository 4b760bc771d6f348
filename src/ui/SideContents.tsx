import { lazy } from 'react';
import type { SideView } from './header/views.ts';

const MapView = lazy(() => import('./canvas/MapView.tsx').then((module) => ({ default: module.MapView })));
const PacketView = lazy(() =>
  import('./packet/PacketView.tsx').then((module) => ({ default: module.PacketView })),
);
const FitsView = lazy(() => import('./fits/FitsView.tsx').then((module) => ({ default: module.FitsView })));
const TreeView = lazy(() => import('./tree/TreeView.tsx').then((module) => ({ default: module.TreeView })));
const ExportView = lazy(() =>
  import('./exports/ExportView.tsx').then((module) => ({ default: module.ExportView })),
);
const PaperView = lazy(() =>
  import('./paper/PaperView.tsx').then((module) => ({ default: module.PaperView })),
);
const SavedView = lazy(() =>
  import('./saved/SavedView.tsx').then((module) => ({ default: module.SavedView })),
);
const RulesView = lazy(() =>
  import('./reference/RulesView.tsx').then((module) => ({ default: module.RulesView })),
);
const DisagreementsView = lazy(() =>
  import('./reference/DisagreementsView.tsx').then((module) => ({ default: module.DisagreementsView })),
);

const contents = {
  map: MapView,
  packet: PacketView,
  fits: FitsView,
  tree: TreeView,
  export: ExportView,
  paper: PaperView,
  saved: SavedView,
  rules: RulesView,
  disagreements: DisagreementsView,
} as const satisfies Readonly<Record<SideView, unknown>>;

/** The pages beside the three views, each loaded when it is opened. */
export function SideContents({ view }: { readonly view: SideView }) {
  const Content = contents[view];
  return <Content />;
}
