import { useSyncExternalStore } from 'react';
import type { SpaceKind } from '../../core/plan/evaluation.ts';

/** A space by its kind, and by its name where a finding gives one. */
export interface HighlightedSpace {
  readonly space: SpaceKind;
  readonly name?: string;
}

let highlighted: HighlightedSpace | null = null;
const listeners = new Set<() => void>();

/** Marks the space on the address map; null marks none. */
export function highlightSpace(space: HighlightedSpace | null): void {
  highlighted = space;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHighlightedSpace = (): HighlightedSpace | null =>
  useSyncExternalStore(subscribe, () => highlighted);
