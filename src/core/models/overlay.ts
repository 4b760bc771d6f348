import { defaultMaxPods, nodePodBlock } from '../facts/arithmetic.ts';
import { clusterMaxNodes } from '../facts/node-limits.ts';
import { sizeOf } from '../ip/size.ts';
import type { NetworkModel } from './model.ts';

const perNode = { node: 1, pods: sizeOf(nodePodBlock.value) };
const formula = () => ({
  text: `${perNode.pods} (a /${nodePodBlock.value})`,
  source: 'concepts-network-azure-cni-overlay',
});

export const overlay = {
  id: 'overlay',
  name: 'Azure CNI Overlay',
  shortName: 'Overlay',
  family: 'overlay',
  summary:
    'Pods get addresses from a pod CIDR beside the VNet, a /24 for each node, without routes or tunnels.',
  networkPlugin: 'azure',
  networkPluginMode: 'overlay',
  podSpace: 'podCidr',
  dataplanes: ['azure', 'cilium'],
  vnetOwners: ['own', 'aks'],
  policies: ['none', 'azure', 'calico', 'cilium'],
  defaultMaxPods: defaultMaxPods.overlay,
  maxNodes: clusterMaxNodes,
  maxNodesLimit: 'clusterNodes',
  checked: () => perNode,
  planned: () => perNode,
  held: () => perNode,
  formulas: { checked: formula, planned: formula, held: formula },
  vnetLimitUnits: () => perNode.node,
} as const satisfies NetworkModel;
