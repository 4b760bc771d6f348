import type { IsoDate, SourceId } from '../../facts/fact.ts';
import type { Cidr } from '../../ip/cidr.ts';
import type { Model } from '../../models/index.ts';
import type { PoolDemand } from '../demand.ts';
import type { Capacity, Severity, SpaceFigures, SpaceKind } from '../evaluation.ts';
import type { Layout } from '../placement.ts';
import type { ConnectedKind, Plan } from '../plan.ts';

/** What a rule looks at: a plan as it would be with one model. */
export interface Context {
  readonly plan: Plan;
  readonly model: Model;
  readonly pools: readonly PoolDemand[];
  readonly spaces: readonly SpaceFigures[];
  readonly capacity: Capacity;
  readonly layout: Layout;
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
  /**
   * Ids of the catalogue of constraints that the rule covers: R for one range or count, O for a pair of
   * ranges, M for a row of the feature matrix, C for a point on which sources disagree.
   */
  readonly implements?: readonly string[];
  readonly find: (context: Context) => readonly Hit[];
}

/** The hit where the condition holds, else nothing. */
export const hitIf = (condition: boolean, hit: () => Hit): readonly Hit[] => (condition ? [hit()] : []);

/** A hit for each pool that has one, at a field of the pool. */
export function poolHits(
  { pools }: Context,
  field: string,
  find: (pool: PoolDemand) => Omit<Hit, 'path'> | null,
): readonly Hit[] {
  const hits: Hit[] = [];
  // Counted by hand: this runs for every rule, pool and model at every keystroke.
  for (let index = 0; index < pools.length; index++) {
    const hit = find(pools[index] as PoolDemand);
    if (hit) hits.push({ ...hit, path: `pools[${index}].${field}` });
  }
  return hits;
}

/** Nodes of the cluster, every pool at its maximum. */
export const clusterNodes = ({ pools }: Context): number => pools.reduce((sum, pool) => sum + pool.nodes, 0);

/** Nodes that an upgrade of every pool together adds. */
export const clusterSurge = ({ pools }: Context): number => pools.reduce((sum, pool) => sum + pool.surge, 0);

/** Pods expected in the cluster that have an address of their own. */
export const clusterPods = ({ pools }: Context): number =>
  pools.reduce((sum, pool) => sum + pool.nodes * pool.shape.podsInUse, 0);

const grouped = new Intl.NumberFormat('en-US');

/** Numbers as they stand in sentences: 8,192. */
export const figure = (value: number): string =>
  value >= 0 && value < 1_000 && Number.isInteger(value) ? String(value) : grouped.format(value);

/** "1 node", "2 nodes". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`;
