import type { ModelId } from '../models/index.ts';

export type SpaceKind =
  | 'nodeSubnet'
  | 'podSubnet'
  | 'podCidr'
  | 'serviceCidr'
  | 'apiServerSubnet'
  | 'virtualNodesSubnet'
  | 'ingressSubnet';

/** All figures are numbers of addresses. */
export interface AksCheck {
  readonly preallocated: number;
  /** 0 where no range could be placed. */
  readonly available: number;
  readonly refused: boolean;
}

export interface Planned {
  readonly nodes: number;
  readonly surgeNodes: number;
  readonly pods: number;
  readonly surgePods: number;
  readonly internalLoadBalancers: number;
  readonly others: number;
  /** Sum of the above. */
  readonly required: number;
  readonly azureReserved: number;
  /** required + azureReserved. */
  readonly total: number;
  /** Prefix length that holds `total`; null where even 0.0.0.0/0 is too small. */
  readonly smallestPrefix: number | null;
}

export interface Space {
  readonly space: SpaceKind;
  readonly name: string;
  /** Names of the pools that draw from it. */
  readonly pools: readonly string[];
  readonly cidr: string | null;
  readonly placed: 'given' | 'chosen' | 'none';
  readonly aksCheck: AksCheck;
  readonly planned: Planned;
  readonly held: number;
  /** held, with the surge nodes of every pool upgraded together. */
  readonly heldDuringUpgrade: number;
  /** Addresses of `cidr` beyond planned.total; negative never: 0 where the plan does not fit. */
  readonly free: number;
}

export type LimitId = SpaceKind | 'routes' | 'clusterNodes' | 'vnetAddresses';

export interface Capacity {
  readonly maxNodes: number;
  readonly maxNodesWithoutSurge: number;
  readonly maxPods: number;
  readonly boundBy: LimitId;
}

export type Severity = 'error' | 'breaks' | 'warning' | 'info';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly space: SpaceKind | null;
  /** Name of the space, where there are several of a kind. */
  readonly name?: string;
  /** JSON path of the field that causes it. */
  readonly path?: string;
  /** The service's own code, where it has one. */
  readonly aksError?: string;
  /** The service's own sentence with its numbers, where it is known. */
  readonly aksMessage?: string;
  readonly message: string;
  readonly fix: string;
  /** Ids of sources. */
  readonly sources: readonly string[];
}

export interface ModelEvaluation {
  readonly model: ModelId;
  /** No finding of severity "error". */
  readonly possible: boolean;
  readonly vnetAddresses: number;
  readonly spaces: readonly Space[];
  readonly capacity: Capacity;
  readonly findings: readonly Finding[];
}
