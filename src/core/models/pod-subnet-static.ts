import { defaultMaxPods, podBatch, podSubnetChecked, staticReservedPerNode } from '../facts/arithmetic.ts';
import { clusterMaxNodes } from '../facts/node-limits.ts';
import type { Formula, NetworkModel } from './model.ts';

/** Blocks of 16 addresses that a node keeps for its whole life. */
export const staticBlocks = (maxPods: number): number =>
  Math.ceil((maxPods + staticReservedPerNode.value) / podBatch.value);

const perNode = ({ maxPods }: { readonly maxPods: number }) => ({
  node: 1,
  pods: podBatch.value * staticBlocks(maxPods),
});

const formula = ({ maxPods }: { readonly maxPods: number }): Formula => ({
  text: `${podBatch.value} x ceil((${maxPods} + ${staticReservedPerNode.value}) / ${podBatch.value})`,
  source: 'configure-azure-cni-static-block-allocation',
});

export const podSubnetStatic = {
  id: 'pod-subnet-static',
  name: 'Azure CNI Pod Subnet, static block',
  shortName: 'Pod Subnet static',
  family: 'flat',
  summary: 'Nodes take whole /28 blocks of a pod subnet and keep them.',
  networkPlugin: 'azure',
  podIpAllocationMode: 'StaticBlock',
  podSpace: 'podSubnet',
  dataplanes: ['azure', 'cilium'],
  vnetOwners: ['own'],
  policies: ['none', 'azure', 'calico', 'cilium'],
  defaultMaxPods: defaultMaxPods.podSubnet,
  maxNodes: clusterMaxNodes,
  maxNodesLimit: 'clusterNodes',
  checked: () => ({ node: 1, pods: podSubnetChecked.value }),
  planned: perNode,
  held: perNode,
  formulas: {
    checked: () => ({ text: String(podSubnetChecked.value), source: podSubnetChecked.sources[0] }),
    planned: formula,
    held: formula,
  },
  // A block counts once against the VNet's limit, not once per address.
  vnetLimitUnits: ({ maxPods }) => 1 + staticBlocks(maxPods),
} as const satisfies NetworkModel;
