import {
  defaultMaxPods,
  dynamicNodeMaximum,
  dynamicPrimary,
  podBatch,
  podBatchBuffer,
  podSubnetChecked,
} from '../facts/arithmetic.ts';
import { clusterMaxNodes } from '../facts/node-limits.ts';
import type { Formula, NetworkModel } from './model.ts';

/**
 * Addresses that a node of a dynamic pool asks for: whole batches, with a share of a batch to spare
 * beyond the pods in use. `most` is the ceiling for a node.
 */
export const podPool = (
  podsInUse: number,
  most: number,
  batch: number = podBatch.value,
  buffer: number = podBatchBuffer.value,
): number => Math.min(batch * Math.ceil(buffer + podsInUse / batch), most);

/** Planned with the documented ceiling. One incident shows the pool's maxPods instead: nodes hold that. */
const planned = (podsInUse: number) => podPool(podsInUse, dynamicNodeMaximum.value) + dynamicPrimary.value;

/** 16 x ceil((30 + 8) / 16) + 1, with the ceiling of a node where that is less. */
function formula(podsInUse: number, most: number): Formula {
  const batch = podBatch.value;
  const batches = `${batch} x ceil((${podsInUse} + ${batch * podBatchBuffer.value}) / ${batch})`;
  const capped = podPool(podsInUse, most) < podPool(podsInUse, Number.POSITIVE_INFINITY);
  return {
    text: `(${capped ? `min(${batches}, ${most})` : batches} + ${dynamicPrimary.value})`,
    source: 'configure-azure-cni-dynamic-ip-allocation',
  };
}

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
  planned: ({ podsInUse }) => ({ node: 1, pods: planned(podsInUse) }),
  held: ({ podsInUse, maxPods }) => ({
    node: 1,
    pods: podPool(podsInUse, Math.min(maxPods, dynamicNodeMaximum.value)) + dynamicPrimary.value,
  }),
  formulas: {
    checked: () => ({ text: String(podSubnetChecked.value), source: podSubnetChecked.sources[0] }),
    planned: ({ podsInUse }) => formula(podsInUse, dynamicNodeMaximum.value),
    held: ({ podsInUse, maxPods }) => formula(podsInUse, Math.min(maxPods, dynamicNodeMaximum.value)),
  },
  vnetLimitUnits: ({ podsInUse }) => 1 + planned(podsInUse),
} as const satisfies NetworkModel;
