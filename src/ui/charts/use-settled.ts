import { startTransition, useEffect, useState } from 'react';

/** How long nothing has to change, in milliseconds, before what is out of sight follows. */
const PAUSE = 300;

/**
 * The value, at once where `now` holds; else as it stood, until it has rested for a while. What nobody sees
 * need not be drawn for every letter that is typed, and is right again before anybody gets there.
 */
export function useSettled<T>(value: T, now: boolean): T {
  const [settled, setSettled] = useState(value);
  const waits = !Object.is(settled, value);
  if (waits && now) setSettled(() => value);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), PAUSE);
    return () => clearTimeout(timer);
  }, [waits, value]);
  return now ? value : settled;
}
