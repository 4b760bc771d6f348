import type { ModelId } from '../../models/index.ts';
import type { PlanInput } from '../plan.ts';
import { inNodeSubnet } from './evaluated.ts';

/** What people reported in public: the plan they had, and what the service answered. */
interface Refusal {
  readonly id: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
  readonly rule: string;
  readonly code: string;
  /** The numbers that the service printed. */
  readonly numbers?: readonly [number, number];
  readonly sentence: string;
}

export const refusals: readonly Refusal[] = [
  {
    // Portal defaults of 2018: a node counted maxPods + 1 until January 2022.
    id: 'AKS 456',
    model: 'node-subnet',
    plan: {
      asOf: '2018-06-21',
      pools: [{ count: 10, maxPods: 30 }],
      ...inNodeSubnet('172.16.0.0/24', '172.16.0.0/16'),
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [310, 251],
    sentence: 'Pre-allocated IPs 310 exceeds IPs available 251',
  },
  {
    // Pools in other subnets are not added, and neither is surge.
    id: 'two nodes of 250 pods in a /24 of their own',
    model: 'node-subnet',
    plan: {
      asOf: '2024-11-01',
      vnet: ['10.0.0.0/8'],
      serviceCidr: '172.16.0.0/16',
      subnets: [
        { name: 'main', role: 'nodes', cidr: '10.240.0.0/16' },
        { name: 'subnet32', role: 'nodes', cidr: '10.32.0.0/24' },
      ],
      pools: [
        { name: 'first', count: 2, maxPods: 250, nodeSubnet: 'main' },
        { name: 'nodepool32', count: 2, maxPods: 250, maxSurge: 1, nodeSubnet: 'subnet32' },
      ],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [498, 251],
    sentence:
      'Pre-allocated IPs 498 exceeds IPs available 251 in Subnet Cidr 10.32.0.0/24, Subnet Name subnet32',
  },
  {
    id: 'one node of 30 pods in a /28',
    model: 'node-subnet',
    plan: {
      asOf: '2025-05-15',
      pools: [{ count: 1, maxPods: 30, maxSurge: 3 }],
      ...inNodeSubnet('172.25.22.0/28', '172.25.0.0/16'),
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [29, 11],
    sentence: 'Pre-allocated IPs 29 exceeds IPs available 11 in Subnet Cidr 172.25.22.0/28',
  },
  {
    // A /24 for each node whatever maxPods is, against the full pod CIDR, without the 33% surge.
    id: 'AKS-Construction 357',
    model: 'kubenet',
    plan: {
      asOf: '2022-09-01',
      podCidr: '10.240.100.0/24',
      serviceCidr: '172.10.0.0/16',
      vnet: ['10.10.0.0/16'],
      pools: [{ count: 3, maxPods: 30, maxSurge: '33%' }],
    },
    rule: 'insufficient-pod-cidr',
    code: 'InsufficientPodCidr',
    numbers: [768, 256],
    sentence: 'Pre-allocated IPs 768 exceeds IPs available 256 in Pod Cidr 10.240.100.0/24',
  },
  {
    // The autoscaler's maximum counts.
    id: 'cloud-provider-azure 4184',
    model: 'kubenet',
    plan: {
      asOf: '2023-06-27',
      podCidr: '10.128.0.0/10',
      pools: [{ count: 3, autoscale: { min: 1, max: 1000 } }],
    },
    rule: 'kubenet-node-limit',
    code: 'KubenetNodeCountTotalExceedsLimit',
    sentence: "Cluster's upper limit node count is 1000 which exceeds the limit for Kubenet 400",
  },
  {
    id: '33 overlay nodes in a /19',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/19', pools: [{ count: 33 }] },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [8448, 8192],
    sentence:
      'Pre-allocated IPs 8448 exceeds IPs available 8192 in Subnet Cidr 192.168.0.0/19, Subnet Name networkProfile.podCIDR',
  },
  {
    id: 'three overlay nodes in a /23',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/23', pools: [{ count: 3 }] },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [768, 512],
    sentence: 'Pre-allocated IPs 768 exceeds IPs available 512',
  },
  {
    // A preset with a maximum of 5; which preset it was is not in the report.
    id: 'AKS-Construction 701',
    model: 'overlay',
    plan: {
      asOf: '2024-06-11',
      podCidr: '10.240.100.0/22',
      vnet: ['10.10.0.0/16'],
      pools: [{ count: 3, autoscale: { min: 1, max: 5 }, maxPods: 30, maxSurge: '33%' }],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [1280, 1024],
    sentence: 'Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet Cidr 10.240.100.0/22',
  },
  {
    // 35 of the 59 addresses were in use, 30 of them by others; a maximum of 29 went through.
    id: 'AKS 2531',
    model: 'kubenet',
    plan: {
      asOf: '2021-09-01',
      vnet: ['10.133.0.0/16'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.133.123.0/26', usedAddresses: 30 }],
      pools: [{ count: 5, autoscale: { min: 1, max: 39 } }],
    },
    rule: 'insufficient-subnet-size',
    code: 'InsufficientSubnetSize',
    numbers: [39, 29],
    sentence: 'Pre-allocated IPs 39 exceeds IPs available 29 in Subnet Cidr 10.133.123.0/26',
  },
  {
    // The new pool was to sit elsewhere; any subnet of the VNet counts.
    id: 'AKS 3551',
    model: 'node-subnet',
    plan: {
      asOf: '2023-03-20',
      vnet: ['10.0.0.0/15'],
      serviceCidr: '10.0.0.0/16',
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.1.0.0/23' },
        { name: 'old', role: 'other', cidr: '10.0.0.0/24' },
      ],
      pools: [{ count: 3 }],
    },
    rule: 'service-cidr-overlaps-subnet',
    code: 'ServiceCidrOverlapExistingSubnetsCidr',
    sentence: 'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.0.0/24',
  },
  {
    // Nobody chose the service CIDR: it is the default.
    id: 'terraform-azurerm-aks 57',
    model: 'node-subnet',
    plan: { asOf: '2020-10-29', pools: [{ count: 2 }], ...inNodeSubnet('10.0.1.0/24', '10.0.0.0/16') },
    rule: 'service-cidr-overlaps-subnet',
    code: 'ServiceCidrOverlapExistingSubnetsCidr',
    sentence: 'The specified service CIDR 10.0.0.0/16 is conflicted with an existing subnet CIDR 10.0.1.0/24',
  },
  {
    id: 'DNS service IP left at its default',
    model: 'overlay',
    plan: { serviceCidr: '10.200.0.0/16', dnsServiceIp: '10.0.0.10' },
    rule: 'dns-ip-outside-service-cidr',
    code: 'DnsServiceIpOutOfServiceCidr',
    sentence: 'The DNS service IP 10.0.0.10 is out of the range defined by service CIDR 10.200.0.0/16',
  },
];

/** What people reported, or a page says, that went through. */
interface Acceptance {
  readonly id: string;
  readonly model: ModelId;
  readonly plan: PlanInput;
}

export const accepted: readonly Acceptance[] = [
  {
    id: 'three kubenet nodes in a /24, services inside the space of the VNet',
    model: 'kubenet',
    plan: {
      asOf: '2019-10-27',
      serviceCidr: '10.13.0.0/16',
      pools: [{ count: 3, maxPods: 110 }],
      ...inNodeSubnet('10.164.15.0/24', '10.0.0.0/8'),
    },
  },
  {
    // With its surge node it would be 498: surge is not counted when a pool is added.
    id: 'one node of 250 pods in a /24',
    model: 'node-subnet',
    plan: {
      asOf: '2024-11-01',
      pools: [{ count: 1, maxPods: 250 }],
      ...inNodeSubnet('10.3.0.0/24', '10.3.0.0/16'),
    },
  },
  {
    id: '400 kubenet nodes of 250 pods with a /15',
    model: 'kubenet',
    plan: { asOf: '2023-04-15', podCidr: '10.128.0.0/15', pools: [{ count: 400, maxPods: 250 }] },
  },
  {
    // Equality passes.
    id: '32 overlay nodes in a /19',
    model: 'overlay',
    plan: { asOf: '2024-01-15', podCidr: '192.168.0.0/19', pools: [{ count: 32 }] },
  },
  {
    id: 'a maximum of 29 where AKS 2531 failed with 39',
    model: 'kubenet',
    plan: {
      asOf: '2021-09-01',
      vnet: ['10.133.0.0/16'],
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.133.123.0/26', usedAddresses: 30 }],
      pools: [{ count: 5, autoscale: { min: 1, max: 29 } }],
    },
  },
];
