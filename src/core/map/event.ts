import type { Address } from '../ip/address.ts';
import type { AksCheck, SpaceKind } from '../plan/evaluation.ts';
import type { LargeMap } from './node.ts';

/** Something that happens to a cluster, step by step, until it is done or the service refuses it. */
export interface MapEvent {
  /** What the steps are drawn on: the plan's map, with a node more where one is added. */
  readonly map: LargeMap;
  readonly steps: readonly MapStep[];
}

export interface MapStep {
  /** "7 surge nodes join user". */
  readonly title: string;
  /** What happens, and why it takes the addresses it does. */
  readonly message: string;
  readonly taken: readonly StepChange[];
  readonly released: readonly StepChange[];
  /** Nodes of every pool after the step. */
  readonly pools: readonly StepPool[];
  /** Figures after the step, of every space that nodes or pods draw from. */
  readonly spaces: readonly StepSpace[];
  /** Why the step cannot happen; it is then the last one, and its figures are what was asked for. */
  readonly stop: StepStop | null;
}

/** Addresses of one space that a step takes or gives back. */
export interface StepChange {
  readonly space: SpaceKind;
  readonly name: string;
  readonly addresses: number;
  /** Where they are on the map. Of many nodes the first ones only. */
  readonly blocks: readonly { readonly first: Address; readonly addresses: number }[];
}

export interface StepPool {
  readonly pool: string;
  readonly nodes: number;
  readonly surge: number;
}

export interface StepSpace {
  readonly space: SpaceKind;
  readonly name: string;
  readonly cidr: string | null;
  /** Addresses of the range without those that Azure keeps. */
  readonly room: number;
  readonly aksCheck: AksCheck;
  /** `planned.required` of the whole plan, the same at every step. */
  readonly planned: number;
  readonly held: number;
}

export interface StepStop {
  /** Id of the finding. */
  readonly rule: string;
  readonly space: SpaceKind | null;
  readonly name: string | null;
  /** The service's own code and sentence, where they are known. */
  readonly code: string | null;
  readonly sentence: string | null;
  readonly message: string;
  readonly fix: string;
  readonly sources: readonly string[];
}
