import { setView } from '../../state/store.ts';

/** How long the view may take to come, in milliseconds. */
const PATIENCE_MS = 5000;

/** Opens the Size view, brings the first element that `selector` finds there into view, and puts the focus on it. */
export function showInSize(selector: string): void {
  setView('size');
  const began = performance.now();
  const look = () => {
    const found = document.querySelector<HTMLElement>(`main :is(${selector})`);
    if (found) {
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'start' });
    } else if (performance.now() - began < PATIENCE_MS) requestAnimationFrame(look);
  };
  look();
}
