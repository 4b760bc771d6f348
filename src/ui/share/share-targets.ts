import { confluenceStorage } from '../../core/export/confluence.ts';
import { mediaWiki } from '../../core/export/mediawiki.ts';
import { escapeMarkup, wikiHtml } from '../../core/export/wiki-html.ts';
import { wikiMarkdown } from '../../core/export/wiki-markdown.ts';
import { type WikiPage, wikiTables } from '../../core/export/wiki-page.ts';
import type { EmbedTheme } from '../embed/embed-query.ts';
import type { Formatted } from './clipboard.ts';
import { formattedTable } from './copy-table.ts';
import { panelName, type SharedPanel } from './share-panels.ts';

/** What is shared, and how it is to look where it is shown live. */
export interface Shared {
  /** The whole link to the plan. */
  readonly link: string;
  readonly planName: string;
  readonly page: WikiPage;
  readonly panel: SharedPanel;
  readonly theme: EmbedTheme;
  readonly editable: boolean;
}

/** A place that a plan is put into. */
export interface ShareTarget {
  readonly id: string;
  readonly name: string;
  /** What the place lets a page do, and what it does not. */
  readonly permits: string;
  /** Shows a live panel; otherwise a page of text and tables. */
  readonly live: boolean;
  readonly snippet: (shared: Shared) => string;
  /** Set where the snippet is to be pasted as it looks, not as it is written. */
  readonly formatted?: (shared: Shared) => Formatted;
}

/** The address of a panel alone, with the plan still after "#", where no server sees it. */
export function panelAddress({ link, panel, theme, editable }: Shared): string {
  const address = new URL(link);
  address.search = `?embed=${panel}${theme === 'system' ? '' : `&theme=${theme}`}${editable ? '&edit=1' : ''}`;
  return address.href;
}

const titleOf = ({ planName, panel }: Shared): string =>
  [planName, panelName(panel)].filter((part) => part !== '').join(': ');

const tag = (name: string, attributes: Readonly<Record<string, string | true>>): string => {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escapeMarkup(value)}"`,
  );
  return `<${[name, ...pairs].join(' ')}></${name}>`;
};

const scriptAddress = (link: string): string => new URL('./embed.js', link.replace(/[?#].*$/s, '')).href;

const frame = (shared: Shared): string =>
  tag('iframe', {
    src: panelAddress(shared),
    title: titleOf(shared),
    width: '100%',
    height: '520',
    // A page that is dark for the browser too would paint below a frame that is see-through.
    style: shared.theme.startsWith('transparent') ? 'border: 0; color-scheme: light' : 'border: 0',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  });

const component = (shared: Shared): string =>
  [
    tag('script', { src: scriptAddress(shared.link), async: true }),
    tag('aks-network-plan', {
      src: shared.link,
      panel: shared.panel,
      theme: shared.theme,
      title: titleOf(shared),
      ...(shared.editable && { edit: true }),
    }),
  ].join('\n');

/** The page as it looks, and its tables one after the other as tab-separated text. */
const asItLooks = ({ page }: Shared): Formatted => {
  const tables = wikiTables(page).map((table) => ({ name: table.name, ...formattedTable(table) }));
  return {
    html: wikiHtml(page),
    text: tables.map(({ name, text }) => `${name}\n${text}`).join('\n\n'),
  };
};

export const shareTargets: readonly ShareTarget[] = [
  {
    id: 'frame',
    name: 'Page that takes a frame',
    permits:
      'For any page that may hold an iframe: SharePoint (Embed web part, where the site lists this host under HTML field security), Notion, Confluence with an iframe macro. The frame is sandboxed and needs no storage. Its host decides who may frame it, by frame-ancestors in its content security policy.',
    live: true,
    snippet: frame,
  },
  {
    id: 'component',
    name: 'Page that takes a script',
    permits:
      'For pages of your own, such as an intranet or a Docusaurus or MkDocs site. The element fits its height to what it shows and tells the page of edits. The page has to allow scripts and frames from this host.',
    live: true,
    snippet: component,
  },
  {
    id: 'github',
    name: 'GitHub or GitLab',
    permits:
      'Draws tables and Mermaid in README files, wikis, issues and merge requests. Allows no frames and no scripts, so the plan is a copy, with a link to the live one.',
    live: false,
    snippet: ({ page }) => wikiMarkdown(page, 'code'),
  },
  {
    id: 'azureDevOps',
    name: 'Azure DevOps wiki',
    permits:
      'Draws tables, and Mermaid between colons with graph, not flowchart. Allows no frames of other hosts, so the plan is a copy, with a link to the live one.',
    live: false,
    snippet: ({ page }) => wikiMarkdown(page, 'colons'),
  },
  {
    id: 'backstage',
    name: 'Backstage TechDocs',
    permits:
      'Draws tables, and Mermaid with the TechDocs add-on for it; without it the diagram stands as code. Frames only from hosts listed in techdocs.sanitizer.allowedIframeHosts: where this host is listed, the frame works too.',
    live: false,
    snippet: ({ page }) => wikiMarkdown(page, 'code'),
  },
  {
    id: 'confluence',
    name: 'Confluence, storage format',
    permits:
      'For the source editor of Confluence Data Center, or the REST API of Cloud (body.storage). Tables are Confluence’s own. It draws no Mermaid without an app, so the diagram stands folded as code; frames need a macro that an administrator allows.',
    live: false,
    snippet: ({ page }) => confluenceStorage(page),
  },
  {
    id: 'mediaWiki',
    name: 'MediaWiki',
    permits:
      'Wikitext with tables and a link. Without extensions it allows no frames, no HTML of others and no Mermaid, so the diagram is left out.',
    live: false,
    snippet: ({ page }) => mediaWiki(page),
  },
  {
    id: 'office',
    name: 'Word, Excel, Outlook, Confluence editor',
    permits:
      'Copied as formatted tables and as tab-separated text at once: what it is pasted into takes the form that it knows. Figures lose their thousands separators, so that every language reads them as numbers.',
    live: false,
    snippet: (shared) => asItLooks(shared).text,
    formatted: asItLooks,
  },
];
