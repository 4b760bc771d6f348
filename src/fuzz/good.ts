import type { PlanInput } from '../core/plan/plan.ts';
import { presets } from '../core/plan/presets.ts';
import { writeLink } from '../state/permalink.ts';

/** Plans as people have them, from which hostile ones are made. */
export const goodPlans: readonly PlanInput[] = [
  {},
  ...presets.map(({ plan }) => plan),
  {
    version: 1,
    name: 'payments-prod',
    asOf: '2026-11-21',
    kubernetesVersion: '1.34',
    model: 'pod-subnet-dynamic',
    dataplane: 'cilium',
    networkPolicy: 'cilium',
    vnetOwner: 'own',
    vnet: ['10.20.0.0/16', '10.64.0.0/14'],
    subnets: [
      { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24', usedAddresses: 12 },
      { name: 'pods', role: 'pods', cidr: null },
    ],
    podCidr: '10.244.0.0/16',
    serviceCidr: '172.16.0.0/16',
    dnsServiceIp: '172.16.0.10',
    pools: [
      { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 30, nodeSubnet: 'nodes' },
      { name: 'user', os: 'Linux', count: 5, autoscale: { min: 3, max: 20 }, maxSurge: '33%' },
      { name: 'win', os: 'Windows', count: 2, podSubnet: 'pods', podsPerNode: 18, maxUnavailable: '5%' },
    ],
    internalLoadBalancers: 2,
    connected: [{ name: 'hub', kind: 'peered', cidr: '10.100.0.0/16' }],
    answers: { exposure: 'private', podAccess: 'yes', start: 'node-subnet', dualStack: 'yes' },
  },
];

/** Messages of the page around a frame. */
export const goodMessages: readonly object[] = [
  { aksNetworkPlan: 1, type: 'hello' },
  { aksNetworkPlan: 1, type: 'theme', theme: 'dark' },
  ...goodPlans.flatMap((plan) => [
    { aksNetworkPlan: 1, type: 'open', plan },
    { aksNetworkPlan: 1, type: 'open', link: `https://wiki.example/${writeLink({ plan, unknown: [] })}` },
  ]),
];
