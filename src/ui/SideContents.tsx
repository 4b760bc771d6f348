import type { SideView } from './header/views.ts';
import { later } from './later.tsx';

const MapView = later(() => import('./canvas/MapView.tsx').then((module) => module.MapView));
const PacketView = later(() => import('./packet/PacketView.tsx').then((module) => module.PacketView));
const FitsView = later(() => import('./fits/FitsView.tsx').then((module) => module.FitsView));
const TreeView = later(() => import('./tree/TreeView.tsx').then((module) => module.TreeView));
const ExportView = later(() => import('./exports/ExportView.tsx').then((module) => module.ExportView));
const PaperView = later(() => import('./paper/PaperView.tsx').then((module) => module.PaperView));
const SavedView = later(() => import('./saved/SavedView.tsx').then((module) => module.SavedView));
const RulesView = later(() => import('./reference/RulesView.tsx').then((module) => module.RulesView));
const DisagreementsView = later(() =>
  import('./reference/DisagreementsView.tsx').then((module) => module.DisagreementsView),
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
