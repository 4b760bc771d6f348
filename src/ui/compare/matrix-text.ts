import { inline, table } from '../../core/export/markdown-text.ts';
import type { SourceId } from '../../core/facts/fact.ts';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../core/facts/matrix-row.ts';
import { sourceById } from '../../core/facts/sources.ts';
import { csvCell } from '../../core/plan/csv-cell.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { cellOf, columnName, groupNames } from './columns.ts';
import { verdictWord } from './verdict-words.ts';

type Settled = Pick<Plan, 'vnetOwner' | 'asOf'>;

/** The rows as a table in Markdown, and under it the pages that it cites by their ids. */
export function matrixMarkdown(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  plan: Settled,
): string {
  const { head, lines, cited } = matrixTexts(rows, columns, plan);
  const written = table(
    'l'.repeat(head.length),
    head.map(inline),
    lines.map((line) => line.map(inline)),
  );
  return `${written}\n\nAs of ${plan.asOf}. Sources:\n\n${cited.map(sourceLine).join('\n')}\n`;
}

/** The rows as CSV (RFC 4180), safe to open in a spreadsheet. */
export function matrixCsv(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  plan: Settled,
): string {
  const { head, lines } = matrixTexts(rows, columns, plan);
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function matrixTexts(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], plan: Settled) {
  const sourcesOf = (row: MatrixRow) => [
    ...new Set(columns.flatMap((column) => cellOf(row, column, plan).sources)),
  ];
  return {
    head: ['Row', 'Group', 'Feature', ...columns.map(columnName), 'Sources'],
    lines: rows.map((row) => [
      row.id,
      groupNames[row.group],
      row.feature,
      ...columns.map((column) => cellText(cellOf(row, column, plan))),
      sourcesOf(row).join('; '),
    ]),
    cited: [...new Set(rows.flatMap(sourcesOf))].sort(),
  };
}

const cellText = ({ verdict, text, disputed }: MatrixCell): string => {
  const word = verdictWord(verdict, text);
  return `${word === null ? '' : `${word}: `}${text}${disputed === undefined ? '' : ` (disputed, ${disputed})`}`;
};

function sourceLine(id: SourceId): string {
  const { title, url, dated, read } = sourceById(id);
  const name = url === undefined ? inline(title) : `[${inline(title)}](${url})`;
  return `- ${inline(id)}: ${name}${dated === undefined ? '' : `, dated ${dated}`}, read ${read}`;
}
