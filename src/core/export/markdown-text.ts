/**
 * Text of a person as it may stand in a line or a table cell of Markdown: shown, never interpreted. What
 * would mean something only at the start of a line, around a word or in an address is left alone
 * elsewhere, so that the source stays readable.
 */
export const inline = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*{}[\]#!|~$@]|^[-+:]|:(?=[^ \d])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** A table; the first row is the head, and `align` says l or r for each column. */
export function table(align: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line([...align].map((side) => (side === 'r' ? '---:' : '---')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
