import { useDeferredValue, useMemo } from 'react';
import { useInputs } from '../../state/store.ts';
import { useToday } from '../../state/today.ts';
import { readDetail } from './compare-detail.ts';
import { readPlanB } from './plan-b.ts';

/** The text pasted for the second plan. */
export const usePastedLink = (): string => useInputs(({ detail }) => readDetail(detail ?? '').planB);

/** The second plan, which follows its field as soon as there is time. */
export function usePlanB() {
  const pasted = useDeferredValue(usePastedLink());
  const today = useToday();
  return useMemo(() => readPlanB(pasted, today), [pasted, today]);
}
