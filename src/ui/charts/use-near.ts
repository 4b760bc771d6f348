import { type RefCallback, useCallback, useState } from 'react';

/** Within this distance of the window a thing counts as seen: a person may scroll there at any moment. */
const MARGIN = '200px';

/** Whether the element that takes the ref is in the window, or close to it. */
export function useNear<T extends Element>(): readonly [RefCallback<T>, boolean] {
  const [near, setNear] = useState(true);
  const ref = useCallback((element: T | null) => {
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, near];
}
