import { applyPatch } from '../../core/plan/fixes/patch.ts';
import type { Plan, PlanChange, PlanInput } from '../../core/plan/plan.ts';

type Row = Readonly<Record<string, unknown>> & { readonly name: string };

const lists = ['pools', 'subnets', 'connected'] as const;

/**
 * The input with a change of the plan that was read from it. Only the fields that the change is about are
 * written, so text elsewhere stays as it was typed, readable or not.
 */
export function withChange(input: PlanInput, plan: Plan, change: PlanChange): PlanInput {
  const rows = lists.flatMap((list) => {
    const after = change[list];
    return after ? [[list, changedRows(input[list], asRows(plan[list]), asRows(after))] as const] : [];
  });
  return applyPatch(input, { ...change, ...Object.fromEntries(rows) }) as PlanInput;
}

const asRows = (rows: readonly object[]): readonly Row[] => rows as readonly Row[];

function changedRows(input: unknown, before: readonly Row[], after: readonly Row[]): readonly unknown[] {
  const given: readonly unknown[] = Array.isArray(input) ? input : [];
  return after.map((row, index) => {
    const at = placeBefore(row, index, before, after);
    const old = before[at];
    if (!old) return withoutNulls(row);
    const typed = { ...(isRow(given[at]) ? given[at] : {}) };
    // A row that moves takes along the defaults that came from its place.
    const kept = at === index ? typed : { ...withoutNulls(old), ...typed };
    const changed = Object.entries(row).filter(([field, value]) => !same(value, old[field]));
    return changed.reduce<Readonly<Record<string, unknown>>>(
      (fields, [field, value]) => withField(fields, field, value),
      kept,
    );
  });
}

/** The row of before that a row of after stands for; -1 for a new one. */
function placeBefore(row: Row, index: number, before: readonly Row[], after: readonly Row[]): number {
  if (before.length === after.length || before[index]?.name === row.name) return index;
  return before.findIndex(({ name }) => name === row.name);
}

function withField(fields: Readonly<Record<string, unknown>>, field: string, value: unknown) {
  const { [field]: _old, ...others } = fields;
  return value === null ? others : { ...others, [field]: value };
}

/** In a row null and nothing are the same default. */
const withoutNulls = (row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const isRow = (row: unknown): row is Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
