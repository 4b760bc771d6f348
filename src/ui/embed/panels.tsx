import type { ComponentType } from 'react';
import { later } from '../later.tsx';
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
    Shown: later(() => import('./DecisionPanel.tsx').then((module) => module.DecisionPanel)),
    Edited: later(() => import('../decide/DecideView.tsx').then((module) => module.DecideView)),
  },
  tree: {
    Shown: later(() => import('./TreePanel.tsx').then((module) => module.TreePanel)),
    Edited: later(() => import('../tree/TreeView.tsx').then((module) => module.TreeView)),
  },
  map: {
    Shown: later(() => import('./MapPanel.tsx').then((module) => module.MapPanel)),
    Edited: later(() => import('./EditedMap.tsx').then((module) => module.EditedMap)),
  },
  packet: {
    Shown: later(() => import('../packet/PacketView.tsx').then((module) => module.PacketView)),
  },
  chart: {
    Shown: later(() => import('./ChartPanel.tsx').then((module) => module.ChartPanel)),
  },
  matrix: {
    Shown: later(() => import('./MatrixPanel.tsx').then((module) => module.MatrixPanel)),
  },
  findings: {
    Shown: later(() => import('./FindingsList.tsx').then((module) => module.FindingsList)),
    Edited: later(() => import('./EditedFindings.tsx').then((module) => module.EditedFindings)),
  },
  summary: {
    Shown: later(() => import('./SummaryPanel.tsx').then((module) => module.SummaryPanel)),
  },
};
