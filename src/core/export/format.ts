import type { Evaluation } from '../evaluate.ts';

/** What a highlighter has to know of a format. */
export type Language =
  | 'bash'
  | 'powershell'
  | 'json'
  | 'bicep'
  | 'hcl'
  | 'markdown'
  | 'yaml'
  | 'csv'
  | 'mermaid'
  | 'svg';

/** A plan as text of one language. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Extension of the file, with its dot. */
  readonly extension: string;
  readonly language?: Language;
  /** Name of the file without its extension; absent: the id. */
  readonly fileName?: string;
  /** Deterministic: the same evaluation gives the same bytes. */
  readonly write: (evaluation: Evaluation) => string;
  /** What the plan says and the format cannot, a sentence each. */
  readonly notes?: (evaluation: Evaluation) => readonly string[];
}
