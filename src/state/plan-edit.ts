import type { PlanInput } from '../core/plan/plan.ts';

/**
 * The rows that a list has while the plan does not give it: its defaults, as the evaluation filled them
 * in. They are written into the plan by the first edit of the list.
 */
export type DefaultRows = () => readonly unknown[];

export type ListField = 'vnet' | 'subnets' | 'pools' | 'connected';

type Step = string | number;

/** The steps of a JSON path such as pools[0].count. */
const stepsOf = (path: string): Step[] =>
  Array.from(path.matchAll(/\[(\d+)\]|[^.[\]]+/g), ([step, index]) =>
    index === undefined ? step : Number(index),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read(container: unknown, steps: readonly Step[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return container;
  if (typeof step === 'number') return Array.isArray(container) ? read(container[step], rest) : undefined;
  return isRecord(container) && Object.hasOwn(container, step) ? read(container[step], rest) : undefined;
}

function write(container: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const rows: unknown[] = Array.isArray(container) ? [...container] : [];
    rows[step] = write(rows[step], rest, value);
    return rows;
  }
  const fields = isRecord(container) ? container : {};
  if (rest.length === 0 && value === undefined) {
    const { [step]: _left, ...others } = fields;
    return others;
  }
  return { ...fields, [step]: write(fields[step], rest, value) };
}

/** What the plan itself says at a path; undefined where it leaves that to the default. */
export const inputAt = (plan: PlanInput, path: string): unknown => read(plan, stepsOf(path));

/**
 * The text of a field: what the person gave, as it was typed, or else the default. A field shows
 * this, so that text that cannot be read stays where it was typed.
 */
export function textAt(plan: PlanInput, path: string, byDefault: unknown): string {
  const given = inputAt(plan, path);
  const value = given === undefined ? byDefault : given;
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The rows of a list as they stand in the plan, or else its default rows. */
function rowsOf(plan: PlanInput, list: string, defaults: DefaultRows): readonly unknown[] {
  const given = plan[list];
  return Array.isArray(given) ? given : defaults();
}

/**
 * The plan with one value changed; undefined takes the value out, back to its default. The same plan
 * where nothing changes. A path into a list that the plan does not give needs its default rows.
 *
 * Throws RangeError for a row that the list does not have.
 */
export function withField(
  plan: PlanInput,
  path: string,
  value: unknown,
  defaults: DefaultRows = () => [],
): PlanInput {
  const steps = stepsOf(path);
  if (Object.is(read(plan, steps), value)) return plan;
  const [list, index] = steps;
  if (typeof list !== 'string' || typeof index !== 'number') return write(plan, steps, value) as PlanInput;
  const rows = rowsOf(plan, list, defaults);
  if (index >= rows.length) throw new RangeError(`${list} has no row ${index}`);
  // A row that is text and not an object (from a link, say) is taken over by its default, field by field.
  const row = steps.length > 2 && !isRecord(rows[index]) ? defaults()[index] : rows[index];
  return write({ ...plan, [list]: rows.with(index, row) }, steps, value) as PlanInput;
}

export const withRow = (
  plan: PlanInput,
  list: ListField,
  row: unknown,
  defaults: DefaultRows,
): PlanInput => ({
  ...plan,
  [list]: [...rowsOf(plan, list, defaults), row],
});

export const withoutRow = (
  plan: PlanInput,
  list: ListField,
  index: number,
  defaults: DefaultRows,
): PlanInput => ({ ...plan, [list]: rowsOf(plan, list, defaults).filter((_, at) => at !== index) });

/** The plan with row `index` copied below itself, under the next name that is free. */
export function withCopiedRow(
  plan: PlanInput,
  list: ListField,
  index: number,
  defaults: DefaultRows,
): PlanInput {
  const rows = rowsOf(plan, list, defaults);
  const row = rows[index];
  const names = rows.map((other) => (isRecord(other) ? other.name : undefined));
  const copy = isRecord(row) ? { ...row, name: nextName(String(row.name ?? list), names) } : row;
  return { ...plan, [list]: rows.toSpliced(index + 1, 0, copy) };
}

/** The name with the least number from 2 up that makes it unlike the names taken: user, user2, user3. */
export function nextName(name: string, taken: readonly unknown[]): string {
  const stem = name.replace(/\d+$/, '');
  for (let number = 2; ; number += 1) {
    const candidate = `${stem}${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

const sizeFields = [
  'vnet',
  'subnets',
  'podCidr',
  'serviceCidr',
  'dnsServiceIp',
  'pools',
  'internalLoadBalancers',
  'connected',
] as const;

/** True once the person gave anything that has a size or a place. */
export const isSized = (plan: PlanInput): boolean => sizeFields.some((field) => plan[field] !== undefined);
