/** The least width of a column, with the space behind it: kubectl's own, and that of its versions up to 1.10. */
export const columnWidths = { now: 6, upTo110: 10 } as const;

/** Text in columns as kubectl prints it: three spaces behind the widest cell of a column, none behind the last. */
export function kubectlColumns(
  rows: readonly (readonly string[])[],
  least: number = columnWidths.now,
): readonly string[] {
  const widths = widest(rows).map((width) => Math.max(width + 3, least));
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join(''),
  );
}

/** Text in columns as the Azure CLI prints a table: a rule below the head, at least two spaces wider than it. */
export function azureColumns([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const widths = widest([head.map((title) => `${title}  `), ...rows]);
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

const widest = (rows: readonly (readonly string[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
