import type { Confidence } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';
import type { QuestionId } from './questions.ts';

export interface Reason {
  readonly because: string;
  /** Id of the first of `sources`. */
  readonly source: string;
  /** Ids of all sources. */
  readonly sources: readonly string[];
  /** The question whose answer brought it up; null where no answer was needed. */
  readonly question: QuestionId | null;
  /** All questions whose answers it took. */
  readonly questions: readonly QuestionId[];
  /** Id of the rule. */
  readonly rule: string;
  readonly effect: 'excludes' | 'against' | 'for';
  readonly confidence: Confidence;
}

export type Verdict = 'recommended' | 'possible' | 'discouraged' | 'excluded';

export interface RankedModel {
  readonly model: ModelId;
  readonly verdict: Verdict;
  /** Exclusions first, then by weight. */
  readonly reasons: readonly Reason[];
}

export interface Recommendation {
  readonly model: ModelId;
  readonly dataplane: Dataplane;
  readonly vnetOwner: VnetOwner;
  readonly networkPolicy: NetworkPolicy;
}

export type Setting = Exclude<keyof Recommendation, 'model'>;

/** One answer to give instead of the present one, or of none. */
export interface Change {
  readonly question: QuestionId;
  readonly answer: string;
}

export interface Relaxation extends Change {
  /** Changes that are needed together with this one; absent where it is enough by itself. */
  readonly with?: readonly Change[];
  /** Models that are no longer excluded, best first. */
  readonly opens: readonly ModelId[];
}

export interface Advice {
  /** null where the answers exclude every model. */
  readonly recommended: Recommendation | null;
  /** Why the settings beside the model are as recommended; empty lists where nothing is. */
  readonly settings: Readonly<Record<Setting, readonly Reason[]>>;
  /** Every model, best first. */
  readonly ranking: readonly RankedModel[];
  /** Unanswered questions whose answer could still change any part of what is recommended. */
  readonly open: readonly QuestionId[];
  /** The smallest changes of answers that leave something; only where nothing is left. */
  readonly relax: readonly Relaxation[];
}
