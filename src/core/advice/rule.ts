import type { Confidence, IsoDate, SourceId } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';
import type { AnswerId, QuestionId } from './questions.ts';

/** The answers that a rule waits for: all of them, each one of the listed. Empty: it always speaks. */
export type When = { readonly [Q in QuestionId]?: AnswerId<Q> | readonly AnswerId<Q>[] };

/**
 * One piece of advice: where the answers are `when`, the choices that it names are excluded or weigh less or
 * more. It names the choices that match every list it carries; a list left out matches everything.
 */
export interface Rule {
  readonly id: string;
  readonly models?: readonly ModelId[];
  readonly dataplanes?: readonly Dataplane[];
  readonly vnetOwners?: readonly VnetOwner[];
  readonly policies?: readonly NetworkPolicy[];
  readonly when: When;
  readonly verdict: 'excludes' | 'against' | 'for';
  /** How much it tips the balance: 1 slightly, 2 clearly (the default), 3 and more over several others. */
  readonly weight?: number;
  /** One sentence for the person who asks why. */
  readonly because: string;
  readonly source: readonly [SourceId, ...SourceId[]];
  /** First day on which it holds; absent: as long as AKS exists. */
  readonly from?: IsoDate;
  /** First day on which it no longer holds. */
  readonly until?: IsoDate;
  /** Default: documented. */
  readonly confidence?: Confidence;
}

/** The weight of a rule that gives none. */
export const CLEAR = 2;

/** True for a rule about whole models, false for one about a data plane, VNet owner or policy engine. */
export const isAboutModels = (rule: Rule): boolean =>
  rule.dataplanes === undefined && rule.vnetOwners === undefined && rule.policies === undefined;
