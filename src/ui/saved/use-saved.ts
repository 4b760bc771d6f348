import { useSyncExternalStore } from 'react';
import type { Result } from '../../core/result.ts';
import {
  browserStorage,
  readSaved,
  removeSaved,
  type SavedPlan,
  type SavedPlans,
  watchSaved,
  writeSaved,
} from '../../state/saved.ts';

let read: SavedPlans | null = null;

function subscribe(listener: () => void): () => void {
  // What was written while nobody listened.
  read = null;
  return watchSaved(() => {
    read = null;
    listener();
  }, window);
}

const current = (): SavedPlans => {
  read ??= readSaved(browserStorage());
  return read;
};

/** Everything that is saved, up to date with this tab and the others. */
export const useSaved = (): SavedPlans => useSyncExternalStore(subscribe, current);

export const save = (plan: SavedPlan): Result<SavedPlan> => writeSaved(browserStorage(), plan);

export const remove = (id: string): Result<string> => removeSaved(browserStorage(), id);
