import { createSteps } from './azcli.ts';
import { scriptNotes } from './azcli-notes.ts';
import type { ExportFormat } from './format.ts';
import { heading } from './plan-notes.ts';
import { powershellScript } from './powershell-script.ts';

/** The same commands for PowerShell. */
export const powershell: ExportFormat = {
  id: 'powershell',
  name: 'PowerShell',
  extension: '.ps1',
  language: 'powershell',
  fileName: 'create-cluster',
  write: (evaluation) =>
    powershellScript(heading(evaluation, scriptNotes(evaluation)), createSteps(evaluation)),
  notes: scriptNotes,
};
