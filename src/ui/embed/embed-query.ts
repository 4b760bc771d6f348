import type { View } from '../../state/store.ts';

/** The parts of the page that can stand alone in a page of others, and the view each of them belongs to. */
export const panelHomes = {
  decide: 'decide',
  tree: 'tree',
  map: 'map',
  packet: 'packet',
  chart: 'compare',
  matrix: 'compare',
  findings: 'size',
  summary: 'size',
} as const satisfies Readonly<Record<string, View>>;

export type PanelId = keyof typeof panelHomes;
export const panelIds = Object.keys(panelHomes) as readonly PanelId[];

/** A transparent frame has no background, and text for the light page below it; or for a dark one. */
export const embedThemes = ['system', 'light', 'dark', 'transparent', 'transparent-dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** What the address says of a frame: "?embed=chart:growth&theme=dark&edit=1&host=https://wiki.example". */
export interface EmbedQuery {
  /** null: there is no such panel. */
  readonly panel: PanelId | null;
  /** Which chart, for the panel "chart". */
  readonly chart: string;
  readonly theme: EmbedTheme;
  /** The person may change the plan in the frame. */
  readonly edit: boolean;
  /** The only origin that may speak to the frame and hear of edits; null: that of whoever embeds it. */
  readonly host: string | null;
}

/** Reads the query. Nothing in it is refused: what is not known gets its default. */
export function readEmbedQuery(query: URLSearchParams): EmbedQuery {
  const [id = '', ...chart] = (query.get('embed') ?? '').split(':');
  return {
    panel: panelIds.find((panel) => panel === id) ?? null,
    chart: chart.join(':'),
    theme: readTheme(query.get('theme')),
    edit: query.get('edit') === '1',
    host: query.get('host'),
  };
}

const readTheme = (text: string | null): EmbedTheme =>
  embedThemes.find((theme) => theme === text) ?? 'system';
