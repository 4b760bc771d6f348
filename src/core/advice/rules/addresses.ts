import type { Rule } from '../rule.ts';

/** What addresses cost, and where traffic goes. */
export const addressRules: readonly Rule[] = [
  {
    id: 'limited-space-spared',
    models: ['overlay', 'kubenet'],
    when: { addressSpace: 'limited' },
    verdict: 'for',
    because: 'Only nodes take addresses of the VNet; pods live in a range that other clusters may use again.',
    source: ['concepts-network-azure-cni-overlay', 'seed-000', 'seed-001'],
  },
  {
    id: 'limited-space-node-subnet',
    models: ['node-subnet'],
    when: { addressSpace: 'limited' },
    verdict: 'against',
    weight: 4,
    because:
      'Every node takes an address for each pod it might ever run, and surge nodes take as many again.',
    source: ['concepts-network-ip-address-planning', 'concepts-network-legacy-cni', 'seed-004'],
  },
  {
    id: 'limited-space-dynamic',
    models: ['pod-subnet-dynamic'],
    when: { addressSpace: 'limited' },
    verdict: 'against',
    weight: 1,
    because: 'Pods spend VNet addresses in batches of 16, though only for pods that run.',
    source: ['configure-azure-cni-dynamic-ip-allocation', 'seed-004'],
  },
  {
    id: 'limited-space-static',
    models: ['pod-subnet-static'],
    when: { addressSpace: 'limited' },
    verdict: 'against',
    because:
      'Every node keeps whole /28 blocks for all the pods it might run, from its first day to its last.',
    source: ['configure-azure-cni-static-block-allocation', 'seed-004'],
  },
  {
    id: 'limited-space-is-connected-space',
    vnetOwners: ['own'],
    when: { addressSpace: 'limited' },
    verdict: 'for',
    weight: 1,
    because:
      'Address space is scarce only where networks are connected, and only your own VNet can be sized to fit.',
    source: ['seed-000', 'concepts-network-cni-overview'],
  },
  {
    id: 'plentiful-space',
    models: ['node-subnet', 'pod-subnet-dynamic', 'pod-subnet-static'],
    when: { addressSpace: 'plentiful' },
    verdict: 'for',
    because: 'Where addresses abound, a flat network is affordable and makes every pod addressable.',
    source: ['concepts-network-azure-cni-overlay'],
  },
  {
    id: 'no-pod-subnet',
    models: ['pod-subnet-dynamic', 'pod-subnet-static'],
    when: { twoSubnets: 'no' },
    verdict: 'excludes',
    because: 'Pods of these models live in a subnet of their own, apart from the nodes.',
    source: ['configure-azure-cni-dynamic-ip-allocation', 'configure-azure-cni-static-block-allocation'],
  },
  {
    id: 'traffic-stays-inside',
    models: ['overlay', 'kubenet'],
    when: { traffic: 'inside' },
    verdict: 'for',
    weight: 1,
    because: 'Traffic between pods keeps its addresses here too; only what leaves the cluster is translated.',
    source: ['concepts-network-azure-cni-overlay', 'configure-kubenet'],
  },
  {
    id: 'traffic-leaves',
    models: ['pod-subnet-dynamic', 'pod-subnet-static'],
    when: { traffic: 'outside' },
    verdict: 'for',
    because: 'Traffic to other networks keeps the pod’s address instead of being translated at every node.',
    source: ['concepts-network-azure-cni-overlay', 'concepts-network-legacy-cni'],
  },
  {
    id: 'traffic-leaves-node-subnet',
    models: ['node-subnet'],
    when: { traffic: 'outside' },
    verdict: 'for',
    weight: 1,
    because: 'Traffic keeps the pod’s address inside the VNet; beyond it the node translates.',
    source: ['concepts-network-azure-cni-overlay', 'concepts-network-legacy-cni'],
  },
];
