import type { IsoDate, SourceId } from './fact.ts';
import type { DisagreementId, MatrixRow } from './matrix-row.ts';

export interface Side {
  readonly says: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

/** A point on which pages disagree, and what the planner makes of it. */
export interface Disagreement {
  readonly id: DisagreementId;
  readonly topic: string;
  /** Whether an old article or a page of the documentation is what disagrees with the documentation. */
  readonly kind: 'seed' | 'docs';
  readonly sides: readonly [Side, Side, ...Side[]];
  /** What is true in November 2026, as far as pages tell. */
  readonly verdict: string;
  /** What was true before that where it was something else, oldest first; `until` is the first day of what came next. */
  readonly before?: readonly { readonly until: IsoDate; readonly verdict: string }[];
  readonly plannerAssumes: string;
  /** Rows of the matrix that it bears on. */
  readonly affects?: readonly MatrixRow['id'][];
}

/** What was true on the day. */
export const verdictOn = ({ verdict, before = [] }: Disagreement, day: IsoDate): string =>
  before.find(({ until }) => day < until)?.verdict ?? verdict;
