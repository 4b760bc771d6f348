import type { Fact, IsoDate, SourceId } from '../facts/fact.ts';

export type Dataplane = 'azure' | 'cilium';
export type NetworkPolicy = 'none' | 'azure' | 'calico' | 'cilium';
/** Who makes the VNet: the person, or AKS in the node resource group. */
export type VnetOwner = 'own' | 'aks';

/** Where pods get their addresses: in the VNet (a subnet) or beside it (the pod CIDR). */
export type PodSpace = 'nodeSubnet' | 'podSubnet' | 'podCidr';

/** One node of a pool, as the arithmetic sees it. */
export interface NodeShape {
  readonly maxPods: number;
  /** Pods expected on the node that have an address of their own. */
  readonly podsInUse: number;
}

/** Addresses of one node: its own in the node subnet, and those for its pods in the pod space. */
export interface NodeAddresses {
  readonly node: number;
  readonly pods: number;
}

/** The addresses of one node as a formula with its numbers, such as (110 + 1), and the page of it. */
export interface Formula {
  readonly text: string;
  readonly source: SourceId;
}

/**
 * A way to give pods addresses and connect them: facts joined with arithmetic.
 * The three per-node figures are never mixed; the plan contract says what each decides.
 */
export interface NetworkModel {
  readonly id: string;
  readonly name: string;
  /** For narrow columns and chart labels. */
  readonly shortName: string;
  /** Microsoft's word for whether pods hide behind node addresses or sit in the VNet themselves. */
  readonly family: 'overlay' | 'flat';
  /** One sentence: where pods get their addresses. */
  readonly summary: string;
  readonly networkPlugin: 'kubenet' | 'azure';
  readonly networkPluginMode?: 'overlay';
  readonly podIpAllocationMode?: 'DynamicIndividual' | 'StaticBlock';
  readonly podSpace: PodSpace;
  readonly dataplanes: readonly Dataplane[];
  readonly vnetOwners: readonly VnetOwner[];
  readonly policies: readonly NetworkPolicy[];
  readonly defaultMaxPods: Fact<number>;
  /** Nodes in a cluster, with the nodes of an upgrade. */
  readonly maxNodes: Fact<number>;
  /** What sets maxNodes: routes of the route table, or the service. */
  readonly maxNodesLimit: 'routes' | 'clusterNodes';
  /** What the resource provider counts before it builds anything. */
  readonly checked: (node: NodeShape, asOf: IsoDate) => NodeAddresses;
  /** What to plan for. */
  readonly planned: (node: NodeShape) => NodeAddresses;
  /** What a node takes at the expected load. */
  readonly held: (node: NodeShape) => NodeAddresses;
  /**
   * The same three in words, for the space that the pods draw from. Where that is the node subnet, the
   * formula counts the node's own address as well.
   */
  readonly formulas: {
    readonly checked: (node: NodeShape, asOf: IsoDate) => Formula;
    readonly planned: (node: NodeShape) => Formula;
    readonly held: (node: NodeShape) => Formula;
  };
  /** What a planned node counts against the address limit of a VNet. */
  readonly vnetLimitUnits: (node: NodeShape) => number;
}
