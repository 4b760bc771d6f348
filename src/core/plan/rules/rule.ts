import type { IsoDate, SourceId } from '../../facts/fact.ts';
import type { Cidr } from '../../ip/cidr.ts';
import type { Model } from '../../models/index.ts';
import type { PoolDemand } from '../demand.ts';
import type { Capacity, Severity, Space, SpaceKind } from '../evaluation.ts';
import type { ConnectedKind, Plan } from '../plan.ts';

/** What a rule looks at: a plan as it would be with one model. */
export interface Context {
  readonly plan: Plan;
  readonly model: Model;
  readonly pools: readonly PoolDemand[];
  readonly spaces: readonly Space[];
  readonly capacity: Capacity;
  readonly ranges: Ranges;
}

/** Every range of the plan as a block, with the path of the field it came from. */
export interface Ranges {
  readonly vnet: readonly Cidr[];
  /** Subnets that have a place, given or chosen. */
  readonly subnets: readonly NamedBlock[];
  /** null for models without a pod CIDR. */
  readonly pod: Cidr | null;
  readonly service: Cidr;
  readonly connected: readonly (NamedBlock & { readonly kind: ConnectedKind })[];
}

export interface NamedBlock {
  readonly name: string;
  readonly path: string;
  readonly block: Cidr;
  readonly given: boolean;
}

/** One place where a rule applies. Fields left out are those of the rule. */
export interface Hit {
  readonly message: string;
  readonly fix: string;
  readonly severity?: Severity;
  readonly space?: SpaceKind;
  readonly name?: string;
  readonly path?: string;
  readonly aksMessage?: string;
  readonly sources?: readonly SourceId[];
}

/**
 * A constraint of AKS or Azure, or advice of the documentation.
 *
 * Severity says who stops the plan: `error` AKS or Azure refuses it; `breaks` it is accepted, then
 * traffic or scaling fails; `warning` and `info` nobody does.
 */
export interface Rule {
  readonly id: string;
  /** The rule in a few words, for the list of rules. */
  readonly title: string;
  readonly severity: Severity;
  /** The service's own code. */
  readonly aksError?: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
  /** First day on which it holds, and first on which it no longer does. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly find: (context: Context) => readonly Hit[];
}

const grouped = new Intl.NumberFormat('en-US');

/** Numbers as they stand in sentences: 8,192. */
export const figure = (value: number): string => grouped.format(value);

/** "1 node", "2 nodes". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`;
