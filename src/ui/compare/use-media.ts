import { useCallback, useSyncExternalStore } from 'react';
import { usePrinting } from './use-printing.ts';

/** Whether the media query holds, followed as it changes; on paper, whether it is `onPaper`. */
export function useMedia(query: string, onPaper = false): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  const holds = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return usePrinting() ? onPaper : holds;
}

/** Phones: two models fit beside each other. */
export const NARROW = '(max-width: 639px)';

/** Widths at which every model fits beside the others, but no heading of a row beside them: A4 too. */
export const MEDIUM = '(max-width: 999px)';
