import { type Example, nodes, vnet } from './example.ts';

export const poolExamples: readonly Example[] = [
  {
    rule: 'kubenet-node-limit',
    model: 'kubenet',
    plan: { vnet, pools: [{ count: 3 }, { count: 3, autoscale: { min: 3, max: 500 } }] },
    offers: [
      'Let pool nodepool2 grow to 397 nodes at most',
      'Switch to Azure CNI Overlay with 10.244.0.0/14 for pods',
    ],
  },
  {
    rule: 'kubenet-routes-for-upgrade',
    model: 'kubenet',
    plan: { vnet, podCidr: '172.16.0.0/13', pools: [{ count: 390, maxSurge: '10%' }] },
    offers: ['Switch to Azure CNI Overlay', 'Set maxSurge of pool nodepool1 to 10'],
  },
  {
    rule: 'kubenet-routes-nearly-used',
    model: 'kubenet',
    plan: { vnet, podCidr: '172.16.0.0/13', pools: [{ count: 380, maxSurge: 1 }] },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'kubenet-dual-stack-node-limit',
    model: 'kubenet',
    plan: {
      vnet,
      podCidr: '172.16.0.0/13',
      pools: [{ count: 3, autoscale: { min: 3, max: 250 } }],
      answers: { dualStack: 'yes' },
    },
    offers: ['Let pool nodepool1 grow to 200 nodes at most', 'Switch to Azure CNI Overlay'],
  },
  {
    rule: 'kubenet-subnet-in-use',
    model: 'kubenet',
    plan: { vnet, subnets: [nodes('10.20.0.0/24', { usedAddresses: 4 })] },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'kubenet-one-route-table',
    model: 'kubenet',
    plan: {
      vnet,
      subnets: [nodes('10.20.0.0/24'), { name: 'more', role: 'nodes', cidr: '10.20.1.0/24' }],
      pools: [{ count: 3 }, { count: 3, nodeSubnet: 'more' }],
    },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'pods-per-cluster',
    model: 'pod-subnet-dynamic',
    plan: { vnet: ['10.0.0.0/8'], serviceCidr: '172.16.0.0/16', pools: [{ count: 300, maxPods: 200 }] },
    offers: ['Switch to Azure CNI Node Subnet'],
  },
  {
    rule: 'cluster-node-limit',
    model: 'overlay',
    plan: {
      vnet,
      podCidr: '172.16.0.0/12',
      pools: [{ count: 3 }, { count: 3, autoscale: { min: 3, max: 5100 } }],
    },
    offers: ['Let pool nodepool2 grow to 4997 nodes at most'],
  },
  {
    rule: 'cluster-upgrade-limit',
    model: 'overlay',
    plan: {
      vnet,
      podCidr: '11.0.0.0/8',
      pools: [1, 2, 3, 4, 5, 6].map((n) => ({ name: `p${n}`, mode: 'System', count: 830, maxSurge: 10 })),
    },
    offers: ['Set maxSurge of pools p1, p2, p3, p4, p5 and p6 to 3'],
  },
  {
    rule: 'pool-node-limit',
    model: 'overlay',
    plan: {
      vnet,
      podCidr: '172.16.0.0/12',
      pools: [{ name: 'big', count: 3, autoscale: { min: 3, max: 2001 } }],
    },
    offers: ['Spread the 2001 nodes of pool big over 3 pools'],
  },
  {
    rule: 'pool-upgrade-limit',
    model: 'overlay',
    plan: { vnet, podCidr: '192.168.0.0/16', pools: [{ count: 995, maxSurge: 20 }] },
    offers: ['Set maxSurge of pool nodepool1 to 5'],
  },
  {
    rule: 'max-pods-too-low',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3, maxPods: 5 }] },
    offers: ['Set maxPods of pool nodepool1 to 10'],
  },
  {
    rule: 'max-pods-too-high',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3, maxPods: 251 }] },
    offers: ['Set maxPods of pool nodepool1 to 250'],
  },
  {
    rule: 'cli-max-pods-2018',
    model: 'node-subnet',
    plan: { asOf: '2018-09-06', kubernetesVersion: '1.11', vnet, pools: [{ count: 1, maxPods: 8 }] },
    offers: ['Set maxPods of pool nodepool1 to 9'],
  },
  {
    rule: 'policy-checks-max-pods',
    model: 'node-subnet',
    plan: { vnet, pools: [{ count: 3, maxPods: 30 }] },
    offers: ['Set maxPods of pool nodepool1 to 50'],
  },
  {
    rule: 'policy-checks-max-pods',
    model: 'overlay',
    plan: { vnet, pools: [{ maxPods: 30 }, { maxPods: 110 }, { maxPods: 40 }] },
    offers: ['Set maxPods of pools nodepool1 and nodepool3 to 50'],
  },
  {
    rule: 'pods-per-pool',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 1, maxPods: 20 }] },
    offers: ['Set maxPods of pool nodepool1 to 30', 'Start pool nodepool1 with 2 nodes'],
  },
  {
    rule: 'windows-max-pods',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3 }, { name: 'win', os: 'Windows', count: 2, maxPods: 200 }] },
    offers: ['Set maxPods of pool win to 110'],
  },
  {
    rule: 'pods-per-node-over-max-pods',
    model: 'pod-subnet-dynamic',
    plan: { vnet, pools: [{ count: 3, maxPods: 50, podsPerNode: 80 }] },
    offers: ['Expect 50 pods on a node of pool nodepool1'],
  },
  {
    rule: 'system-pool-missing',
    model: 'overlay',
    plan: { vnet, pools: [{ mode: 'User', count: 3 }] },
    offers: ['Make pool nodepool1 a system pool with a node'],
  },
  {
    rule: 'system-pool-empty',
    model: 'overlay',
    plan: {
      vnet,
      pools: [
        { name: 'system', count: 3 },
        { name: 'spare', mode: 'System', count: 0 },
      ],
    },
    offers: ['Start pool spare with 1 node', 'Make pool spare a user pool'],
  },
  {
    rule: 'system-pool-on-windows',
    model: 'overlay',
    plan: {
      vnet,
      pools: [
        { name: 'system', count: 3 },
        { name: 'win', mode: 'System', os: 'Windows', count: 3 },
      ],
    },
    offers: ['Run pool win on Linux', 'Make pool win a user pool'],
  },
  {
    rule: 'pool-name-refused',
    model: 'overlay',
    plan: {
      vnet,
      pools: [
        { name: 'system', count: 3 },
        { name: 'windows-server', os: 'Windows', count: 3 },
      ],
    },
    offers: ['Name the pool window'],
  },
  {
    rule: 'pool-name-refused',
    model: 'overlay',
    plan: {
      vnet,
      pools: [
        { name: 'window', count: 3 },
        { name: 'Window', os: 'Windows', count: 3 },
      ],
    },
    offers: ['Name the pool windo2'],
  },
  {
    rule: 'subnet-name-refused',
    model: 'overlay',
    plan: {
      vnet,
      subnets: [{ name: 'my nodes!', role: 'nodes', cidr: null }],
      pools: [{ count: 3, nodeSubnet: 'my nodes!' }],
    },
    offers: ['Name the subnet my-nodes'],
  },
  {
    rule: 'duplicate-pool-name',
    model: 'overlay',
    plan: {
      vnet,
      pools: [
        { name: 'user', count: 3 },
        { name: 'user', count: 3 },
      ],
    },
    offers: ['Name the later pool user2'],
  },
  {
    rule: 'duplicate-subnet-name',
    model: 'overlay',
    plan: { vnet, subnets: [nodes(null), { name: 'Nodes', role: 'other', cidr: null }] },
    offers: ['Name the later subnet Nodes2'],
  },
  {
    rule: 'unknown-subnet',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.20.0.0/23')], pools: [{ count: 3, nodeSubnet: 'node' }] },
    offers: ['Add the subnet node to the plan', 'Put pool nodepool1 in nodes'],
  },
  {
    rule: 'pod-subnet-is-node-subnet',
    model: 'pod-subnet-dynamic',
    plan: { vnet, subnets: [nodes('10.20.0.0/20')], pools: [{ count: 3, podSubnet: 'nodes' }] },
    offers: ['Give the pods the subnet pods'],
  },
  {
    rule: 'count-outside-autoscaler',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3 }, { name: 'user', count: 9, autoscale: { min: 1, max: 5 } }] },
    offers: ['Start pool user with 5 nodes', 'Let pool user have 1 to 9 nodes'],
  },
  {
    rule: 'windows-on-kubenet',
    model: 'kubenet',
    plan: { vnet, pools: [{ count: 3 }, { name: 'win', os: 'Windows', count: 2 }] },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'windows-with-cilium',
    model: 'overlay',
    plan: { vnet, dataplane: 'cilium', pools: [{ count: 3 }, { name: 'win', os: 'Windows', count: 2 }] },
    offers: ['Use the Azure data plane with Calico'],
  },
];
