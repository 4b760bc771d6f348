import type { SourceId } from '../facts/fact.ts';
import type { Origin, Target, WireEnd } from './endpoints.ts';

/** Every place of the diagram: what a packet can come by. */
export type PlaceId =
  | 'pod'
  | 'neighbour'
  | 'remote'
  | 'node'
  | 'remoteNode'
  | 'routeTable'
  | 'overlay'
  | 'vnet'
  | 'vm'
  | 'loadBalancer'
  | 'peering'
  | 'peered'
  | 'gateway'
  | 'onPremises'
  | 'outbound'
  | 'internet';

export interface Translation {
  readonly kind: 'SNAT' | 'DNAT';
  readonly by: string;
  readonly from: WireEnd;
  readonly to: WireEnd;
}

/** The route that carries the packet on. */
export interface Route {
  /** null where the plan does not name the range. */
  readonly prefix: string | null;
  readonly nextHop: string;
}

/** A place on the way, with the packet as it leaves it. */
export interface Hop {
  readonly place: PlaceId;
  readonly name: string;
  readonly source: WireEnd;
  readonly destination: WireEnd;
  readonly translations: readonly Translation[];
  readonly route: Route | null;
  readonly sentence: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

export interface Refusal {
  readonly because: string;
  /** Id of a rule or of a row of the feature matrix; null where the plan itself lacks something. */
  readonly rule: string | null;
  readonly sources: readonly SourceId[];
}

export interface PacketPath {
  readonly from: Origin;
  readonly to: Target;
  /** Up to where the packet comes; at least where it starts, unless the plan runs no pod. */
  readonly hops: readonly Hop[];
  readonly refused: Refusal | null;
  /** The source address that the other end sees; null where nothing arrives. */
  readonly seen: WireEnd | null;
}
