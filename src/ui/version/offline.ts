import { useEffect, useSyncExternalStore } from 'react';
import { reload } from '../../state/mirror.ts';
import { planStore } from '../../state/store.ts';

/**
 * What the browser keeps of the page for use without a network. The service worker that does so is
 * build/service-worker.js, which main.tsx registers; frames in other pages, files and plain http have none.
 */
export interface Kept {
  /** The page opens without a network from now on. */
  readonly offline: boolean;
  /** Another version was fetched and waits until this one is shown nowhere. */
  readonly newer: boolean;
}

let kept: Kept = { offline: false, newer: false };
let registration: ServiceWorkerRegistration | null = null;
const listeners = new Set<() => void>();

function look() {
  const offline = Boolean(registration?.active);
  const newer = offline && Boolean(registration?.waiting);
  if (kept.offline === offline && kept.newer === newer) return;
  kept = { offline, newer };
  for (const listener of listeners) listener();
}

function watch(found: ServiceWorkerRegistration) {
  if (found === registration) return look();
  registration = found;
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);
  follow(found.installing);
  follow(found.waiting);
  found.addEventListener('updatefound', () => follow(found.installing));
  look();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is kept, and a look whether the server has another version. */
export function useKept(): Kept {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || window.parent !== window) return;
    navigator.serviceWorker.ready
      .then((found) => {
        watch(found);
        return found.update();
      })
      .catch(() => {
        // Without a network there is nothing newer to be had.
      });
  }, []);
  return useSyncExternalStore(subscribe, () => kept);
}

/** Loads the page anew with the version that waits. The plan is in the address and stays. */
export function takeNewer(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => reload(planStore, window), {
    once: true,
  });
  registration?.waiting?.postMessage('use-now');
}
