import { defaultMaxPods, nodeSubnetCheckedBeyondMaxPods } from '../facts/arithmetic.ts';
import { asOf } from '../facts/fact.ts';
import { clusterMaxNodes } from '../facts/limits.ts';
import type { NetworkModel } from './model.ts';

// What a node takes at boot is what the pre-flight counts since 2022.
const takenBeyondMaxPods = asOf(nodeSubnetCheckedBeyondMaxPods, '2022-01-07').value;

export const nodeSubnet = {
  id: 'node-subnet',
  name: 'Azure CNI Node Subnet',
  shortName: 'Node Subnet',
  family: 'flat',
  summary: 'Each node reserves an address of the node subnet for every pod it may run.',
  networkPlugin: 'azure',
  podSpace: 'nodeSubnet',
  dataplanes: ['azure', 'cilium'],
  vnetOwners: ['own', 'aks'],
  policies: ['none', 'azure', 'calico', 'cilium'],
  defaultMaxPods: defaultMaxPods.nodeSubnet,
  maxNodes: clusterMaxNodes,
  maxNodesLimit: 'clusterNodes',
  checked: ({ maxPods }, day) => ({
    node: 1,
    pods: maxPods + asOf(nodeSubnetCheckedBeyondMaxPods, day).value - 1,
  }),
  planned: ({ maxPods }) => ({ node: 1, pods: maxPods }),
  held: ({ maxPods }) => ({ node: 1, pods: maxPods + takenBeyondMaxPods - 1 }),
  vnetLimitUnits: ({ maxPods }) => 1 + maxPods,
} as const satisfies NetworkModel;
