import type { MatrixColumn, MatrixRow } from '../../core/facts/matrix-row.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { rowsTouched } from './answer-rows.ts';
import { cellOf, groupNames } from './columns.ts';

export type Shown = 'all' | 'differs' | 'answers';

export interface Filter {
  readonly shown: Shown;
  /** Words that a row must have, each somewhere. */
  readonly search: string;
  readonly columns: readonly MatrixColumn[];
}

type Settled = Pick<Plan, 'vnetOwner' | 'asOf'>;
type Answered = Settled & Pick<Plan, 'answers'>;

/** The rows that pass, in the order in which they are given. */
export function passing(rows: readonly MatrixRow[], filter: Filter, plan: Answered): readonly MatrixRow[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  const touched = rowsTouched(plan.answers);
  const shown: Readonly<Record<Shown, (row: MatrixRow) => boolean>> = {
    all: () => true,
    differs: (row) => differs(row, filter.columns, plan),
    answers: ({ id }) => touched.has(id),
  };
  return rows.filter((row) => shown[filter.shown](row) && has(row, words, filter, plan));
}

/** Whether the models shown differ. The Cilium column says what Cilium changes, and is no model. */
export function differs(row: MatrixRow, columns: readonly MatrixColumn[], plan: Settled): boolean {
  const said = columns
    .filter((column) => column !== 'cilium')
    .map((column) => {
      const { verdict, text } = cellOf(row, column, plan);
      return `${verdict} ${text}`;
    });
  return new Set(said).size > 1;
}

function has(row: MatrixRow, words: readonly string[], { columns }: Filter, plan: Settled): boolean {
  if (words.length === 0) return true;
  const cells = columns.map((column) => cellOf(row, column, plan));
  const text = [
    row.id,
    row.feature,
    groupNames[row.group],
    ...cells.flatMap(({ text, note }) => [text, note ?? '']),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
