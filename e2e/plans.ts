import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import type { View } from '../src/state/store.ts';

/** The views that a link can name. */
export const views = ['decide', 'size', 'compare'] as const;

/** The fragment of the link to a plan, as the page itself would write it. */
export const linkTo = (plan: PlanInput, view: View = 'size'): string =>
  writeLink({ plan, view, unknown: [] });

/** A plan of a real kind: two pools, a VNet of its own, neighbours, and some answers. It fits. */
export const payments: PlanInput = {
  name: 'payments-prod',
  model: 'overlay',
  dataplane: 'cilium',
  networkPolicy: 'cilium',
  vnet: ['10.20.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes' },
    { name: 'apps', role: 'other', cidr: '10.20.4.0/24', usedAddresses: 40 },
  ],
  podCidr: '100.64.0.0/16',
  serviceCidr: '172.20.0.0/16',
  pools: [
    { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 30, maxSurge: '10%' },
    {
      name: 'user',
      mode: 'User',
      os: 'Linux',
      count: 5,
      autoscale: { min: 3, max: 20 },
      maxPods: 110,
      maxSurge: '33%',
    },
  ],
  internalLoadBalancers: 2,
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' }],
  answers: { exposure: 'private', podAccess: 'no', addressSpace: 'limited' },
};

/** Findings of every severity: subnets too small, ranges that overlap, a name AKS refuses. */
export const ailing: PlanInput = {
  name: 'does-not-fit',
  model: 'kubenet',
  networkPolicy: 'azure',
  vnet: ['10.20.0.0/24'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/28' },
    { name: 'apps', role: 'other', cidr: '10.20.0.0/25' },
  ],
  podCidr: '10.20.0.0/22',
  serviceCidr: '10.20.0.0/24',
  pools: [
    { name: 'a-pool-with-a-name-of-forty-characters-xx', count: 900, maxPods: 250, maxSurge: '50%' },
    { name: 'win', os: 'Windows', count: 40, maxPods: 30 },
  ],
  internalLoadBalancers: 30,
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/8' }],
};

/** Text that cannot be read in every field that refuses any. */
export const garbled: PlanInput = {
  name: 'cannot be read',
  model: 'ring',
  dataplane: 'fast',
  networkPolicy: 'strict',
  vnetOwner: 'nobody',
  kubernetesVersion: 'latest',
  vnet: ['10.20.0.1/16', '10.0.0.0/33'],
  subnets: [{ name: 'nodes', role: 'node', cidr: '10.20.0.0/99', usedAddresses: 'many' }],
  podCidr: '::1/64',
  serviceCidr: '10.0.0.0',
  dnsServiceIp: '10.0.0.256',
  pools: [
    {
      name: 'system',
      mode: 'Main',
      os: 'BeOS',
      count: 'three',
      autoscale: { min: 'few', max: 'lots' },
      maxPods: '-1',
      maxSurge: '200%',
      podsPerNode: 'x',
      maxUnavailable: 'y',
    },
  ],
  internalLoadBalancers: '٣',
  connected: [{ name: 'on-premises', kind: 'near', cidr: 'here' }],
  answers: { exposure: 'perhaps', budget: 'small' },
};

/** Twenty pools with names of some length, each with every field set. */
export const twentyPools: PlanInput = {
  name: 'twenty-pools',
  model: 'node-subnet',
  vnet: ['10.0.0.0/8'],
  serviceCidr: '172.20.0.0/16',
  pools: Array.from({ length: 20 }, (_, index) => ({
    name: `workload${index}`,
    mode: index === 0 ? 'System' : 'User',
    count: 10,
    autoscale: { min: 1, max: 20 },
    maxPods: 60,
    maxSurge: '33%',
    podsPerNode: 40,
  })),
};
