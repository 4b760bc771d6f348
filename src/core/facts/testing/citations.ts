import type { IsoDate, SourceId } from '../fact.ts';

/** The ids in every `sources` list inside a value, however deep. */
export function citations(inside: unknown): SourceId[] {
  if (typeof inside !== 'object' || inside === null) return [];
  return Object.entries(inside).flatMap(([key, value]: [string, unknown]) =>
    key === 'sources' && Array.isArray(value) ? value.map(String) : citations(value),
  );
}

/** True of 2024-02-29, false of 2026-02-29 and of 2026-2-1. */
export const isRealDay = (day: IsoDate): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day.length === 'yyyy-mm-dd'.length
  );
};
