import { type Example, nodes, pods, vnet } from './example.ts';

export const subnetExamples: readonly Example[] = [
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
];
