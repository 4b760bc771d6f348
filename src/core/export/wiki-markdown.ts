import { inline, table } from './markdown-text.ts';
import type { WikiBlock, WikiPage } from './wiki-page.ts';

/** How a page marks a Mermaid diagram: as code, or as Azure DevOps does. */
export type MermaidFence = 'code' | 'colons';

const fences: Readonly<Record<MermaidFence, readonly [open: string, close: string]>> = {
  code: ['```mermaid', '```'],
  colons: ['::: mermaid', ':::'],
};

/** The page in Markdown with tables and a diagram, as GitHub, GitLab, Azure DevOps and Backstage read it. */
export const wikiMarkdown = (page: WikiPage, fence: MermaidFence): string =>
  `${page.map((block) => blockText(block, fence)).join('\n\n')}\n`;

function blockText(block: WikiBlock, fence: MermaidFence): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return inline(block.text);
    case 'link':
      return `[${inline(block.text)}](<${block.href}>)`;
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table':
      return table(
        block.align,
        block.head.map(inline),
        block.rows.map((row) => row.map(inline)),
      );
    case 'diagram': {
      const [open, close] = fences[fence];
      return `${open}\n${block.mermaid}${close}`;
    }
  }
}
