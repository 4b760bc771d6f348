/** A day, written 2026-11-21. Days compare as text. */
export type IsoDate = string;

/** A page that a fact was read on. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Where the page is, or undefined where it has no address of its own. */
  readonly url?: string;
  /** The date that the page gives itself. */
  readonly dated?: IsoDate;
  /** The day that it was read. */
  readonly read: IsoDate;
}

export type Confidence = 'documented' | 'measured' | 'derived' | 'disputed';

/** A value that somebody else decides, with where it stands and when it holds. */
export interface Fact<T> {
  readonly value: T;
  /** Ids of sources: see sources.ts. */
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly confidence: Confidence;
  /** First day on which it holds; absent: as long as AKS exists. */
  readonly from?: IsoDate;
  /** First day on which it no longer holds. */
  readonly until?: IsoDate;
  readonly note?: string;
}

export type SourceId = string;

/** True while the fact holds on the day `asOf`. */
export const holds = (span: { readonly from?: IsoDate; readonly until?: IsoDate }, asOf: IsoDate): boolean =>
  (span.from === undefined || span.from <= asOf) && (span.until === undefined || asOf < span.until);

/**
 * The one of several successive facts that holds on the day.
 *
 * Throws RangeError when none does: a table of dated facts must cover every day.
 */
export function asOf<T>(facts: readonly Fact<T>[], day: IsoDate): Fact<T> {
  const fact = facts.find((candidate) => holds(candidate, day));
  if (!fact) throw new RangeError(`no fact holds on ${day}`);
  return fact;
}
