import { ok, type Result } from '../../core/result.ts';
import { inputsOf } from '../../state/mirror.ts';
import { writeLink } from '../../state/permalink.ts';
import { isSized } from '../../state/plan-edit.ts';
import { newId, type SavedPlan, type SavedPlans } from '../../state/saved.ts';
import { fileLimits, readSavedFile } from '../../state/saved-file.ts';
import { type Inputs, planStore } from '../../state/store.ts';
import { save } from './use-saved.ts';

/** The link that a plan is saved as: all of it, and no view. */
export const savedLinkOf = ({ plan, unknown }: Pick<Inputs, 'plan' | 'unknown'>): string =>
  writeLink({ plan, unknown });

/** A saved plan that is not saved yet. */
export const newSaved = (name: string, link: string): SavedPlan => ({
  id: newId(),
  name,
  savedAt: new Date().toISOString(),
  link,
  draft: false,
});

/** Opens a saved plan in a new entry of the history: Back and Undo bring back what was open before. */
export function openSaved({ link }: SavedPlan): void {
  const inputs = inputsOf(link);
  planStore.openInputs({ ...inputs, view: isSized(inputs.plan) ? 'size' : 'decide' });
}

/** "Shop 2" for a copy of "Shop", "Shop 3" for the next. */
export function nameOfCopy(name: string, { plans }: SavedPlans): string {
  const names = new Set(plans.map((plan) => plan.name));
  const base = name.replace(/ \d+$/, '');
  for (let number = 2; ; number++) {
    const copy = `${base} ${number}`.trim();
    if (!names.has(copy)) return copy;
  }
}

export interface ImportReport {
  readonly added: number;
  /** Plans that were there before, with the same name. */
  readonly known: number;
  readonly left: readonly string[];
}

/** Adds the plans of a file to those that are there. Stops where the storage takes no more, and says so. */
export async function importFile(file: File, saved: SavedPlans): Promise<Result<ImportReport>> {
  // Text that is too large is not even read; what the sentence says is the reader's own.
  const text = await (file.size > fileLimits.bytes * 2 ? file.slice(0, fileLimits.bytes + 1) : file).text();
  const read = readSavedFile(text, new Date().toISOString());
  if (!read.ok) return read;
  const before = new Set(saved.plans.map(({ name, link }) => `${name} ${link}`));
  const fresh = read.value.plans.filter(({ name, link }) => !before.has(`${name} ${link}`));
  let added = 0;
  for (const plan of fresh) {
    const kept = save({ ...plan, id: newId(), draft: false });
    if (!kept.ok) return added === 0 ? kept : ok({ added, known: 0, left: [kept.error] });
    added += 1;
  }
  return ok({ added, known: read.value.plans.length - fresh.length, left: read.value.left });
}
