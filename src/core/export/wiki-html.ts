import type { WikiBlock, WikiPage, WikiTable } from './wiki-page.ts';

/** Characters that no XML 1.0 document may hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
const noXmlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text with U+FFFD in place of what no page can show. */
export const showable = (text: string): string => text.replace(noXmlCharacter, '\uFFFD');

/** Text as it may stand between tags and inside quotes, in HTML and in XML. */
export const escapeMarkup = (text: string): string =>
  showable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** The page as HTML that is XML as well. Diagrams are left out: no wiki draws them from HTML. */
export const wikiHtml = (page: WikiPage): string =>
  `${page
    .map(blockMarkup)
    .filter((markup) => markup !== '')
    .join('\n')}\n`;

export function tableMarkup({ align, head, rows }: WikiTable): string {
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    row
      .map((cell, at) => {
        const side = align[at] === 'r' ? ' style="text-align: right;"' : '';
        return `<${tag}${side}>${escapeMarkup(cell)}</${tag}>`;
      })
      .join('');
  return [
    '<table><tbody>',
    `<tr>${cells(head, 'th')}</tr>`,
    ...rows.map((row) => `<tr>${cells(row, 'td')}</tr>`),
    '</tbody></table>',
  ].join('\n');
}

function blockMarkup(block: WikiBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeMarkup(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escapeMarkup(block.text)}</p>`;
    case 'link':
      return `<p><a href="${escapeMarkup(block.href)}">${escapeMarkup(block.text)}</a></p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableMarkup(block);
    case 'diagram':
      return '';
  }
}
