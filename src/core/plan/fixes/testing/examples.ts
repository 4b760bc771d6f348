import type { ModelId } from '../../../models/index.ts';
import type { PlanInput } from '../../plan.ts';

/** A plan that a rule finds fault with, and the titles of the fixes that it is offered. */
export interface Example {
  readonly rule: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
  readonly offers: readonly string[];
}

const nodes = (cidr: string | null, more: object = {}) => ({ name: 'nodes', role: 'nodes', cidr, ...more });
const pods = (cidr: string | null) => ({ name: 'pods', role: 'pods', cidr });
const vnet = ['10.20.0.0/16'];

/** At least one for every rule that has a fixer. The model is the one that the plan has chosen. */
export const examples: readonly Example[] = [
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
  {
    rule: 'subnets-overlap',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.20.0.0/24'), { name: 'apps', role: 'other', cidr: '10.20.0.128/25' }] },
    offers: ['Move apps from 10.20.0.128/25 to 10.20.1.0/25'],
  },
  {
    rule: 'subnet-outside-vnet',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.21.0.0/24')] },
    offers: ['Move nodes from 10.21.0.0/24 to 10.20.0.0/24', 'Add 10.21.0.0/24 to the VNet'],
  },
  {
    rule: 'vnet-prefixes-overlap',
    model: 'overlay',
    plan: { vnet: ['10.20.0.0/16', '10.20.4.0/24'] },
    offers: ['Let the VNet have 10.20.0.0/16 alone'],
  },
  {
    rule: 'service-cidr-overlaps-subnet',
    model: 'overlay',
    plan: { vnet: ['10.0.0.0/12'], subnets: [nodes('10.0.0.0/24')] },
    offers: [
      'Use 10.246.0.0/16 for services, with 10.246.0.10 for DNS',
      'Move nodes from 10.0.0.0/24 to 10.1.0.0/24',
    ],
  },
  {
    rule: 'service-cidr-in-vnet',
    model: 'overlay',
    plan: { vnet: ['10.0.0.0/12'], subnets: [nodes('10.1.0.0/24')] },
    offers: ['Use 10.246.0.0/16 for services, with 10.246.0.10 for DNS'],
  },
  {
    rule: 'pod-cidr-overlaps-service-cidr',
    model: 'overlay',
    plan: { vnet, podCidr: '10.0.0.0/16' },
    offers: ['Use 10.244.0.0/16 for pods', 'Use 10.2.0.0/16 for services, with 10.2.0.10 for DNS'],
  },
  {
    rule: 'pod-cidr-overlaps-vnet',
    model: 'overlay',
    plan: { asOf: '2024-06-01', vnet: ['10.240.0.0/12'], subnets: [nodes('10.240.0.0/24')] },
    offers: ['Use 10.2.0.0/16 for pods'],
  },
  {
    rule: 'pod-cidr-overlaps-subnet',
    model: 'overlay',
    plan: { vnet: ['10.240.0.0/12'], subnets: [nodes('10.244.0.0/24')] },
    offers: ['Use 10.2.0.0/16 for pods', 'Move nodes from 10.244.0.0/24 to 10.245.0.0/24'],
  },
  {
    rule: 'kubenet-pod-cidr-overlaps-subnet',
    model: 'kubenet',
    plan: { vnet: ['10.240.0.0/12'], subnets: [nodes('10.244.0.0/24')] },
    offers: ['Use 10.2.0.0/16 for pods', 'Move nodes from 10.244.0.0/24 to 10.245.0.0/24'],
  },
  {
    rule: 'managed-vnet-overlap',
    model: 'overlay',
    plan: { vnetOwner: 'aks', podCidr: '10.224.0.0/16' },
    offers: ['Use 10.244.0.0/16 for pods'],
  },
  {
    rule: 'auto-provisioning-subnet-conflict',
    model: 'overlay',
    plan: {
      vnet: ['10.240.0.0/12'],
      subnets: [nodes('10.240.0.0/24'), { name: 'apps', role: 'other', cidr: '10.244.0.0/24' }],
      answers: { nodeAutoProvisioning: 'yes' },
    },
    offers: ['Use 10.2.0.0/16 for pods', 'Move apps from 10.244.0.0/24 to 10.240.2.0/24'],
  },
  {
    rule: 'kubenet-subnet-shared',
    model: 'kubenet',
    plan: {
      vnet,
      subnets: [nodes('10.20.0.0/24')],
      connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.20.0.0/24' }],
    },
    offers: ['Move nodes from 10.20.0.0/24 to 10.20.2.0/24', 'Switch to Azure CNI Overlay'],
  },
  {
    rule: 'kubenet-pod-cidr-shared',
    model: 'kubenet',
    plan: { vnet, connected: [{ name: 'blue', kind: 'otherCluster', cidr: '10.244.0.0/16' }] },
    offers: ['Use 10.2.0.0/16 for pods'],
  },
  {
    rule: 'pod-cidr-in-vnet',
    model: 'overlay',
    plan: { vnet: ['10.240.0.0/12'], subnets: [nodes('10.240.0.0/24')] },
    offers: ['Use 10.2.0.0/16 for pods'],
  },
  {
    rule: 'pod-cidr-overlaps-connected',
    model: 'overlay',
    plan: { vnet, connected: [{ name: 'dc', kind: 'onPremises', cidr: '10.240.0.0/12' }] },
    offers: ['Use 10.2.0.0/16 for pods'],
  },
  {
    rule: 'service-cidr-overlaps-connected',
    model: 'overlay',
    plan: { vnet, connected: [{ name: 'dc', kind: 'onPremises', cidr: '10.0.0.0/12' }] },
    offers: ['Use 10.22.0.0/16 for services, with 10.22.0.10 for DNS'],
  },
  {
    rule: 'vnet-overlaps-connected',
    model: 'overlay',
    plan: {
      vnet,
      subnets: [nodes('10.20.4.0/24')],
      connected: [{ name: 'hub', kind: 'peered', cidr: '10.20.0.0/15' }],
    },
    offers: ['Move the VNet from 10.20.0.0/16 to 10.2.0.0/16, with its subnets'],
  },
  {
    rule: 'vnet-reserved-range',
    model: 'overlay',
    plan: { vnet: ['172.30.0.0/16'], subnets: [nodes('172.30.1.0/24')] },
    offers: ['Move the VNet from 172.30.0.0/16 to 10.2.0.0/16, with its subnets'],
  },
  {
    rule: 'vnet-forbidden-range',
    model: 'overlay',
    plan: { vnet: ['169.254.0.0/20'], subnets: [nodes('169.254.1.0/24')] },
    offers: ['Move the VNet from 169.254.0.0/20 to 10.1.0.0/20, with its subnets'],
  },
  {
    rule: 'vnet-too-large',
    model: 'overlay',
    plan: { vnet: ['10.0.0.0/7'], subnets: [nodes('10.1.0.0/24')] },
    offers: ['Move the VNet from 10.0.0.0/7 to 100.64.0.0/10, with its subnets'],
  },
  {
    rule: 'pod-cidr-reserved-range',
    model: 'overlay',
    plan: { vnet, podCidr: '172.30.0.0/16' },
    offers: ['Use 10.244.0.0/16 for pods'],
  },
  {
    rule: 'pod-cidr-public',
    model: 'overlay',
    plan: { vnet, podCidr: '8.8.0.0/16' },
    offers: ['Use 10.244.0.0/16 for pods'],
  },
  {
    rule: 'pod-cidr-cannot-grow',
    model: 'kubenet',
    plan: { vnet, podCidr: '10.244.0.0/22' },
    offers: ['Use 10.244.0.0/21 for pods'],
  },
  {
    rule: 'service-cidr-reserved-range',
    model: 'overlay',
    plan: { vnet, serviceCidr: '172.31.0.0/16' },
    offers: ['Use 10.0.0.0/16 for services, with 10.0.0.10 for DNS'],
  },
  {
    rule: 'service-cidr-public',
    model: 'overlay',
    plan: { vnet, serviceCidr: '8.8.0.0/16' },
    offers: ['Use 10.0.0.0/16 for services, with 10.0.0.10 for DNS'],
  },
  {
    rule: 'service-cidr-too-large',
    model: 'overlay',
    plan: { vnet: ['172.16.0.0/16'], podCidr: '192.168.0.0/16', serviceCidr: '10.0.0.0/11' },
    offers: ['Use 10.0.0.0/13 for services, with 10.0.0.10 for DNS'],
  },
  {
    rule: 'dns-ip-outside-service-cidr',
    model: 'overlay',
    plan: { vnet, dnsServiceIp: '10.1.0.10' },
    offers: ['Use 10.0.0.10 for DNS'],
  },
  {
    rule: 'dns-ip-first-or-last',
    model: 'overlay',
    plan: { vnet, dnsServiceIp: '10.0.0.1' },
    offers: ['Use 10.0.0.10 for DNS'],
  },
  {
    rule: 'dns-ip-not-customary',
    model: 'overlay',
    plan: { vnet, dnsServiceIp: '10.0.0.20' },
    offers: ['Use 10.0.0.10 for DNS'],
  },
  {
    rule: 'subnet-too-small',
    model: 'overlay',
    plan: { vnet, subnets: [{ name: 'apps', role: 'other', cidr: '10.20.0.0/30' }] },
    offers: ['Give apps 10.20.0.0/29 in place of 10.20.0.0/30'],
  },
  {
    rule: 'subnet-name-too-long',
    model: 'pod-subnet-dynamic',
    plan: { vnet, subnets: [{ name: 'n'.repeat(70), role: 'nodes', cidr: null }] },
    offers: ['Shorten the name to nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'],
  },
  {
    rule: 'static-pod-subnet-too-large',
    model: 'pod-subnet-static',
    plan: { vnet: ['10.0.0.0/8'], serviceCidr: '172.16.0.0/16', subnets: [pods('10.32.0.0/11')] },
    offers: ['Give pods 10.32.0.0/12 in place of 10.32.0.0/11'],
  },
  {
    rule: 'static-pod-subnet-small',
    model: 'pod-subnet-static',
    plan: {
      vnet,
      subnets: [nodes('10.20.0.0/24'), pods('10.20.16.0/20')],
      pools: [{ count: 3, maxPods: 31 }],
    },
    offers: ['Switch to Azure CNI Pod Subnet, dynamic'],
  },
  {
    rule: 'dynamic-pod-subnet-too-large',
    model: 'pod-subnet-dynamic',
    plan: { vnet: ['10.0.0.0/8'], serviceCidr: '172.16.0.0/16', subnets: [pods('10.32.0.0/12')] },
    offers: [
      'Give pods 10.32.0.0/16 in place of 10.32.0.0/12',
      'Switch to Azure CNI Pod Subnet, static block',
    ],
  },
  {
    rule: 'api-server-subnet-too-small',
    model: 'overlay',
    plan: { vnet, subnets: [{ name: 'api', role: 'apiServer', cidr: '10.20.0.0/29' }] },
    offers: ['Give api 10.20.0.0/28 in place of 10.20.0.0/29'],
  },
  {
    rule: 'api-server-subnet-full',
    model: 'overlay',
    plan: { vnet, subnets: [{ name: 'api', role: 'apiServer', cidr: '10.20.0.0/28', usedAddresses: 5 }] },
    offers: ['Give api 10.20.0.0/27 in place of 10.20.0.0/28'],
  },
  {
    rule: 'ingress-subnet-size',
    model: 'overlay',
    plan: { vnet, subnets: [{ name: 'agc', role: 'ingress', cidr: '10.20.0.0/26' }] },
    offers: ['Give agc 10.20.0.0/24 in place of 10.20.0.0/26'],
  },
  {
    rule: 'ingress-not-offered',
    model: 'kubenet',
    plan: { vnet, subnets: [{ name: 'agc', role: 'ingress', cidr: '10.20.0.0/24' }] },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'policy-checks-subnet-size',
    model: 'overlay',
    plan: { vnet, subnets: [nodes('10.20.0.0/24')] },
    offers: ['Give nodes 10.20.0.0/23 in place of 10.20.0.0/24'],
  },
  {
    rule: 'virtual-nodes-not-offered',
    model: 'overlay',
    plan: { vnet, answers: { virtualNodes: 'yes' } },
    offers: ['Switch to Azure CNI Node Subnet'],
  },
  {
    rule: 'virtual-nodes-subnet-missing',
    model: 'node-subnet',
    plan: { vnet, answers: { virtualNodes: 'yes' } },
    offers: ['Add the subnet virtual-nodes'],
  },
  {
    rule: 'node-subnet-delegated',
    model: 'overlay',
    plan: {
      vnet,
      subnets: [{ name: 'api', role: 'apiServer', cidr: null }],
      pools: [{ count: 3, nodeSubnet: 'api' }],
    },
    offers: ['Put the nodes of pool nodepool1 in the subnet nodes'],
  },
  {
    rule: 'subnet-of-container-instances',
    model: 'node-subnet',
    plan: {
      vnet,
      subnets: [nodes(null), { name: 'aci', role: 'virtualNodes', cidr: null }],
      pools: [{ count: 3, nodeSubnet: 'aci' }],
    },
    offers: ['Put the nodes of pool nodepool1 in the subnet nodes'],
  },
  {
    rule: 'pod-subnet-of-other-service',
    model: 'pod-subnet-dynamic',
    plan: {
      vnet,
      subnets: [{ name: 'api', role: 'apiServer', cidr: null }],
      pools: [{ count: 3, podSubnet: 'api' }],
    },
    offers: ['Put the pods of pool nodepool1 in the subnet pods'],
  },
  {
    rule: 'node-subnet-has-pod-role',
    model: 'overlay',
    plan: { vnet, subnets: [pods(null)], pools: [{ count: 3, nodeSubnet: 'pods' }] },
    offers: ['Put the nodes of pool nodepool1 in the subnet nodes'],
  },
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
  {
    rule: 'data-plane-not-offered',
    model: 'kubenet',
    plan: { vnet, dataplane: 'cilium' },
    offers: ['Use the Azure data plane with Calico', 'Switch to Azure CNI Overlay'],
  },
  {
    rule: 'network-policy-conflict',
    model: 'overlay',
    plan: { vnet, dataplane: 'cilium', networkPolicy: 'calico' },
    offers: ['Use Cilium as policy engine'],
  },
  {
    rule: 'network-policy-conflict',
    model: 'kubenet',
    plan: { vnet, networkPolicy: 'azure' },
    offers: ['Use Calico'],
  },
  {
    rule: 'npm-limits',
    model: 'overlay',
    plan: { vnet, podCidr: '192.168.0.0/16', networkPolicy: 'azure', pools: [{ count: 251 }] },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'vnet-owner-not-offered',
    model: 'pod-subnet-dynamic',
    plan: { vnetOwner: 'aks' },
    offers: ['Bring your own VNet', 'Switch to Azure CNI Overlay'],
  },
  {
    rule: 'managed-vnet-ignores-subnets',
    model: 'overlay',
    plan: { vnet, vnetOwner: 'aks', subnets: [nodes('10.20.0.0/23')] },
    offers: ['Bring your own VNet'],
  },
  {
    rule: 'managed-vnet-connected',
    model: 'overlay',
    plan: { vnet, vnetOwner: 'aks', connected: [{ name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' }] },
    offers: ['Bring your own VNet'],
  },
  {
    rule: 'static-block-kubernetes-version',
    model: 'pod-subnet-static',
    plan: { vnet, kubernetesVersion: '1.27' },
    offers: ['Switch to Azure CNI Pod Subnet, dynamic', 'Plan Kubernetes 1.28'],
  },
  {
    rule: 'policy-engine-kubernetes-version',
    model: 'overlay',
    plan: { vnet, kubernetesVersion: '1.29', networkPolicy: 'calico' },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'dual-stack-cilium-version',
    model: 'overlay',
    plan: { vnet, kubernetesVersion: '1.28', dataplane: 'cilium', answers: { dualStack: 'yes' } },
    offers: ['Plan Kubernetes 1.29'],
  },
  {
    rule: 'dual-stack-policy-engine',
    model: 'overlay',
    plan: { vnet, networkPolicy: 'calico', answers: { dualStack: 'yes' } },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'auto-provisioning-with-calico',
    model: 'overlay',
    plan: { vnet, networkPolicy: 'calico', answers: { nodeAutoProvisioning: 'yes' } },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'policies-not-enforced',
    model: 'overlay',
    plan: { vnet, answers: { policy: 'standard' } },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'cilium-with-static-blocks',
    model: 'pod-subnet-static',
    plan: { vnet, dataplane: 'cilium' },
    offers: ['Use the Azure data plane with Calico'],
  },
  {
    rule: 'dual-stack-not-offered',
    model: 'node-subnet',
    plan: { vnet, answers: { dualStack: 'yes' } },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'auto-provisioning-not-offered',
    model: 'kubenet',
    plan: { vnet, answers: { nodeAutoProvisioning: 'yes' } },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'pods-not-reachable',
    model: 'overlay',
    plan: { vnet, answers: { podAccess: 'yes' } },
    offers: ['Switch to Azure CNI Node Subnet'],
  },
  {
    rule: 'pod-address-hidden',
    model: 'overlay',
    plan: { vnet, answers: { podIdentity: 'everywhere' } },
    offers: ['Switch to Azure CNI Pod Subnet, dynamic'],
  },
  {
    rule: 'private-link-service-with-static-blocks',
    model: 'pod-subnet-static',
    plan: { vnet, answers: { privateLinkService: 'yes' } },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'second-subnet-not-available',
    model: 'pod-subnet-dynamic',
    plan: { vnet, answers: { twoSubnets: 'no' } },
    offers: ['Switch to Azure CNI Overlay'],
  },
  {
    rule: 'static-max-pods-waste',
    model: 'pod-subnet-static',
    plan: { vnet, pools: [{ count: 3, maxPods: 32 }] },
    offers: ['Set maxPods of pool nodepool1 to 31'],
  },
  {
    rule: 'pod-subnet-default-max-pods',
    model: 'pod-subnet-dynamic',
    plan: { vnet },
    offers: ['Write maxPods 250 into the plan'],
  },
  {
    rule: 'max-surge-zero',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3 }, { name: 'user', count: 3, maxSurge: 0 }] },
    offers: ['Set maxSurge of pool user to 1', 'Let an upgrade of pool user take one node down at a time'],
  },
  {
    rule: 'max-unavailable-on-system-pool',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3, maxSurge: 0, maxUnavailable: 1 }] },
    offers: ['Upgrade pool nodepool1 with surge alone'],
  },
  {
    rule: 'max-surge-and-max-unavailable',
    model: 'overlay',
    plan: { vnet, pools: [{ count: 3 }, { name: 'user', count: 3, maxSurge: 1, maxUnavailable: 1 }] },
    offers: ['Upgrade pool user with surge alone'],
  },
  {
    rule: 'model-not-yet-available',
    model: 'overlay',
    plan: { asOf: '2018-09-06', kubernetesVersion: '1.11', vnet },
    offers: ['Switch to kubenet'],
  },
  {
    rule: 'cilium-not-yet-available',
    model: 'overlay',
    plan: { asOf: '2022-12-01', vnet, dataplane: 'cilium' },
    offers: ['Use the Azure data plane with Calico'],
  },
  {
    rule: 'windows-not-yet-available',
    model: 'overlay',
    plan: { asOf: '2023-06-01', vnet, pools: [{ count: 3 }, { name: 'win', os: 'Windows', count: 2 }] },
    offers: ['Switch to Azure CNI Node Subnet'],
  },
  {
    rule: 'dual-stack-not-yet-available',
    model: 'overlay',
    plan: { asOf: '2023-06-01', vnet, answers: { dualStack: 'yes' } },
    offers: ['Switch to kubenet'],
  },
  { rule: 'kubenet-retirement', model: 'kubenet', plan: { vnet }, offers: ['Switch to Azure CNI Overlay'] },
  {
    rule: 'npm-linux-retirement',
    model: 'overlay',
    plan: { vnet, networkPolicy: 'azure' },
    offers: ['Use the Cilium data plane with Cilium as policy engine'],
  },
  {
    rule: 'npm-windows-retirement',
    model: 'overlay',
    plan: {
      vnet,
      networkPolicy: 'azure',
      pools: [{ count: 3 }, { name: 'win', os: 'Windows', count: 2, maxPods: 50 }],
    },
    offers: ['Use Calico'],
  },
];
