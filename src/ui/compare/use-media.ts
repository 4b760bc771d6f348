import { useCallback, useSyncExternalStore } from 'react';

/** Whether the media query holds, followed as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Phones: two models fit beside each other. */
export const NARROW = '(max-width: 639px)';

/** Widths at which every model fits beside the others, but no heading of a row beside them. */
export const MEDIUM = '(max-width: 999px)';
