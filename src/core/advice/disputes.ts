import type { DisagreementId } from '../facts/matrix-row.ts';

/** Rules of advice that lean on a point on which pages disagree, by the id of the disagreement. */
export const disputedRules: Readonly<Partial<Record<DisagreementId, readonly string[]>>> = {
  C01: ['overlay-recommended', 'kubenet-was-default'],
  C02: ['kubenet-to-overlay-in-place', 'node-subnet-to-overlay-in-place'],
  C03: ['windows-on-overlay-not-yet', 'windows-on-overlay'],
  C04: ['kubenet-routes'],
  C05: ['kubenet-without-npm'],
  C06: ['pod-identity-beyond-the-vnet'],
  C12: ['kubenet-to-cilium-in-two-stages'],
  C14: ['overlay-at-scale', 'kubenet-node-limit'],
  C15: ['virtual-nodes-need-flat', 'virtual-nodes-on-pod-subnet', 'virtual-nodes-on-cilium'],
  C16: ['dynamic-to-static-by-new-pools', 'static-to-dynamic-by-new-pools'],
  C21: ['overlay-pod-limit', 'overlay-to-200000-pods'],
  C22: ['static-not-yet'],
  C34: ['dual-stack-no-longer-on-kubenet', 'dual-stack-not-on-static'],
  C35: ['pod-identity-beyond-the-vnet', 'static-identity-not-spelled-out'],
  C38: ['node-auto-provisioning-not-on-dynamic', 'node-auto-provisioning-on-static-unsaid'],
  C41: ['npm-ended-on-windows'],
};

/** The disagreement that a rule leans on, of several the first; undefined where pages agree. */
export const disputeOf = (rule: string): DisagreementId | undefined =>
  (Object.keys(disputedRules) as DisagreementId[]).find((id) => disputedRules[id]?.includes(rule));
