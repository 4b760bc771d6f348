import { holds, type IsoDate } from '../facts/fact.ts';
import { matrix } from '../facts/matrix.ts';
import type { MatrixCell, MatrixRow } from '../facts/matrix-row.ts';
import { type Model, type ModelId, models } from '../models/index.ts';
import { type ProfileAxis, profileAxes } from './profile-axes.ts';

type RowId = MatrixRow['id'];

/** A row behind a value, and whether it speaks for the model. */
export interface ProfileRow {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  /** null on an ordinal, where the text decides. */
  readonly counts: boolean | null;
}

export interface ProfileValue {
  readonly axis: ProfileAxis;
  readonly value: number;
  /** The most that the axis has. */
  readonly of: number;
  /** What the value means: the step of an ordinal, or how many rows of how many. */
  readonly means: string;
  readonly rows: readonly ProfileRow[];
}

export interface Profile {
  readonly model: Model;
  readonly values: readonly ProfileValue[];
}

const rowById = (id: RowId): MatrixRow => {
  const row = matrix.find((candidate) => candidate.id === id);
  if (!row) throw new RangeError(`the matrix has no row ${id}`);
  return row;
};

/** Every model on every axis, as the matrix stands on the day. */
export const profiles = (day: IsoDate): readonly Profile[] =>
  models.map((model) => ({ model, values: profileAxes.map((axis) => valueOn(axis, model.id, day)) }));

function valueOn(axis: ProfileAxis, model: ModelId, day: IsoDate): ProfileValue {
  if (axis.kind === 'count') {
    const ids = Object.keys(axis.rows) as RowId[];
    const rows = ids.map((id) => {
      const row = rowById(id);
      const cell = row.cells[model];
      return { row, cell, counts: holds(cell, day) && (axis.rows[id]?.(cell) ?? false) };
    });
    const value = rows.filter(({ counts }) => counts).length;
    return { axis, value, of: rows.length, means: `${value} of ${rows.length}`, rows };
  }
  const value = axis.steps.findLastIndex(({ where }) =>
    (Object.entries(where) as [RowId, readonly string[]][]).every(([id, starts]) =>
      starts.some((start) => rowById(id).cells[model].text.startsWith(start)),
    ),
  );
  const step = axis.steps[value];
  if (!step) throw new RangeError(`the matrix says something new of ${model} on ${axis.id}`);
  const ids = [...new Set(axis.steps.flatMap(({ where }) => Object.keys(where) as RowId[]))];
  return {
    axis,
    value,
    of: axis.steps.length - 1,
    means: step.means,
    rows: ids.map((id) => ({ row: rowById(id), cell: rowById(id).cells[model], counts: null })),
  };
}
