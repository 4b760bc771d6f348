import { type ComponentType, lazy } from 'react';
import type { PanelId } from './embed-query.ts';

interface PanelProps {
  /** Which chart, for the panel that shows one. */
  readonly chart: string;
}

interface EmbedPanel {
  readonly Shown: ComponentType<PanelProps>;
  /** The panel as it is edited in itself; without it the plan's fields stand below what is shown. */
  readonly Edited?: ComponentType<PanelProps>;
}

/** What each panel of the address shows, each loaded when it is the one. */
export const panels: Readonly<Record<PanelId, EmbedPanel>> = {
  decide: {
    Shown: lazy(() => import('./DecisionPanel.tsx').then((module) => ({ default: module.DecisionPanel }))),
    Edited: lazy(() => import('../decide/DecideView.tsx').then((module) => ({ default: module.DecideView }))),
  },
  tree: {
    Shown: lazy(() => import('./TreePanel.tsx').then((module) => ({ default: module.TreePanel }))),
    Edited: lazy(() => import('../tree/TreeView.tsx').then((module) => ({ default: module.TreeView }))),
  },
  map: {
    Shown: lazy(() => import('./MapPanel.tsx').then((module) => ({ default: module.MapPanel }))),
    Edited: lazy(() => import('./EditedMap.tsx').then((module) => ({ default: module.EditedMap }))),
  },
  packet: {
    Shown: lazy(() => import('../packet/PacketView.tsx').then((module) => ({ default: module.PacketView }))),
  },
  chart: {
    Shown: lazy(() => import('./ChartPanel.tsx').then((module) => ({ default: module.ChartPanel }))),
  },
  matrix: {
    Shown: lazy(() => import('./MatrixPanel.tsx').then((module) => ({ default: module.MatrixPanel }))),
  },
  findings: {
    Shown: lazy(() => import('./FindingsList.tsx').then((module) => ({ default: module.FindingsList }))),
    Edited: lazy(() => import('./EditedFindings.tsx').then((module) => ({ default: module.EditedFindings }))),
  },
  summary: {
    Shown: lazy(() => import('./SummaryPanel.tsx').then((module) => ({ default: module.SummaryPanel }))),
  },
};
