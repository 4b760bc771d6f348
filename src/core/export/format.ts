import type { Evaluation } from '../evaluate.ts';

/** A plan as text of one language. */
export interface ExportFormat {
  readonly id: string;
  readonly name: string;
  /** Extension of the file, with its dot. */
  readonly extension: string;
  /** Deterministic: the same evaluation gives the same bytes. */
  readonly write: (evaluation: Evaluation) => string;
}
