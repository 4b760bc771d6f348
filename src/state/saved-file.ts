import type { PlanInput } from '../core/plan/plan.ts';
import { fail, ok, quoted, type Result } from '../core/result.ts';
import { linkLimits, readLink, writeLink } from './permalink.ts';
import type { SavedPlan } from './saved.ts';

/** A plan of a file, before it has an id. */
export type ImportedPlan = Pick<SavedPlan, 'name' | 'savedAt' | 'link'>;

export interface Imported {
  readonly plans: readonly ImportedPlan[];
  /** What could not be read, one sentence each. */
  readonly left: readonly string[];
}

/** Files beyond these are not read. */
export const fileLimits = { bytes: 5_000_000, plans: 1_000 } as const;

/**
 * All plans as one JSON document: `aksNetworkPlans` is its version, and each entry has a name, the moment of
 * saving, the plan document, and whatever its link held that this version does not know.
 */
export function writeSavedFile(plans: readonly SavedPlan[]): string {
  const entries = plans.map(({ name, savedAt, link }) => {
    const { plan, unknown } = readLink(link).state;
    return { name, savedAt, plan: { version: 1, ...plan }, ...(unknown.length > 0 && { unknown }) };
  });
  return `${JSON.stringify({ aksNetworkPlans: 1, plans: entries }, null, 2)}\n`;
}

/** Reads such a document, or a single plan document; `now` is the moment given to a plan that names none. */
export function readSavedFile(text: string, now: string): Result<Imported> {
  if (text.length > fileLimits.bytes) {
    return fail(`The file is larger than ${fileLimits.bytes / 1e6} MB. Nothing of it was read.`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail(`The file starts with ${quoted(text.slice(0, 40))} and is no JSON. Nothing of it was read.`);
  }
  if (!isRecord(document)) return fail('The file holds no plans: it must be a JSON object.');
  const isPlan =
    !('plans' in document) && ['version', 'pools', 'vnet', 'model'].some((key) => key in document);
  const entries = isPlan ? [{ plan: document }] : document.plans;
  if (!Array.isArray(entries)) {
    return fail('The file holds no plans: it must be an export of saved plans, or one plan document.');
  }
  const plans: ImportedPlan[] = [];
  const left: string[] = [];
  for (const [at, entry] of entries.slice(0, fileLimits.plans).entries()) {
    const plan = importedPlan(entry, now);
    if (plan.ok) plans.push(plan.value);
    else left.push(`Plan ${at + 1} of the file: ${plan.error}`);
  }
  if (entries.length > fileLimits.plans) {
    left.push(`Only the first ${fileLimits.plans} plans of ${entries.length} were read.`);
  }
  return ok({ plans, left });
}

function importedPlan(entry: unknown, now: string): Result<ImportedPlan> {
  if (!isRecord(entry) || !isRecord(entry.plan)) return fail('it has no plan.');
  const { name, savedAt, plan, unknown } = entry;
  const pairs = Array.isArray(unknown) ? unknown.filter((pair) => typeof pair === 'string') : [];
  const link = writeLink({ plan: plan as PlanInput, unknown: pairs.filter((pair) => !pair.includes('&')) });
  if (link.length > linkLimits.characters || readLink(link).refused)
    return fail('it is too large for a link.');
  const named = [name, plan.name].find((text) => typeof text === 'string' && text.trim() !== '');
  const dated = typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt));
  return ok({ name: String(named ?? 'Unnamed plan'), savedAt: dated ? savedAt : now, link });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
