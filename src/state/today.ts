import { useSyncExternalStore } from 'react';
import type { IsoDate } from '../core/facts/fact.ts';

/** The day in the person's own time zone. */
export function dayOf(date: Date): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

let today = dayOf(new Date());

/** Looks at the calendar whenever the page is looked at again, and calls back. */
function watchDay(onLook: () => void): () => void {
  const look = () => {
    today = dayOf(new Date());
    onLook();
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

export const currentDay = (): IsoDate => today;

export const useToday = (): IsoDate => useSyncExternalStore(watchDay, currentDay);
