import type { ModelId } from '../../core/models/index.ts';

/** One place of the horizontal axis and the value of every model there; null: it has none. */
export interface LineRow {
  readonly x: number;
  readonly values: Readonly<Record<ModelId, number | null>>;
}

/** A line of a model. */
export interface ModelLine {
  readonly id: ModelId;
  readonly name: string;
  /** Where the line ends in earnest; beyond, it is drawn thin. null: nothing of it counts. */
  readonly until: number | null;
}

/** A place on a line that means something, and what. */
export interface LineDot {
  readonly id: ModelId;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export const valuesOf = (
  ids: readonly ModelId[],
  of: (id: ModelId) => number | null,
): Readonly<Record<ModelId, number | null>> =>
  Object.fromEntries(ids.map((id) => [id, of(id)])) as Record<ModelId, number | null>;

/** The largest value of all rows, at least 1. */
export const mostValue = (rows: readonly LineRow[]): number =>
  Math.max(1, ...rows.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)));
