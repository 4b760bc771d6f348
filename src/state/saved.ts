import { fail, ok, type Result } from '../core/result.ts';
import { readLink } from './permalink.ts';

/**
 * Plans that the person keeps in this browser. Each has a key of its own, so that two tabs never overwrite
 * each other's plans and one damaged value takes no other with it. Nothing here runs by itself: a link that
 * is opened writes nothing.
 */
export interface SavedPlan {
  readonly id: string;
  /** As the person calls it; the plan has a name of its own. */
  readonly name: string;
  /** The moment, in ISO 8601 with its zone. */
  readonly savedAt: string;
  /** The fragment of the link to it, without a view. */
  readonly link: string;
  /** Kept while it was typed, not saved by hand. */
  readonly draft: boolean;
}

/** A value under one of our keys that is no saved plan. It is left as it stands until the person deletes it. */
export interface DamagedPlan {
  readonly id: string;
  readonly text: string;
}

export interface SavedPlans {
  /** The browser lets the page store something. */
  readonly available: boolean;
  /** The latest first. */
  readonly plans: readonly SavedPlan[];
  readonly damaged: readonly DamagedPlan[];
}

/** The number is the version of what stands under the key. */
const keyPrefix = 'aks-network-planner.plan.1.';
const longestName = 200;

/** The browser's storage; null where it is barred, as in a sandboxed frame. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** An id that no other tab makes. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const listeners = new Set<() => void>();

/** Calls back whenever saved plans change, in this tab or, as `window` tells, in another. Returns what stops it. */
export function watchSaved(listener: () => void, window: Window): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(keyPrefix)) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** Everything that is saved, as it stands at this moment. Never throws. */
export function readSaved(storage: Storage | null): SavedPlans {
  const plans: SavedPlan[] = [];
  const damaged: DamagedPlan[] = [];
  try {
    if (!storage) return { available: false, plans, damaged };
    for (let at = 0; at < storage.length; at++) {
      const key = storage.key(at);
      if (key === null || !key.startsWith(keyPrefix)) continue;
      const id = key.slice(keyPrefix.length);
      const text = storage.getItem(key) ?? '';
      const plan = planUnder(id, text);
      if (plan) plans.push(plan);
      else damaged.push({ id, text });
    }
  } catch {
    return { available: false, plans: [], damaged: [] };
  }
  return { available: true, plans: plans.toSorted(latestFirst), damaged };
}

/** Saves the plan under its id, over what stood there. The error says what to do. */
export function writeSaved(storage: Storage | null, plan: SavedPlan): Result<SavedPlan> {
  const { id, ...kept } = { ...plan, name: plan.name.slice(0, longestName) };
  try {
    if (!storage) return fail(barred);
    storage.setItem(`${keyPrefix}${id}`, JSON.stringify(kept));
    changed();
    return ok(plan);
  } catch (error) {
    return fail(isFull(error) ? full : barred);
  }
}

export function removeSaved(storage: Storage | null, id: string): Result<string> {
  try {
    if (!storage) return fail(barred);
    storage.removeItem(`${keyPrefix}${id}`);
    changed();
    return ok(id);
  } catch {
    return fail(barred);
  }
}

const barred =
  'The browser does not let this page store anything, so the plan was not saved. Keep the link to it instead.';
const full =
  'The storage of this page is full, so the plan was not saved. Export the saved plans to a file, then delete some.';

/** Browsers name a full storage differently, and all of them as a DOMException. */
const isFull = (error: unknown): boolean =>
  error instanceof DOMException && /quota/i.test(`${error.name} ${error.message}`);

const latestFirst = (a: SavedPlan, b: SavedPlan): number =>
  Date.parse(b.savedAt) - Date.parse(a.savedAt) || a.id.localeCompare(b.id);

/** What was read last under each id, so that a change of one plan does not read all of them again. */
const readBefore = new Map<string, { readonly text: string; readonly plan: SavedPlan | null }>();

function planUnder(id: string, text: string): SavedPlan | null {
  const before = readBefore.get(id);
  if (before?.text === text) return before.plan;
  const plan = readPlanText(id, text);
  readBefore.set(id, { text, plan });
  return plan;
}

function readPlanText(id: string, text: string): SavedPlan | null {
  try {
    const { name, savedAt, link, draft } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || typeof savedAt !== 'string' || typeof link !== 'string') return null;
    if (Number.isNaN(Date.parse(savedAt)) || readLink(link).refused) return null;
    return { id, name: name.slice(0, longestName), savedAt, link, draft: draft === true };
  } catch {
    return null;
  }
}
