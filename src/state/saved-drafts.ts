import { writeLink } from './permalink.ts';
import { browserStorage, newId, readSaved, removeSaved, writeSaved } from './saved.ts';
import { draftsKey } from './saved-switch.ts';
import type { PlanStore } from './store.ts';

/** Drafts that are kept: one for each plan that was typed at, the latest ones. */
export const mostDrafts = 5;

let stop: (() => void) | undefined;

/** Turns the keeping of drafts on or off for this browser. Drafts that are there stay. */
export function setDrafts(on: boolean, planStore: PlanStore): boolean {
  stop?.();
  stop = undefined;
  try {
    if (on) browserStorage()?.setItem(draftsKey, 'on');
    else browserStorage()?.removeItem(draftsKey);
  } catch {
    return false;
  }
  if (on) keepDrafts(planStore);
  return browserStorage() !== null;
}

/** Keeps drafts from now on, once however often it is called. */
export function keepDrafts(planStore: PlanStore): void {
  stop ??= watchEdits(planStore, browserStorage(), () => new Date());
}

/**
 * Writes the plan at every edit, so that a crash takes the last keystroke at most. What a link, the history or
 * a saved plan opens is no edit and is not written; the first edit after it begins another draft.
 */
export function watchEdits({ store }: PlanStore, storage: Storage | null, now: () => Date): () => void {
  let id: string | undefined;
  return store.subscribe((inputs, before) => {
    if (inputs.unknown !== before.unknown) id = undefined;
    else if (inputs.plan !== before.plan) {
      if (id === undefined) {
        id = newId();
        dropOldest(storage);
      }
      const name = typeof inputs.plan.name === 'string' ? inputs.plan.name : '';
      const link = writeLink({ plan: inputs.plan, unknown: inputs.unknown });
      writeSaved(storage, { id, name, savedAt: now().toISOString(), link, draft: true });
    }
  });
}

function dropOldest(storage: Storage | null): void {
  const drafts = readSaved(storage).plans.filter(({ draft }) => draft);
  for (const { id } of drafts.slice(mostDrafts - 1)) removeSaved(storage, id);
}
