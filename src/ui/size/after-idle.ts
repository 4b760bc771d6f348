import { useEffect, useState } from 'react';

/** Milliseconds without a new task before the first one runs: longer than the pause between keystrokes. */
const PAUSE_MS = 200;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function runNext() {
  timer = undefined;
  const [task] = waiting;
  if (!task) return;
  waiting.delete(task);
  // One at a time, so that what the person does in between is not kept waiting by the rest.
  if (waiting.size > 0) timer = setTimeout(runNext, 0);
  task();
}

/** Runs the task once nothing has been added for a moment. Returns what takes it back. */
function whenIdle(task: () => void): () => void {
  waiting.add(task);
  clearTimeout(timer);
  timer = setTimeout(runNext, PAUSE_MS);
  return () => waiting.delete(task);
}

/**
 * What `compute` gives, for work that would hold up a keystroke: done once nothing has changed for a
 * moment. Until then the result before, or null. `compute` must stay the same between renders.
 */
export function useAfterIdle<T>(compute: () => T): T | null {
  const [result, setResult] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    const stop = whenIdle(() => setResult({ value: compute() }));
    return () => void stop();
  }, [compute]);
  return result?.value ?? null;
}
