import { useEffect, useState } from 'react';
import type { Evaluation } from '../../core/evaluate.ts';

/** The evaluation that was on the page when the view was last left; null before its first visit. */
let left: Evaluation | null = null;

/**
 * The evaluation that changes are told against: that of the last visit, or of the opening where there was
 * none, until the person says that the changes are seen.
 */
export function useSeen(current: Evaluation): { readonly seen: Evaluation; readonly markSeen: () => void } {
  const [seen, setSeen] = useState(left ?? current);
  useEffect(
    () => () => {
      left = current;
    },
    [current],
  );
  return { seen, markSeen: () => setSeen(current) };
}

/** For tests: the next visit is the first. */
export const forgetVisits = (): void => {
  left = null;
};
