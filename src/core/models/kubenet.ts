import { defaultMaxPods, nodePodBlock } from '../facts/arithmetic.ts';
import { kubenetMaxNodes } from '../facts/node-limits.ts';
import { sizeOf } from '../ip/size.ts';
import type { NetworkModel } from './model.ts';

const perNode = { node: 1, pods: sizeOf(nodePodBlock.value) };
const formula = () => ({ text: `${perNode.pods} (a /${nodePodBlock.value})`, source: 'configure-kubenet' });

export const kubenet = {
  id: 'kubenet',
  name: 'kubenet',
  shortName: 'kubenet',
  family: 'overlay',
  summary: 'Pods get addresses from a pod CIDR beside the VNet, and a route per node carries their traffic.',
  networkPlugin: 'kubenet',
  podSpace: 'podCidr',
  dataplanes: ['azure'],
  vnetOwners: ['own', 'aks'],
  policies: ['none', 'calico'],
  defaultMaxPods: defaultMaxPods.kubenet,
  maxNodes: kubenetMaxNodes,
  maxNodesLimit: 'routes',
  checked: () => perNode,
  planned: () => perNode,
  held: () => perNode,
  formulas: { checked: formula, planned: formula, held: formula },
  vnetLimitUnits: () => perNode.node,
} as const satisfies NetworkModel;
