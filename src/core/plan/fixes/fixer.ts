import type { BareFinding } from '../evaluation.ts';
import type { Judgement } from '../judgement.ts';
import type { PlanChange } from '../plan.ts';

/** What a change turns: of several that turn the same, only the best is offered. */
export type Lever =
  | 'vnet'
  | 'subnet'
  | 'podCidr'
  | 'serviceCidr'
  | 'dnsServiceIp'
  | 'maxPods'
  | 'surge'
  | 'nodes'
  | 'name'
  | 'feature'
  | 'model';

/** A change that arithmetic suggests and evaluation has yet to prove. */
export interface Candidate {
  readonly lever: Lever;
  readonly title: string;
  readonly change: PlanChange;
}

/** A finding and the evaluated plan that it was made in. */
export interface Case extends Judgement {
  readonly finding: BareFinding;
}

/** What might mend a finding, the most natural first. A wrong suggestion costs time and does no harm. */
export type Fixer = (of: Case) => Iterable<Candidate>;
