import { defaultMaxPods, nodeSubnetCheckedBeyondMaxPods } from '../facts/arithmetic.ts';
import { asOf, type Fact } from '../facts/fact.ts';
import { clusterMaxNodes } from '../facts/node-limits.ts';
import type { Formula, NetworkModel } from './model.ts';

// What a node takes at boot is what the pre-flight counts since 2022.
const takenBeyondMaxPods = asOf(nodeSubnetCheckedBeyondMaxPods, '2022-01-07');

/** What a node counts, its own address included; that one is counted whatever maxPods is. */
const perNode = (maxPods: number, beyondMaxPods: Fact<number>): number =>
  Math.max(1, maxPods + beyondMaxPods.value);

/** (110 - 1), with what a node counts beyond its maxPods. */
const formula = (maxPods: number, { value, sources }: Fact<number>): Formula => ({
  text: maxPods + value < 1 ? '1' : `(${maxPods} ${value < 0 ? '-' : '+'} ${Math.abs(value)})`,
  source: sources[0],
});

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
    pods: perNode(maxPods, asOf(nodeSubnetCheckedBeyondMaxPods, day)) - 1,
  }),
  planned: ({ maxPods }) => ({ node: 1, pods: maxPods }),
  held: ({ maxPods }) => ({ node: 1, pods: perNode(maxPods, takenBeyondMaxPods) - 1 }),
  formulas: {
    checked: ({ maxPods }, day) => formula(maxPods, asOf(nodeSubnetCheckedBeyondMaxPods, day)),
    planned: ({ maxPods }) => ({ text: `(${maxPods} + 1)`, source: 'concepts-network-ip-address-planning' }),
    held: ({ maxPods }) => formula(maxPods, takenBeyondMaxPods),
  },
  vnetLimitUnits: ({ maxPods }) => 1 + maxPods,
} as const satisfies NetworkModel;
