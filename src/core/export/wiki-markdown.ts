import { table } from './markdown-text.ts';
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

/**
 * Text of a person as it may stand in a line or a cell: shown, never interpreted. What would only mean something
 * at the start of a line, or in an address, is left alone elsewhere, so that the source stays readable.
 */
const inline = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#!|~$@]|^[-+:]|:(?=[^ \d])/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

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
