import { holds, type IsoDate } from '../../facts/fact.ts';
import { clusterSubnetRules } from './cluster-subnets.ts';
import { connectedRules } from './connected.ts';
import { featureRules } from './features.ts';
import { heldRules } from './held.ts';
import { kubenetRules } from './kubenet.ts';
import { lifecycleRules } from './lifecycle.ts';
import { nameRules } from './names.ts';
import { nodeCountRules } from './node-counts.ts';
import { nodeRules } from './nodes.ts';
import { overlapRules } from './overlaps.ts';
import { podCidrRules } from './pod-cidr.ts';
import { podOverlapRules } from './pod-overlaps.ts';
import { podSubnetRules } from './pod-subnets.ts';
import { policyRules } from './policies.ts';
import { poolRules } from './pools.ts';
import { reachRules } from './reach.ts';
import type { Rule } from './rule.ts';
import { serviceCidrRules } from './service-cidr.ts';
import { sizeRules } from './size.ts';
import { upgradeRules } from './upgrades.ts';
import { vnetRules } from './vnet.ts';

/** Every rule, in the order in which findings of one severity are listed. */
export const rules: readonly Rule[] = [
  ...sizeRules,
  ...heldRules,
  ...overlapRules,
  ...podOverlapRules,
  ...connectedRules,
  ...vnetRules,
  ...podCidrRules,
  ...serviceCidrRules,
  ...podSubnetRules,
  ...clusterSubnetRules,
  ...nodeCountRules,
  ...nodeRules,
  ...kubenetRules,
  ...poolRules,
  ...nameRules,
  ...upgradeRules,
  ...policyRules,
  ...featureRules,
  ...reachRules,
  ...lifecycleRules,
];

let held: { readonly day: IsoDate; readonly rules: readonly Rule[] } = { day: '', rules: [] };

/** The rules that hold on the day. Those of the last day asked for are kept: plans seldom change it. */
export function rulesOn(day: IsoDate): readonly Rule[] {
  if (held.day !== day) held = { day, rules: rules.filter((rule) => holds(rule, day)) };
  return held.rules;
}
