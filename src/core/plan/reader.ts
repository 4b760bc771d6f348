import { plainText, quoted, type Result } from '../result.ts';
import type { Problem } from './plan.ts';

/** Reads one value of whatever was given, or says in a sentence what is wrong with it. */
export type Field<T> = (given: unknown) => Result<T>;

/** Collects what could not be read while the rest keeps its value or its default. */
export class Reader {
  readonly problems: Problem[] = [];

  problem(path: string, raw: unknown, message: string): void {
    const text = plainText(raw);
    this.problems.push({ path, text: text.length > 200 ? `${text.slice(0, 199)}…` : text, message });
  }

  /** The value of a field; `fallback` where it is absent, null, blank, or cannot be read. */
  field<T, F>(field: Field<T>, raw: unknown, path: string, fallback: F): T | F {
    if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')) return fallback;
    const result = field(raw);
    if (result.ok) return result.value;
    this.problem(path, raw, result.error);
    return fallback;
  }

  /** The items of a list, at most `most`; null where it is absent or no list. */
  list(raw: unknown, path: string, what: string, most: number): readonly unknown[] | null {
    if (raw === undefined || raw === null) return null;
    if (!Array.isArray(raw)) {
      this.problem(path, raw, `${quoted(raw)} is not a list of ${what}.`);
      return null;
    }
    if (raw.length <= most) return raw;
    this.problem(
      path,
      `${raw.length.toLocaleString('en')} ${what}`,
      `${raw.length.toLocaleString('en')} ${what} are more than the planner reads: the first ${most} count.`,
    );
    return raw.slice(0, most);
  }

  /** The fields of an object; unknown ones are reported. Null where it is no object. */
  object(raw: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> | null {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      this.problem(
        path,
        raw,
        `${quoted(raw)} is no object: write fields such as ${known.slice(0, 3).join(', ')}.`,
      );
      return null;
    }
    const unknown: string[] = [];
    for (const key of Object.keys(raw)) if (!known.includes(key)) unknown.push(key);
    for (const key of unknown.slice(0, 20)) {
      const at = path === '' ? key : `${path}.${key}`;
      this.problem(at, (raw as Record<string, unknown>)[key], `${quoted(key)} is no field of the plan.`);
    }
    if (unknown.length > 20) {
      this.problem(path, `${unknown.length} fields`, `${unknown.length - 20} more fields are not known.`);
    }
    const fields: Record<string, unknown> = {};
    for (const key of known) fields[key] = own(raw, key);
    return fields;
  }
}

/** Own properties only: a plan must not reach the prototype of objects. */
const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

type Fields = Readonly<Record<string, Field<unknown>>>;
type Read<F> = F extends Field<infer T> ? T : never;

/** Reads the fields of one object, each with its own fallback; `more` are fields read elsewhere. */
export function fieldsOf<S extends Fields>(
  reader: Reader,
  fields: S,
  item: unknown,
  path: string,
  more: readonly string[] = [],
) {
  const raw = reader.object(item, path, [...Object.keys(fields), ...more]) ?? {};
  const read = <K extends keyof S & string, D>(key: K, fallback: D): Read<S[K]> | D =>
    reader.field(fields[key] as Field<Read<S[K]>>, raw[key], path === '' ? key : `${path}.${key}`, fallback);
  return { raw, read };
}
