import type { PlanInput } from './plan.ts';

/** A plan to start from. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** What is in it, on one line. */
  readonly summary: string;
  readonly plan: PlanInput;
}

/** What az aks create makes when nothing is set: every value is the planner's default. */
const quickStart: Preset = {
  id: 'quick-start',
  name: 'Quick start',
  summary: '3 nodes, all defaults',
  plan: {},
};

/** The worked example of the planning page: (50 + 1) + (51 × 30) addresses in one subnet. */
const fiftyNodes: Preset = {
  id: 'fifty-nodes',
  name: 'Documented example',
  summary: '50 nodes, 30 pods each, node subnet',
  plan: {
    name: 'fifty-nodes',
    kubernetesVersion: '1.34',
    model: 'node-subnet',
    dataplane: 'azure',
    networkPolicy: 'none',
    vnet: ['10.240.0.0/16'],
    subnets: [{ name: 'nodes', role: 'nodes' }],
    pools: [{ name: 'nodepool1', mode: 'System', os: 'Linux', count: 50, maxPods: 30, maxSurge: 1 }],
  },
};

/** A spoke whose few addresses come out of a company-wide plan. */
const hubAndSpoke: Preset = {
  id: 'hub-and-spoke',
  name: 'Hub and spoke',
  summary: '/22 spoke, hub, on-premises',
  plan: {
    name: 'payments-prod',
    kubernetesVersion: '1.34',
    model: 'overlay',
    dataplane: 'cilium',
    networkPolicy: 'cilium',
    vnetOwner: 'own',
    vnet: ['10.20.0.0/22'],
    subnets: [
      { name: 'nodes', role: 'nodes' },
      { name: 'private-endpoints', role: 'other', cidr: '10.20.2.0/26', usedAddresses: 18 },
    ],
    podCidr: '100.64.0.0/16',
    serviceCidr: '172.20.0.0/16',
    pools: [
      { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 110, maxSurge: '33%' },
      {
        name: 'user',
        mode: 'User',
        os: 'Linux',
        count: 6,
        autoscale: { min: 3, max: 30 },
        maxPods: 110,
        maxSurge: '33%',
      },
    ],
    internalLoadBalancers: 3,
    connected: [
      { name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' },
      { name: 'hub', kind: 'peered', cidr: '10.16.0.0/22' },
      { name: 'shared-services', kind: 'peered', cidr: '10.20.4.0/22' },
    ],
  },
};

/** 5 + 400 + 595 nodes with every autoscaler at its maximum. */
const thousandNodes: Preset = {
  id: 'thousand-nodes',
  name: '1,000 nodes',
  summary: '3 pools, overlay, /13 for pods',
  plan: {
    name: 'thousand-nodes',
    kubernetesVersion: '1.34',
    model: 'overlay',
    dataplane: 'cilium',
    networkPolicy: 'cilium',
    vnet: ['10.60.0.0/16'],
    podCidr: '10.128.0.0/13',
    serviceCidr: '172.16.0.0/18',
    pools: [
      { name: 'system', mode: 'System', os: 'Linux', count: 5, maxPods: 110, maxSurge: '33%' },
      {
        name: 'web',
        mode: 'User',
        os: 'Linux',
        count: 200,
        autoscale: { min: 100, max: 400 },
        maxPods: 110,
        maxSurge: '10%',
      },
      {
        name: 'batch',
        mode: 'User',
        os: 'Linux',
        count: 150,
        autoscale: { min: 0, max: 595 },
        maxPods: 110,
        maxSurge: '10%',
      },
    ],
    internalLoadBalancers: 4,
  },
};

/** Windows pools, which the Cilium data plane does not run. */
const windowsAndLinux: Preset = {
  id: 'windows-and-linux',
  name: 'Windows and Linux',
  summary: '3 pools, overlay, Calico',
  plan: {
    name: 'windows-and-linux',
    kubernetesVersion: '1.34',
    model: 'overlay',
    dataplane: 'azure',
    networkPolicy: 'calico',
    vnet: ['10.80.0.0/20'],
    podCidr: '10.192.0.0/16',
    serviceCidr: '172.20.0.0/20',
    pools: [
      { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 110, maxSurge: '33%' },
      {
        name: 'linux',
        mode: 'User',
        os: 'Linux',
        count: 4,
        autoscale: { min: 2, max: 10 },
        maxPods: 110,
        maxSurge: '33%',
      },
      {
        name: 'win22',
        mode: 'User',
        os: 'Windows',
        count: 3,
        autoscale: { min: 2, max: 8 },
        maxPods: 60,
        maxSurge: 1,
      },
    ],
    internalLoadBalancers: 2,
  },
};

/** Plans to start from, the smallest first. */
export const presets: readonly Preset[] = [
  quickStart,
  fiftyNodes,
  hubAndSpoke,
  thousandNodes,
  windowsAndLinux,
];
