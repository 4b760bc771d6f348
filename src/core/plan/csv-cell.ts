/**
 * A cell as RFC 4180 has it. A text that a spreadsheet would read as a formula gets an apostrophe, which
 * the spreadsheet takes for "this is text".
 */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[\s]*[=+@|%-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
