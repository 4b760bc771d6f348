import { useSyncExternalStore } from 'react';

/** Between the browser's events before and after printing. */
let between = false;
const paper = 'print';

function subscribe(onChange: () => void): () => void {
  const follow = (now: boolean) => () => {
    between = now;
    onChange();
  };
  const [before, after] = [follow(true), follow(false)];
  const medium = window.matchMedia(paper);
  medium.addEventListener('change', onChange);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    medium.removeEventListener('change', onChange);
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/**
 * Whether the page is laid out for paper. Browsers count the pages before they tell of the medium and of its
 * width, so what takes another height on paper has to have it when `beforeprint` is over: else the end is cut off.
 */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribe, () => between || window.matchMedia(paper).matches);
