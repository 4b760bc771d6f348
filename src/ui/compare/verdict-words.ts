import type { CellVerdict } from '../../core/facts/matrix-row.ts';

const words: Readonly<Record<Exclude<CellVerdict, 'value'>, string>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  unknown: 'Unknown',
  notApplicable: 'Not applicable',
};

/** The verdict as a word to stand before the text; null where the text has it already or there is none. */
export const verdictWord = (verdict: CellVerdict, text: string): string | null =>
  verdict === 'value' || text.toLowerCase().startsWith(words[verdict].toLowerCase()) ? null : words[verdict];
