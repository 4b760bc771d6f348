import type { Evaluation } from '../../core/evaluate.ts';
import type { ExportFormat } from '../../core/export/format.ts';

/** Names of files with what every file system takes. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '') || 'cluster';

/** "payments-prod-create-cluster.sh" */
export const fileNameOf = (format: ExportFormat, { plan }: Evaluation): string =>
  `${slug(plan.name)}-${format.fileName ?? format.id}${format.extension}`;

export const archiveNameOf = ({ plan }: Evaluation): string => `${slug(plan.name)}-exports.zip`;

/** As the command line prints it: the text, ended by a line break. */
export const textOf = (format: ExportFormat, evaluation: Evaluation): string => {
  const text = format.write(evaluation);
  return text.endsWith('\n') ? text : `${text}\n`;
};

/** Every format in one archive; two formats never share a name. */
export async function archiveOf(
  formats: readonly ExportFormat[],
  evaluation: Evaluation,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const mtime = `${evaluation.plan.asOf}T00:00:00`;
  const files = formats.map((format) => [
    fileNameOf(format, evaluation),
    [strToU8(textOf(format, evaluation)), { mtime }] as const,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** Hands a file to the browser to be saved. */
export function save(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const type = typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/zip';
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
