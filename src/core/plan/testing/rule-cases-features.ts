import type { PlanInput } from '../plan.ts';
import type { RuleCase } from './rule-case.ts';

const answers = (given: Readonly<Record<string, string>>, more: PlanInput = {}): PlanInput => ({
  answers: given,
  ...more,
});

const withOs = (os: string, more: PlanInput = {}): PlanInput => ({
  pools: [
    { name: 'system', count: 3 },
    { name: 'user', count: 2, os, maxPods: 30 },
  ],
  ...more,
});

const dualStack = { dualStack: 'yes' };

/** Features and the days from which and until which they are to be had. */
export const featureCases: readonly RuleCase[] = [
  {
    rule: 'network-policy-conflict',
    model: 'kubenet',
    triggers: { networkPolicy: 'azure' },
    spares: { networkPolicy: 'calico' },
  },
  {
    rule: 'network-policy-conflict',
    model: 'overlay',
    triggers: { networkPolicy: 'cilium', dataplane: 'azure' },
    spares: { networkPolicy: 'cilium', dataplane: 'cilium' },
  },
  {
    rule: 'network-policy-conflict',
    model: 'overlay',
    triggers: { networkPolicy: 'calico', dataplane: 'cilium' },
    spares: { networkPolicy: 'calico', dataplane: 'azure' },
  },
  {
    rule: 'npm-limits',
    model: 'overlay',
    triggers: { networkPolicy: 'azure', pools: [{ count: 251, podsPerNode: 30 }] },
    spares: { networkPolicy: 'azure', pools: [{ count: 250, podsPerNode: 30 }] },
  },
  {
    rule: 'policy-engine-kubernetes-version',
    model: 'overlay',
    triggers: { networkPolicy: 'calico', kubernetesVersion: '1.29' },
    spares: { networkPolicy: 'calico', kubernetesVersion: '1.30' },
  },
  {
    rule: 'dual-stack-policy-engine',
    model: 'overlay',
    triggers: answers(dualStack, { networkPolicy: 'calico' }),
    spares: answers(dualStack, { networkPolicy: 'none' }),
  },
  {
    rule: 'auto-provisioning-with-calico',
    model: 'overlay',
    triggers: answers({ nodeAutoProvisioning: 'yes' }, { networkPolicy: 'calico' }),
    spares: answers({ nodeAutoProvisioning: 'yes' }, { networkPolicy: 'none' }),
  },
  {
    rule: 'policies-not-enforced',
    model: 'overlay',
    triggers: answers({ policy: 'standard' }, { networkPolicy: 'none' }),
    spares: answers({ policy: 'standard' }, { networkPolicy: 'calico' }),
  },
  {
    rule: 'policies-not-enforced',
    model: 'overlay',
    triggers: answers({ policy: 'advanced' }, { networkPolicy: 'calico' }),
    spares: answers({ policy: 'advanced' }, { dataplane: 'cilium' }),
  },
  {
    rule: 'windows-on-kubenet',
    model: 'kubenet',
    triggers: withOs('Windows'),
    spares: withOs('Linux'),
  },
  {
    rule: 'windows-with-cilium',
    model: 'overlay',
    triggers: withOs('Windows', { dataplane: 'cilium' }),
    spares: withOs('Windows', { dataplane: 'azure' }),
  },
  {
    rule: 'windows-check-unproven',
    model: 'node-subnet',
    triggers: withOs('Windows'),
    spares: withOs('Linux'),
  },
  {
    rule: 'data-plane-not-offered',
    model: 'kubenet',
    triggers: { dataplane: 'cilium' },
    spares: { dataplane: 'azure' },
  },
  {
    rule: 'cilium-with-static-blocks',
    model: 'pod-subnet-static',
    triggers: { dataplane: 'cilium' },
    spares: { dataplane: 'azure' },
  },
  {
    rule: 'vnet-owner-not-offered',
    model: 'pod-subnet-dynamic',
    triggers: { vnetOwner: 'aks' },
    spares: { vnetOwner: 'own' },
  },
  {
    rule: 'managed-vnet-ignores-subnets',
    model: 'overlay',
    triggers: { vnetOwner: 'aks', subnets: [{ name: 'nodes', role: 'nodes' }] },
    spares: { vnetOwner: 'aks', subnets: [] },
  },
  {
    rule: 'dual-stack-not-offered',
    model: 'node-subnet',
    triggers: answers(dualStack),
    spares: answers({ dualStack: 'no' }),
  },
  {
    rule: 'dual-stack-cilium-version',
    model: 'overlay',
    triggers: answers(dualStack, { dataplane: 'cilium', kubernetesVersion: '1.28' }),
    spares: answers(dualStack, { dataplane: 'cilium', kubernetesVersion: '1.29' }),
  },
  {
    rule: 'auto-provisioning-not-offered',
    model: 'kubenet',
    triggers: answers({ nodeAutoProvisioning: 'yes' }),
    spares: answers({ nodeAutoProvisioning: 'no' }),
  },
  {
    rule: 'pods-not-reachable',
    model: 'overlay',
    triggers: answers({ podAccess: 'yes' }),
    spares: answers({ podAccess: 'no' }),
  },
  {
    // Node Subnet shows the pod in its own VNet and the node beyond.
    rule: 'pod-address-hidden',
    model: 'node-subnet',
    triggers: answers({ podIdentity: 'everywhere' }),
    spares: answers({ podIdentity: 'vnet' }),
  },
  {
    rule: 'private-link-service-with-static-blocks',
    model: 'pod-subnet-static',
    triggers: answers({ privateLinkService: 'yes' }),
    spares: answers({ privateLinkService: 'no' }),
  },
  {
    rule: 'private-link-service-subnet',
    model: 'pod-subnet-dynamic',
    triggers: answers({ privateLinkService: 'yes' }),
    spares: answers({ privateLinkService: 'no' }),
  },
  {
    rule: 'second-subnet-not-available',
    model: 'pod-subnet-dynamic',
    triggers: answers({ twoSubnets: 'no' }),
    spares: answers({ twoSubnets: 'yes' }),
  },
  {
    rule: 'model-not-yet-available',
    model: 'pod-subnet-static',
    triggers: { asOf: '2025-07-19' },
    spares: { asOf: '2025-07-20' },
  },
  {
    rule: 'cilium-not-yet-available',
    model: 'node-subnet',
    triggers: { dataplane: 'cilium', asOf: '2025-05-18' },
    spares: { dataplane: 'cilium', asOf: '2025-05-19' },
  },
  {
    rule: 'windows-not-yet-available',
    model: 'overlay',
    triggers: withOs('Windows', { asOf: '2023-08-12' }),
    spares: withOs('Windows', { asOf: '2023-08-13' }),
  },
  {
    rule: 'dual-stack-not-yet-available',
    model: 'overlay',
    triggers: withOs('Windows', answers(dualStack, { asOf: '2024-07-15' })),
    spares: withOs('Windows', answers(dualStack, { asOf: '2024-07-16' })),
  },
  {
    // It was announced on that day.
    rule: 'kubenet-retirement',
    model: 'kubenet',
    triggers: { asOf: '2025-04-23' },
    spares: { asOf: '2025-04-22' },
  },
  {
    rule: 'npm-linux-retirement',
    model: 'overlay',
    triggers: { networkPolicy: 'azure' },
    spares: { networkPolicy: 'calico' },
  },
  {
    rule: 'npm-windows-retirement',
    model: 'overlay',
    triggers: withOs('Windows', { networkPolicy: 'azure' }),
    spares: withOs('Linux', { networkPolicy: 'azure' }),
  },
];
