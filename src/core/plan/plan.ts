import type { IsoDate } from '../facts/fact.ts';
import type { ModelId } from '../models/index.ts';
import type { Dataplane, NetworkPolicy, VnetOwner } from '../models/model.ts';

/**
 * The plan as it was given: the shape of the plan document, any part of it left out, and in any place
 * text that a person typed and that may not be readable. Nothing in it is trusted before `readPlan`.
 */
export interface PlanInput {
  version?: unknown;
  name?: unknown;
  asOf?: unknown;
  kubernetesVersion?: unknown;
  model?: unknown;
  dataplane?: unknown;
  networkPolicy?: unknown;
  vnetOwner?: unknown;
  vnet?: unknown;
  subnets?: unknown;
  podCidr?: unknown;
  serviceCidr?: unknown;
  dnsServiceIp?: unknown;
  pools?: unknown;
  internalLoadBalancers?: unknown;
  connected?: unknown;
  answers?: unknown;
  [unknownField: string]: unknown;
}

export type SubnetRole = 'nodes' | 'pods' | 'apiServer' | 'virtualNodes' | 'ingress' | 'other';
export const subnetRoles: readonly SubnetRole[] = [
  'nodes',
  'pods',
  'apiServer',
  'virtualNodes',
  'ingress',
  'other',
];

export interface Subnet {
  readonly name: string;
  readonly role: SubnetRole;
  /** Canonical, such as 10.20.0.0/24; null where the planner sizes and places it. */
  readonly cidr: string | null;
  /** Addresses taken by anything that is not a node or pod of this cluster. */
  readonly usedAddresses: number;
}

export type PoolMode = 'System' | 'User';
export type Os = 'Linux' | 'Windows';

/** Nodes as a whole number, or a share of the pool such as "33%". */
export type Surge = number | `${number}%`;

export interface Pool {
  readonly name: string;
  readonly mode: PoolMode;
  readonly os: Os;
  readonly count: number;
  readonly autoscale: { readonly min: number; readonly max: number } | null;
  /** null: the default of the model. */
  readonly maxPods: number | null;
  readonly maxSurge: Surge;
  /** Nodes that an upgrade may take down instead of adding surge nodes. */
  readonly maxUnavailable: Surge;
  /** Name of the subnet; null: the first with the role. */
  readonly nodeSubnet: string | null;
  readonly podSubnet: string | null;
  /** Pods expected on a node with an address of their own; null: maxPods. */
  readonly podsPerNode: number | null;
}

export type ConnectedKind = 'onPremises' | 'peered' | 'otherCluster';
export const connectedKinds: readonly ConnectedKind[] = ['onPremises', 'peered', 'otherCluster'];

export interface ConnectedNetwork {
  readonly name: string;
  readonly kind: ConnectedKind;
  /** null where the text of the range could not be read. */
  readonly cidr: string | null;
}

/** A plan in which every default is filled in and every range is canonical. */
export interface Plan {
  readonly version: 1;
  readonly name: string;
  readonly asOf: IsoDate;
  /** Major and minor, such as 1.34. */
  readonly kubernetesVersion: string;
  readonly model: ModelId;
  readonly dataplane: Dataplane;
  readonly networkPolicy: NetworkPolicy;
  readonly vnetOwner: VnetOwner;
  readonly vnet: readonly string[];
  readonly subnets: readonly Subnet[];
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly dnsServiceIp: string;
  readonly pools: readonly Pool[];
  readonly internalLoadBalancers: number;
  readonly connected: readonly ConnectedNetwork[];
  /** Question id to answer id; only questions that were answered. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Fields of a plan with new values; a list is given whole. */
export type PlanChange = Partial<Omit<Plan, 'version'>>;

/** Text that could not be read, where it stands, and what would be right. */
export interface Problem {
  /** A JSON path, such as pools[0].count. */
  readonly path: string;
  readonly text: string;
  readonly message: string;
}
