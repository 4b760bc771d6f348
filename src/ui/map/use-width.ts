import { type RefCallback, useCallback, useState } from 'react';

/** The width in whole pixels of the element that takes the ref, followed as it changes. */
export function useWidth<T extends Element>(fallback: number): readonly [RefCallback<T>, number] {
  const [width, setWidth] = useState(fallback);
  const ref = useCallback((element: T | null) => {
    if (!element) return;
    const read = () => {
      const now = Math.floor(element.getBoundingClientRect().width);
      // Hidden elements have no width: the last one known is the better guess.
      if (now > 0) setWidth(now);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
