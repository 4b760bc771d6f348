import { largePlan, mapped, spaceNamed } from '../core/map/testing/mapped.ts';
import type { PlanInput } from '../core/plan/plan.ts';

/** The day that every plan here is read on, so that a run tomorrow measures the same work. */
export const today = '2026-11-21';

/** A plan with that many pools, each growing to `nodes`, and that many subnets beside those of the cluster. */
export const planOf = (pools: number, nodes: number, subnets = 1): PlanInput => ({
  name: 'payments-prod',
  vnet: ['10.0.0.0/8'],
  serviceCidr: '172.16.0.0/16',
  podCidr: '100.64.0.0/11',
  subnets: Array.from({ length: subnets }, (_, index) => ({
    name: `apps${index}`,
    role: 'other',
    cidr: `10.${1 + (index >>> 8)}.${index & 255}.0/25`,
  })),
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '192.168.0.0/16' }],
  pools: Array.from({ length: pools }, (_, index) => ({
    name: `pool${index}`,
    count: 3,
    autoscale: { min: 1, max: nodes },
    maxPods: 30 + (index % 200),
    maxSurge: '33%',
  })),
  answers: { exposure: 'private', podAccess: 'no', addressSpace: 'limited' },
});

/** The VNet of 5,000 nodes with 40 pods each, where every pod has an address in it. */
export const largeVnet = spaceNamed(mapped(largePlan, 'node-subnet').map, 'vnet');

/** The window of a large screen that maps are drawn for. In px. */
export const picture = { width: 1600, height: 900 };

/** Another plan at each call, as at each keystroke: nothing may live off having seen it before. */
export function changing(make: (step: number) => unknown): () => unknown {
  let step = 0;
  return () => make(++step);
}
