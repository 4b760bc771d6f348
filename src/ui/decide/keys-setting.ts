import { useSyncExternalStore } from 'react';

// Outlives the view, so that keys that were turned off stay off until the page is closed.
let on = true;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether keys answer. They can be turned off, since spoken or stray input would press them (WCAG 2.1.4). */
export const useKeysOn = (): boolean => useSyncExternalStore(subscribe, () => on);

export function setKeysOn(next: boolean): void {
  on = next;
  for (const listener of listeners) listener();
}
