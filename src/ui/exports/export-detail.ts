import type { ExportFormat } from '../../core/export/format.ts';
import { fail, ok, quoted, type Result } from '../../core/result.ts';

/** The format that the link names by its id; the first where it names none. */
export function readDetail(
  detail: string,
  formats: readonly [ExportFormat, ...ExportFormat[]],
): Result<ExportFormat> {
  const format = detail === '' ? formats[0] : formats.find(({ id }) => id === detail);
  return format
    ? ok(format)
    : fail(`${quoted(detail)} is no format: the link can name ${formats.map(({ id }) => id).join(', ')}.`);
}
