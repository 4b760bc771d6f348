import {
  defaultMaxPods,
  dynamicNodeMaximum,
  dynamicPrimary,
  podBatch,
  podBatchFreeAtLeast,
  podSubnetChecked,
} from '../facts/arithmetic.ts';
import { clusterMaxNodes } from '../facts/limits.ts';
import type { NetworkModel } from './model.ts';

/**
 * Addresses that a node asks for, in whole batches, so that a few stay free beyond those in use.
 * `most` is the ceiling for a node: the documented one when planning; one incident shows the pool's
 * own maxPods instead, which is what nodes are then seen to hold.
 */
const batches = (podsInUse: number, most: number): number =>
  Math.min(podBatch.value * Math.ceil((podsInUse + podBatchFreeAtLeast.value) / podBatch.value), most);

export const podSubnetDynamic = {
  id: 'pod-subnet-dynamic',
  name: 'Azure CNI Pod Subnet, dynamic',
  shortName: 'Pod Subnet dynamic',
  family: 'flat',
  summary: 'Nodes take pod addresses from a subnet of their own, in batches as pods come and go.',
  networkPlugin: 'azure',
  podIpAllocationMode: 'DynamicIndividual',
  podSpace: 'podSubnet',
  dataplanes: ['azure', 'cilium'],
  vnetOwners: ['own'],
  policies: ['none', 'azure', 'calico', 'cilium'],
  defaultMaxPods: defaultMaxPods.podSubnet,
  maxNodes: clusterMaxNodes,
  maxNodesLimit: 'clusterNodes',
  checked: () => ({ node: 1, pods: podSubnetChecked.value }),
  planned: ({ podsInUse }) => ({
    node: 1,
    pods: batches(podsInUse, dynamicNodeMaximum.value) + dynamicPrimary.value,
  }),
  held: ({ podsInUse, maxPods }) => ({
    node: 1,
    pods: batches(podsInUse, Math.min(maxPods, dynamicNodeMaximum.value)) + dynamicPrimary.value,
  }),
  vnetLimitUnits: ({ podsInUse }) => 1 + batches(podsInUse, dynamicNodeMaximum.value) + dynamicPrimary.value,
} as const satisfies NetworkModel;
