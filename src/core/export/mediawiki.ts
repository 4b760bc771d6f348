import { showable } from './wiki-html.ts';
import type { WikiBlock, WikiPage } from './wiki-page.ts';

/** The page as wikitext. MediaWiki itself draws no Mermaid, so the diagram is left out. */
export const mediaWiki = (page: WikiPage): string =>
  `${page
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;

/** Text that is shown and never interpreted: everything that may mean something is an entity. */
const plain = (text: string): string =>
  showable(text)
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} .,/()%-]/gu, (character) => `&#${character.codePointAt(0)};`);

/** An address as it may stand before a space inside brackets. */
const address = (href: string): string => href.replace(/[\s[\]<>"'{}|]/g, encodeURIComponent);

function blockText(block: WikiBlock): string {
  switch (block.kind) {
    case 'heading': {
      const marks = '='.repeat(block.level);
      return `${marks} ${plain(block.text)} ${marks}`;
    }
    case 'paragraph':
      return plain(block.text);
    case 'link':
      return `[${address(block.href)} ${plain(block.text)}]`;
    case 'list':
      return block.items.map((item) => `* ${plain(item)}`).join('\n');
    case 'table': {
      const cell = (text: string, at: number, mark: '!' | '|') =>
        `${mark} ${block.align[at] === 'r' ? 'style="text-align: right;" | ' : ''}${plain(text)}`;
      const row = (cells: readonly string[], mark: '!' | '|') =>
        ['|-', ...cells.map((text, at) => cell(text, at, mark))].join('\n');
      return [
        '{| class="wikitable"',
        row(block.head, '!'),
        ...block.rows.map((each) => row(each, '|')),
        '|}',
      ].join('\n');
    }
    case 'diagram':
      return '';
  }
}
