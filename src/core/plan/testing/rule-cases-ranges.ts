import type { PlanInput } from '../plan.ts';
import type { RuleCase } from './rule-case.ts';

const subnets = (a: string, b: string): PlanInput => ({
  vnet: ['10.1.0.0/16'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: a },
    { name: 'apps', role: 'other', cidr: b },
  ],
});

const connected = (...networks: readonly (readonly [string, string])[]): PlanInput => ({
  vnet: ['10.1.0.0/16'],
  connected: networks.map(([kind, cidr], index) => ({ name: `net-${index}`, kind, cidr })),
});

const pod = (podCidr: string, more: PlanInput = {}): PlanInput => ({
  vnet: ['10.1.0.0/16'],
  podCidr,
  pools: [{ count: 1 }],
  ...more,
});

const services = (serviceCidr: string, more: PlanInput = {}): PlanInput => ({
  vnet: ['192.168.0.0/20'],
  serviceCidr,
  ...more,
});

const auto = { answers: { nodeAutoProvisioning: 'yes' } };

/** Ranges by themselves and in pairs. */
export const rangeCases: readonly RuleCase[] = [
  {
    rule: 'subnets-overlap',
    model: 'overlay',
    triggers: subnets('10.1.0.0/24', '10.1.0.128/25'),
    spares: subnets('10.1.0.0/24', '10.1.1.0/25'),
  },
  {
    rule: 'subnet-outside-vnet',
    model: 'overlay',
    triggers: subnets('10.1.0.0/24', '10.2.0.0/24'),
    spares: subnets('10.1.0.0/24', '10.1.255.0/24'),
  },
  {
    rule: 'vnet-prefixes-overlap',
    model: 'overlay',
    triggers: { vnet: ['10.1.0.0/16', '10.1.128.0/17'] },
    spares: { vnet: ['10.1.0.0/16', '10.2.0.0/17'] },
  },
  {
    rule: 'service-cidr-overlaps-subnet',
    model: 'overlay',
    triggers: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), serviceCidr: '10.1.4.0/22' },
    spares: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), serviceCidr: '10.1.8.0/22' },
  },
  {
    rule: 'service-cidr-in-vnet',
    model: 'overlay',
    triggers: { vnet: ['10.0.0.0/8'], serviceCidr: '10.200.0.0/16', podCidr: '100.64.0.0/16' },
    spares: { vnet: ['10.0.0.0/9'], serviceCidr: '10.200.0.0/16', podCidr: '100.64.0.0/16' },
  },
  {
    rule: 'pod-cidr-overlaps-service-cidr',
    model: 'overlay',
    triggers: pod('10.96.0.0/12', { serviceCidr: '10.100.0.0/16' }),
    spares: pod('10.96.0.0/12', { serviceCidr: '10.112.0.0/16' }),
  },
  {
    rule: 'pod-cidr-overlaps-vnet',
    model: 'overlay',
    triggers: pod('10.1.128.0/17', { asOf: '2024-10-24' }),
    spares: pod('10.1.128.0/17', { asOf: '2024-10-25' }),
  },
  {
    rule: 'pod-cidr-overlaps-subnet',
    model: 'overlay',
    triggers: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), podCidr: '10.1.4.0/22' },
    spares: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), podCidr: '10.1.8.0/22' },
  },
  {
    rule: 'kubenet-pod-cidr-overlaps-subnet',
    model: 'kubenet',
    triggers: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), podCidr: '10.1.4.0/22' },
    spares: { ...subnets('10.1.0.0/24', '10.1.4.0/24'), podCidr: '10.1.8.0/22' },
  },
  {
    rule: 'pod-cidr-in-vnet',
    model: 'overlay',
    triggers: pod('10.1.128.0/17'),
    spares: pod('10.2.128.0/17'),
  },
  {
    rule: 'managed-vnet-overlap',
    model: 'overlay',
    triggers: { vnetOwner: 'aks', serviceCidr: '10.239.0.0/16' },
    spares: { vnetOwner: 'aks', serviceCidr: '10.240.0.0/16' },
  },
  {
    // The ranges of the documentation's own example.
    rule: 'auto-provisioning-subnet-conflict',
    model: 'overlay',
    triggers: {
      vnet: ['10.244.0.0/16'],
      subnets: [{ name: 'custom', role: 'nodes', cidr: '10.244.1.0/24' }],
      ...auto,
    },
    spares: {
      vnet: ['10.1.0.0/16'],
      subnets: [{ name: 'custom', role: 'nodes', cidr: '10.1.0.0/24' }],
      ...auto,
    },
  },
  {
    rule: 'auto-provisioning-subnet-conflict',
    model: 'overlay',
    triggers: {
      vnet: ['10.0.0.0/8'],
      subnets: [{ name: 'custom', role: 'nodes', cidr: '10.0.10.0/24' }],
      ...auto,
    },
    spares: {
      vnet: ['10.0.0.0/8'],
      subnets: [{ name: 'custom', role: 'nodes', cidr: '10.1.0.0/24' }],
      ...auto,
    },
  },
  {
    // Another cluster may use the same pods, a host on-premises may not.
    rule: 'pod-cidr-overlaps-connected',
    model: 'overlay',
    triggers: connected(['onPremises', '10.244.7.0/24']),
    spares: connected(['otherCluster', '10.244.7.0/24']),
  },
  {
    rule: 'service-cidr-overlaps-connected',
    model: 'overlay',
    triggers: connected(['peered', '10.0.7.0/24']),
    spares: connected(['otherCluster', '10.0.7.0/24']),
  },
  {
    rule: 'vnet-overlaps-connected',
    model: 'overlay',
    triggers: connected(['peered', '10.1.255.0/24']),
    spares: connected(['peered', '10.2.0.0/24']),
  },
  {
    rule: 'connected-networks-overlap',
    model: 'overlay',
    triggers: connected(['peered', '10.2.0.0/16'], ['peered', '10.2.3.0/24']),
    spares: connected(['peered', '10.2.0.0/16'], ['peered', '10.3.3.0/24']),
  },
  {
    rule: 'vnet-in-on-premises-space',
    model: 'overlay',
    triggers: connected(['onPremises', '10.64.0.0/16']),
    spares: connected(['onPremises', '192.168.0.0/24']),
  },
  {
    rule: 'managed-vnet-connected',
    model: 'overlay',
    triggers: { vnetOwner: 'aks', connected: [{ name: 'hub', kind: 'peered', cidr: '10.2.0.0/16' }] },
    spares: { vnetOwner: 'own', connected: [{ name: 'hub', kind: 'peered', cidr: '10.2.0.0/16' }] },
  },
  {
    // 168.63.129.16 is Azure's own.
    rule: 'vnet-forbidden-range',
    model: 'overlay',
    triggers: { vnet: ['168.63.129.0/24'] },
    spares: { vnet: ['168.63.130.0/24'] },
  },
  {
    rule: 'vnet-reserved-range',
    model: 'overlay',
    triggers: { vnet: ['172.16.0.0/12'] },
    spares: { vnet: ['172.16.0.0/13'] },
  },
  {
    rule: 'vnet-too-large',
    model: 'overlay',
    triggers: { vnet: ['10.0.0.0/7'] },
    spares: { vnet: ['10.0.0.0/8'] },
  },
  {
    rule: 'vnet-several-prefixes',
    model: 'overlay',
    triggers: { vnet: Array.from({ length: 10 }, (_, index) => `10.${100 + index}.0.0/16`) },
    spares: { vnet: ['10.100.0.0/16'] },
  },
  {
    rule: 'subnet-too-small',
    model: 'overlay',
    triggers: subnets('10.1.0.0/24', '10.1.1.0/30'),
    spares: subnets('10.1.0.0/24', '10.1.1.0/29'),
  },
  {
    rule: 'subnet-name-too-long',
    model: 'overlay',
    triggers: { vnet: ['10.1.0.0/16'], subnets: [{ name: 'n'.repeat(64), role: 'nodes', cidr: null }] },
    spares: { vnet: ['10.1.0.0/16'], subnets: [{ name: 'n'.repeat(63), role: 'nodes', cidr: null }] },
  },
  {
    rule: 'policy-checks-subnet-size',
    model: 'overlay',
    triggers: subnets('10.1.0.0/24', '10.1.4.0/24'),
    spares: subnets('10.1.0.0/23', '10.1.4.0/24'),
  },
  {
    rule: 'pod-cidr-reserved-range',
    model: 'overlay',
    triggers: pod('172.16.0.0/12'),
    spares: pod('172.16.0.0/13'),
  },
  {
    rule: 'pod-cidr-public',
    model: 'overlay',
    triggers: pod('11.0.0.0/16'),
    spares: pod('100.64.0.0/16'),
  },
  {
    rule: 'pod-cidr-not-used',
    model: 'node-subnet',
    triggers: pod('10.245.0.0/16'),
    spares: pod('10.244.0.0/16'),
  },
  {
    // Three nodes of five blocks: kubenet never grows it, overlay could.
    rule: 'pod-cidr-cannot-grow',
    model: 'kubenet',
    triggers: pod('10.244.0.0/22', { pools: [{ count: 2, maxSurge: 1 }] }),
    spares: pod('10.244.0.0/22', { pools: [{ count: 1, maxSurge: 1 }] }),
  },
  {
    // The block next to the pod CIDR is free, or taken by the services.
    rule: 'pod-cidr-cannot-grow',
    model: 'overlay',
    triggers: pod('10.244.0.0/22', { pools: [{ count: 3 }], serviceCidr: '10.244.4.0/22' }),
    spares: pod('10.244.0.0/22', { pools: [{ count: 3 }], serviceCidr: '10.244.8.0/22' }),
  },
  {
    rule: 'service-cidr-reserved-range',
    model: 'overlay',
    triggers: services('172.31.0.0/16'),
    spares: services('172.29.0.0/16'),
  },
  {
    rule: 'service-cidr-public',
    model: 'overlay',
    triggers: services('11.0.0.0/16'),
    spares: services('10.0.0.0/16'),
  },
  {
    rule: 'service-cidr-too-large',
    model: 'overlay',
    triggers: services('10.0.0.0/12'),
    spares: services('10.0.0.0/13'),
  },
  {
    rule: 'service-cidr-fixed',
    model: 'overlay',
    triggers: services('10.0.0.0/16', { kubernetesVersion: '1.32' }),
    spares: services('10.0.0.0/16', { kubernetesVersion: '1.33' }),
  },
  {
    rule: 'dns-ip-outside-service-cidr',
    model: 'overlay',
    triggers: services('10.0.0.0/24', { dnsServiceIp: '10.0.1.10' }),
    spares: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.10' }),
  },
  {
    rule: 'dns-ip-first-or-last',
    model: 'overlay',
    triggers: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.1' }),
    spares: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.2' }),
  },
  {
    rule: 'dns-ip-first-or-last',
    model: 'overlay',
    triggers: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.255' }),
    spares: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.254' }),
  },
  {
    rule: 'dns-ip-first-or-last',
    model: 'overlay',
    triggers: services('10.0.0.6/32', { dnsServiceIp: '10.0.0.6' }),
    spares: services('10.0.0.6/32', { dnsServiceIp: '10.0.0.7' }),
  },
  {
    rule: 'dns-ip-not-customary',
    model: 'overlay',
    triggers: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.53' }),
    spares: services('10.0.0.0/24', { dnsServiceIp: '10.0.0.10' }),
  },
];
