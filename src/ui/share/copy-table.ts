import { tableMarkup } from '../../core/export/wiki-html.ts';
import type { WikiTable } from '../../core/export/wiki-page.ts';
import { copyFormatted, type Formatted } from './clipboard.ts';

/** A table for the clipboard: HTML keeps the columns in Word and Confluence, tab-separated text in Excel. */
export const formattedTable = (table: WikiTable): Formatted => {
  const safe = { ...table, head: table.head.map(cellText), rows: table.rows.map((row) => row.map(cellText)) };
  return { html: tableMarkup(safe), text: tabSeparated(safe) };
};

/** Copies a table of the page as it is shown, as HTML and as text at once. */
export const copyTable = (table: HTMLTableElement): Promise<boolean> =>
  copyFormatted(formattedTable(readTable(table)));

const tabSeparated = ({ head, rows }: WikiTable): string =>
  [head, ...rows].map((row) => row.join('\t')).join('\n');

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const groupedFigure = /^-?\d{1,3}(?:,\d{3})+$/;
const plainFigure = /^-?\d+(?:\.\d+)?%?$/;

/**
 * The text of a cell on one line. Figures lose their commas, which a spreadsheet of another language would take
 * for decimals. Text that a spreadsheet would run as a formula starts with an apostrophe, which it hides.
 */
function cellText(text: string): string {
  const line = onOneLine(text);
  if (groupedFigure.test(line)) return line.replaceAll(',', '');
  return /^[=+@-]/.test(line) && !plainFigure.test(line) ? `'${line}` : line;
}

/**
 * The head and the rows of a table of the page. What spans columns is followed by blank cells; columns at the end that
 * hold buttons alone, with no text or below no heading, are left out.
 */
export function readTable(table: HTMLTableElement): WikiTable {
  const [wholeHead = [], ...wholeRows] = [...table.rows]
    .map((row) =>
      [...row.cells].flatMap((cell) => [
        onOneLine(visibleText(cell)),
        ...Array<string>(cell.colSpan - 1).fill(''),
      ]),
    )
    .filter((cells) => cells.some((text) => text !== ''));
  const columns = wholeHead.findLastIndex(
    (text, at) => text !== '' && wholeRows.some((row) => (row[at] ?? '') !== ''),
  );
  const [head = [], ...rows] = [wholeHead, ...wholeRows].map((row) => row.slice(0, columns + 1));
  const numeric = head.map((_, at) => rows.some((row) => plainOrGrouped(row[at] ?? '')));
  return {
    kind: 'table',
    name: table.getAttribute('aria-label') ?? table.caption?.textContent ?? '',
    align: numeric.map((isNumeric) => (isNumeric ? 'r' : 'l')).join(''),
    head,
    rows,
  };
}

const plainOrGrouped = (text: string): boolean => plainFigure.test(text) || groupedFigure.test(text);

/** Text of an element as it is shown, with what a field holds or would without input, and a blank between its parts. */
function visibleText(node: Node): string {
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.textContent?.trim() ?? '';
  if (node instanceof HTMLInputElement)
    return isText(node) ? ` ${node.value || node.placeholder} ` : node.checked ? 'yes' : 'no';
  if (node instanceof Text) return node.data;
  if (node instanceof Element && (node.getAttribute('aria-hidden') === 'true' || unread.has(node.tagName))) {
    return '';
  }
  const text = [...node.childNodes].map(visibleText).join('');
  return node instanceof HTMLElement && !isInline(node) ? ` ${text} ` : text;
}

/** The label of a field in a table repeats the headings of its column and row. */
const unread: ReadonlySet<string> = new Set(['svg', 'LABEL']);

const isText = ({ type }: HTMLInputElement): boolean => type !== 'checkbox' && type !== 'radio';

const inlineTags: ReadonlySet<string> = new Set([
  'A',
  'ABBR',
  'B',
  'CODE',
  'EM',
  'I',
  'STRONG',
  'SUB',
  'SUP',
]);
const isInline = ({ tagName }: HTMLElement): boolean => inlineTags.has(tagName);
