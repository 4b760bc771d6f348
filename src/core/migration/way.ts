import type { SourceId } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';
import type { Step } from './command.ts';

/** The network of a cluster, as far as a change of it is concerned. */
export interface NetworkState {
  readonly model: ModelId;
  readonly dataplane: Dataplane;
  readonly networkPolicy: NetworkPolicy;
  readonly vnetOwner: VnetOwner;
}

/** The network that runs today; null where nobody said. */
export interface Start {
  readonly model: ModelId;
  readonly dataplane: Dataplane | null;
  readonly networkPolicy: NetworkPolicy | null;
  readonly vnetOwner: VnetOwner | null;
}

/** From the least to the most that has to be done. */
export type WayKind = 'stay' | 'inPlace' | 'newPools' | 'rebuild';

/** Addresses that a range has to have while a stage runs. */
export interface AddressNeed {
  /** Such as "node subnet of today". */
  readonly where: string;
  readonly needs: number;
  /** Addresses that the planned range offers; null where the range is one of today, which the plan does not know. */
  readonly of: number | null;
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly prerequisites: readonly string[];
  readonly steps: readonly Step[];
  /** What happens to traffic while the stage runs. */
  readonly traffic: string;
  readonly addresses: readonly AddressNeed[];
  /** From when on there is no way back; null where the stage can be undone. */
  readonly noReturn: string | null;
  readonly verification: readonly Step[];
  readonly sources: readonly SourceId[];
}

/** A way for a range to grow, or for a pool to change, while the model stays. */
export interface Growth {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly steps: readonly Step[];
  readonly sources: readonly SourceId[];
}

export interface Way {
  readonly kind: WayKind;
  readonly from: Start;
  readonly to: NetworkState;
  /** Why it is this kind of way. */
  readonly because: string;
  /** What is assumed or not confirmed by any page. */
  readonly cautions: readonly string[];
  readonly stages: readonly Stage[];
  /** How the sizes of the plan are reached where the model stays; also what can be done later. */
  readonly growth: readonly Growth[];
  readonly sources: readonly SourceId[];
}
