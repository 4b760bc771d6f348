import { managedVnets } from '../facts/defaults.ts';
import { asOf } from '../facts/fact.ts';
import {
  apiServerAddresses,
  ingressSubnetPrefix,
  reservedPerSubnet,
  serviceAddressesOfCluster,
  smallestApiServerSubnet,
  smallestSubnet,
} from '../facts/limits.ts';
import { sizeOf } from '../ip/size.ts';
import { prefixFor } from '../ip/space.ts';
import type { Model } from '../models/index.ts';
import type { PoolDemand } from './demand.ts';
import type { Planned, SpaceKind } from './evaluation.ts';
import type { Plan, Subnet, SubnetRole } from './plan.ts';

/** A space before it has a place: who draws from it and what it has to hold. */
export interface SpaceNeed {
  readonly space: SpaceKind;
  readonly name: string;
  /** Index in plan.subnets; null where the planner adds the subnet, and for pod and service CIDR. */
  readonly index: number | null;
  readonly given: string | null;
  readonly pools: readonly PoolDemand[];
  readonly inVnet: boolean;
  /** Addresses of anything that is not a node or pod of this cluster. */
  readonly used: number;
  readonly preallocated: number;
  readonly planned: Planned;
  readonly held: number;
  readonly heldDuringUpgrade: number;
}

/** Every space that the model draws addresses from, node subnets first. */
export function spaceNeeds(plan: Plan, model: Model, pools: readonly PoolDemand[]): readonly SpaceNeed[] {
  const nodeSubnets = group(pools, (pool) => subnetFor(plan, 'nodes', pool.pool.nodeSubnet));
  const podSubnets =
    model.podSpace === 'podSubnet'
      ? group(pools, (pool) => subnetFor(plan, 'pods', pool.pool.podSubnet))
      : [];
  return [
    // Internal load balancers land in the first of several node subnets.
    ...nodeSubnets.map(([subnet, members], index) =>
      nodeSubnetNeed(subnet, members, model, index === 0 ? plan.internalLoadBalancers : 0),
    ),
    ...podSubnets.map(([subnet, members]) => podSpaceNeed('podSubnet', subnet, members)),
    ...(model.podSpace === 'podCidr'
      ? [podSpaceNeed('podCidr', rangeNamed('podCidr', plan.podCidr), pools)]
      : []),
    serviceNeed(plan),
    ...clusterSubnets(plan),
  ];
}

interface NamedRange {
  readonly name: string;
  readonly index: number | null;
  readonly cidr: string | null;
  readonly usedAddresses: number;
}

const rangeNamed = (name: string, cidr: string): NamedRange => ({
  name,
  index: null,
  cidr,
  usedAddresses: 0,
});

/** The subnet that a pool means: by name, else the first with the role, else one that the planner adds. */
export function subnetFor(plan: Plan, role: 'nodes' | 'pods', name: string | null): NamedRange {
  if (plan.vnetOwner === 'aks')
    return role === 'nodes'
      ? rangeNamed('aks-subnet', asOf(managedVnets, plan.asOf).value.subnet)
      : { name: 'pods', index: null, cidr: null, usedAddresses: 0 };
  const index =
    name === null ? plan.subnets.findIndex((subnet) => subnet.role === role) : subnetNamed(plan, name);
  const subnet = plan.subnets[index];
  if (subnet) return { ...subnet, index };
  return { name: name ?? addedName(plan, role), index: null, cidr: null, usedAddresses: 0 };
}

/** Index of the subnet that the name means, -1 for none. Azure compares names without case. */
export function subnetNamed(plan: Plan, name: string): number {
  const exact = plan.subnets.findIndex((subnet) => subnet.name === name);
  if (exact >= 0) return exact;
  const wanted = name.toLowerCase();
  return plan.subnets.findIndex((subnet) => subnet.name.toLowerCase() === wanted);
}

/** "nodes" or "pods", unless a subnet of another role has that name: Azure compares names without case. */
function addedName(plan: Plan, role: SubnetRole): string {
  const taken = new Set(plan.subnets.map(({ name }) => name.toLowerCase()));
  let name: string = role;
  for (let number = 1; taken.has(name); number++) name = `aks-${role}${number === 1 ? '' : number}`;
  return name;
}

function group(
  pools: readonly PoolDemand[],
  subnetOf: (pool: PoolDemand) => NamedRange,
): readonly (readonly [NamedRange, readonly PoolDemand[]])[] {
  const groups = new Map<number | string, [NamedRange, PoolDemand[]]>();
  for (const pool of pools) {
    const subnet = subnetOf(pool);
    const key = subnet.index ?? subnet.name.toLowerCase();
    const members = groups.get(key)?.[1];
    if (members) members.push(pool);
    else groups.set(key, [subnet, [pool]]);
  }
  return [...groups.values()];
}

function nodeSubnetNeed(
  subnet: NamedRange,
  pools: readonly PoolDemand[],
  model: Model,
  internalLoadBalancers: number,
): SpaceNeed {
  const withPods = model.podSpace === 'nodeSubnet' ? 1 : 0;
  let preallocated = 0;
  let held = internalLoadBalancers + subnet.usedAddresses;
  let surgeHeld = 0;
  const parts = { nodes: 0, surgeNodes: 0, pods: 0, surgePods: 0 };
  for (const pool of pools) {
    const { nodes, surge, planned } = pool;
    const heldByNode = pool.held.node + withPods * pool.held.pods;
    preallocated += nodes * (pool.checked.node + withPods * pool.checked.pods);
    held += nodes * heldByNode;
    surgeHeld += surge * heldByNode;
    parts.nodes += nodes * planned.node;
    parts.surgeNodes += surge * planned.node;
    parts.pods += withPods * nodes * planned.pods;
    parts.surgePods += withPods * surge * planned.pods;
  }
  return {
    space: 'nodeSubnet',
    name: subnet.name,
    index: subnet.index,
    given: subnet.cidr,
    pools,
    inVnet: true,
    used: subnet.usedAddresses,
    preallocated,
    planned: inSubnet({ ...parts, internalLoadBalancers, others: subnet.usedAddresses }),
    held,
    heldDuringUpgrade: held + surgeHeld,
  };
}

function podSpaceNeed(
  space: 'podSubnet' | 'podCidr',
  subnet: NamedRange,
  pools: readonly PoolDemand[],
): SpaceNeed {
  let preallocated = 0;
  let held = subnet.usedAddresses;
  let surgeHeld = 0;
  const parts = { ...none, others: subnet.usedAddresses };
  for (const pool of pools) {
    preallocated += pool.nodes * pool.checked.pods;
    held += pool.nodes * pool.held.pods;
    surgeHeld += pool.surge * pool.held.pods;
    parts.pods += pool.nodes * pool.planned.pods;
    parts.surgePods += pool.surge * pool.planned.pods;
  }
  return {
    space,
    name: subnet.name,
    index: subnet.index,
    given: subnet.cidr,
    pools,
    inVnet: space === 'podSubnet',
    used: subnet.usedAddresses,
    preallocated,
    planned: space === 'podSubnet' ? inSubnet(parts) : beside(parts),
    held,
    heldDuringUpgrade: held + surgeHeld,
  };
}

const none = { nodes: 0, surgeNodes: 0, pods: 0, surgePods: 0, internalLoadBalancers: 0 };

function serviceNeed(plan: Plan): SpaceNeed {
  const others = serviceAddressesOfCluster.value;
  return {
    ...rangeNeed('serviceCidr', rangeNamed('serviceCidr', plan.serviceCidr)),
    inVnet: false,
    planned: beside({ ...none, others }),
    ...steady(others),
  };
}

const clusterRoles: Partial<Record<SubnetRole, SpaceKind>> = {
  apiServer: 'apiServerSubnet',
  virtualNodes: 'virtualNodesSubnet',
  ingress: 'ingressSubnet',
};

/** Subnets of the cluster that hold neither its nodes nor its pods; AKS makes none of them itself. */
function clusterSubnets(plan: Plan): readonly SpaceNeed[] {
  if (plan.vnetOwner === 'aks') return [];
  return plan.subnets.flatMap((subnet, index) => {
    const space = clusterRoles[subnet.role];
    return space ? [{ ...rangeNeed(space, { ...subnet, index }), ...clusterSubnetSize(subnet) }] : [];
  });
}

function clusterSubnetSize(subnet: Subnet): Pick<SpaceNeed, 'planned' | 'held' | 'heldDuringUpgrade'> {
  const own = subnet.role === 'apiServer' ? apiServerAddresses.value : 0;
  const planned = inSubnet({ ...none, others: own + subnet.usedAddresses });
  const longest =
    subnet.role === 'ingress'
      ? ingressSubnetPrefix.value
      : subnet.role === 'apiServer'
        ? smallestApiServerSubnet.value
        : smallestSubnet.value;
  const smallestPrefix = planned.smallestPrefix === null ? null : Math.min(planned.smallestPrefix, longest);
  return { planned: { ...planned, smallestPrefix }, ...steady(own + subnet.usedAddresses) };
}

function rangeNeed(space: SpaceKind, range: NamedRange): SpaceNeed {
  return {
    space,
    name: range.name,
    index: range.index,
    given: range.cidr,
    pools: [],
    inVnet: true,
    used: range.usedAddresses,
    preallocated: 0,
    planned: inSubnet({ ...none, others: range.usedAddresses }),
    ...steady(range.usedAddresses),
  };
}

/** Addresses that an upgrade does not change. */
const steady = (held: number) => ({ held, heldDuringUpgrade: held });

type Parts = Omit<Planned, 'required' | 'azureReserved' | 'total' | 'smallestPrefix'>;

const required = (parts: Parts): number =>
  parts.nodes + parts.surgeNodes + parts.pods + parts.surgePods + parts.internalLoadBalancers + parts.others;

/** A subnet of a VNet: Azure keeps some addresses, and none is smaller than a /29. */
function inSubnet(parts: Parts): Planned {
  const total = required(parts) + reservedPerSubnet.value;
  const fits = prefixFor(total);
  return {
    ...parts,
    required: required(parts),
    azureReserved: reservedPerSubnet.value,
    total,
    smallestPrefix: fits === null ? null : Math.min(fits, smallestSubnet.value),
  };
}

/** A subnet of something else, of any size that holds what it has in use. */
export const plannedForOthers = ({ usedAddresses }: Subnet): Planned =>
  inSubnet({ ...none, others: usedAddresses });

/** A range beside the VNet, of which Azure keeps nothing. */
function beside(parts: Parts): Planned {
  const total = required(parts);
  return {
    ...parts,
    required: total,
    azureReserved: 0,
    total,
    smallestPrefix: prefixFor(Math.max(1, total)),
  };
}

/** Addresses of a space that `used` and Azure leave; `prefix` null: no range, so none. */
export const availableIn = (need: SpaceNeed, prefix: number | null): number =>
  prefix === null ? 0 : Math.max(0, sizeOf(prefix) - (need.inVnet ? reservedPerSubnet.value : 0) - need.used);
