import type { SourceId } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { PlanChange } from './plan.ts';

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

/** One summand of a figure, in words with the numbers of this plan. */
export interface Term {
  /** Such as "(20 nodes + 7 surge) of pool user x (110 + 1)". */
  readonly term: string;
  readonly value: number;
  /** null for what the plan itself says. */
  readonly source: SourceId | null;
}

/** The figures of a space as sums: the terms of each add up to it. */
export interface SpaceExplanation {
  readonly preallocated: readonly Term[];
  readonly available: readonly Term[];
  readonly required: readonly Term[];
  readonly total: readonly Term[];
  readonly held: readonly Term[];
  readonly heldDuringUpgrade: readonly Term[];
  readonly free: readonly Term[];
}

/** The figures of a model as sums. A maximum names the limit that the next node would break. */
export interface ModelExplanation {
  readonly vnetAddresses: readonly Term[];
  readonly maxNodes: readonly Term[];
  readonly maxNodesWithoutSurge: readonly Term[];
  readonly maxPods: readonly Term[];
}

export interface SpaceFigures {
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

export interface Space extends SpaceFigures {
  /** Worked out when it is first read. */
  readonly explain: SpaceExplanation;
}

export type LimitId = SpaceKind | 'routes' | 'clusterNodes' | 'vnetAddresses';

/** A limit of growth by itself: where it would bind if there were no other. */
export interface CapacityLimit {
  readonly id: LimitId;
  /** Name of the space; `VNet` or `cluster` for a limit of those. */
  readonly name: string;
  /** Addresses or nodes that it leaves to nodes and pods, and those that the plan takes with its surge. */
  readonly allows: number;
  readonly used: number;
  /** Nodes of all pools, their surge fitting too; null: the pool that grows takes nothing of it. */
  readonly maxNodes: number | null;
  /** Nodes beyond those of the plan; 0 where the limit is met or exceeded, null with `maxNodes`. */
  readonly headroom: number | null;
  /** The plan takes more than the limit allows. */
  readonly exceeded: boolean;
}

/** A pool that grows alone, up to the limit of a pool; 0 where the other pools alone break a limit. */
export interface PoolCapacity {
  readonly name: string;
  readonly maxNodes: number;
  readonly maxNodesWithoutSurge: number;
  /** Pods of `maxNodes`. */
  readonly maxPods: number;
}

export interface Capacity {
  readonly maxNodes: number;
  readonly maxNodesWithoutSurge: number;
  readonly maxPods: number;
  readonly boundBy: LimitId;
  /** What binds first comes first: `boundBy`, then what would bind without it, and so on. */
  readonly limits: readonly CapacityLimit[];
  /** Worked out when it is first read. */
  readonly pools: readonly PoolCapacity[];
}

export type Severity = 'error' | 'breaks' | 'warning' | 'info';

/** A change of the plan that mends a finding, proven by evaluating the plan with it. */
export interface Fix {
  /** What it does, as one instruction. */
  readonly title: string;
  /** A JSON merge patch (RFC 7396) on the plan document. */
  readonly change: PlanChange;
  /** Rules of findings that go. */
  readonly resolves: readonly string[];
  /** Rules of findings that come; never one of severity error. */
  readonly brings: readonly string[];
  /** Addresses of the VNet that the subnets take more (or fewer, below 0) than now. */
  readonly cost: number;
}

/** What a rule found, before anybody asks how to mend it. */
export interface BareFinding {
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

export interface Finding extends BareFinding {
  /** At most three, the cheapest first. Worked out when it is first read, which takes many evaluations. */
  readonly fixes: readonly Fix[];
}

/** What a model makes of a plan, in figures alone. */
export interface ModelFigures {
  readonly model: ModelId;
  /** No finding of severity "error". */
  readonly possible: boolean;
  readonly vnetAddresses: number;
  readonly spaces: readonly SpaceFigures[];
  readonly capacity: Capacity;
  readonly findings: readonly BareFinding[];
}

/** The figures with what explains and mends them, which is worked out when it is first read. */
export interface ModelEvaluation extends ModelFigures {
  readonly spaces: readonly Space[];
  readonly findings: readonly Finding[];
  /** Worked out when it is first read. */
  readonly explain: ModelExplanation;
}
