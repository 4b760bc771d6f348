import type { ExportFormat } from './format.ts';

/** The plan with its evaluation, as the command line prints it. */
export const json: ExportFormat = {
  id: 'json',
  name: 'JSON',
  extension: '.json',
  language: 'json',
  fileName: 'evaluation',
  write: (evaluation) => `${JSON.stringify(evaluation, null, 2)}\n`,
};
