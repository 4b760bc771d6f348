import { type Example, nodes, pods, vnet } from './example.ts';

export const spaceExamples: readonly Example[] = [
  {
    rule: 'insufficient-subnet-size',
    model: 'node-subnet',
    plan: { vnet, subnets: [nodes('10.20.0.0/24')], pools: [{ count: 20 }] },
    offers: [
      'Set maxPods of pool nodepool1 to 10',
      'Switch to Azure CNI Overlay',
      'Give nodes 10.20.0.0/22 in place of 10.20.0.0/24',
    ],
  },
  {
    rule: 'insufficient-subnet-size',
    model: 'node-subnet',
    plan: { vnet: ['10.20.0.0/21'], subnets: [nodes('10.20.0.0/22')], pools: [{ count: 20, maxPods: 110 }] },
    offers: ['Switch to Azure CNI Overlay', 'Set maxPods of pool nodepool1 to 45'],
  },
  {
    rule: 'insufficient-pod-cidr',
    model: 'kubenet',
    plan: { podCidr: '10.244.0.0/22', pools: [{ count: 10 }] },
    offers: ['Switch to Azure CNI Overlay with 10.244.0.0/20 for pods', 'Use 10.244.0.0/20 for pods'],
  },
  {
    rule: 'no-room-in-vnet',
    model: 'node-subnet',
    plan: { vnet: ['10.20.0.0/24'], pools: [{ count: 10 }] },
    offers: [
      'Switch to Azure CNI Overlay',
      'Set maxPods of pool nodepool1 to 21',
      'Add 10.20.4.0/23 to the VNet',
    ],
  },
  {
    rule: 'no-room-for-other-subnet',
    model: 'node-subnet',
    plan: {
      vnet: ['10.20.0.0/23'],
      subnets: [nodes(null), { name: 'apps', role: 'other', usedAddresses: 100 }],
      pools: [{ count: 10 }],
    },
    offers: ['Switch to Azure CNI Overlay', 'Add 10.20.2.0/25 to the VNet'],
  },
  {
    rule: 'cannot-hold-nodes',
    model: 'pod-subnet-dynamic',
    plan: { vnet, subnets: [nodes(null), pods('10.20.4.0/24')], pools: [{ count: 10, maxPods: 110 }] },
    offers: ['Switch to Azure CNI Overlay', 'Give pods 10.20.0.0/21 in place of 10.20.4.0/24'],
  },
  {
    rule: 'no-room-for-autoscaler',
    model: 'pod-subnet-dynamic',
    plan: {
      vnet: ['10.20.0.0/22'],
      subnets: [nodes('10.20.0.0/24'), pods('10.20.1.0/24')],
      pools: [{ count: 3, maxPods: 30, autoscale: { min: 1, max: 12 } }],
    },
    offers: ['Switch to Azure CNI Overlay', 'Let pool nodepool1 grow to 4 nodes at most'],
  },
  {
    rule: 'internal-load-balancer-last-address',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.20.0.0/28')], pools: [{ count: 9 }], internalLoadBalancers: 2 },
    offers: ['Give nodes 10.20.0.0/27 in place of 10.20.0.0/28'],
  },
  {
    rule: 'no-room-for-upgrade',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.20.0.0/28')], pools: [{ count: 9, maxSurge: '50%' }] },
    offers: ['Set maxSurge of pool nodepool1 to 2', 'Give nodes 10.20.0.0/27 in place of 10.20.0.0/28'],
  },
  {
    rule: 'no-room-for-one-surge-node',
    model: 'node-subnet',
    plan: {
      vnet: ['10.20.0.0/24'],
      subnets: [nodes('10.20.0.0/24')],
      pools: [
        { name: 'system', count: 1 },
        { name: 'user', mode: 'User', count: 7, maxSurge: 1 },
      ],
    },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'tighter-than-documented',
    model: 'node-subnet',
    plan: {
      vnet,
      subnets: [nodes('10.20.0.0/24')],
      pools: [{ count: 7, maxSurge: 1 }],
      internalLoadBalancers: 4,
    },
    offers: ['Set maxPods of pool nodepool1 to 29', 'Give nodes 10.20.0.0/23 in place of 10.20.0.0/24'],
  },
  {
    rule: 'vnet-address-limit',
    model: 'node-subnet',
    plan: {
      vnet: ['10.0.0.0/8'],
      serviceCidr: '172.16.0.0/16',
      podCidr: '192.168.0.0/16',
      pools: [{ count: 600, maxPods: 110 }],
    },
    offers: ['Set maxPods of pool nodepool1 to 98', 'Switch to Azure CNI Pod Subnet, static block'],
  },
];
