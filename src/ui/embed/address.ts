import { currentLink, fragmentIn, inputsOf } from '../../state/mirror.ts';
import type { Inputs, PlanStore } from '../../state/store.ts';

/** Opens the link in the address and each later one. A frame writes nothing there: its history is that of its host. */
export function followAddress(open: (inputs: Inputs) => void, window: Window): () => void {
  const follow = () => open(inputsOf(fragmentIn(window)));
  follow();
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}

/** The link to the whole page from an embedded part of it. */
export const fullLink = (planStore: PlanStore, window: Window): string =>
  currentLink(planStore, window).replace(/^([^?#]*)\?[^#]*/, '$1');
