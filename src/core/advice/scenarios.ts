import type { SourceId } from '../facts/fact.ts';
import type { Recommendation } from './advice.ts';
import type { Answers } from './questions.ts';

/** A row of the table of 2018 that the planner's questions started from. Today's approach is advised, not stored. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly answers: Answers;
  /** What the table preferred, read with its comment. */
  readonly preferred: Pick<Recommendation, 'model' | 'vnetOwner'>;
  readonly approach: string;
  readonly comment: string;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

/** The day of the table. */
export const scenariosDated = '2018-09-06';

export const scenarios: readonly Scenario[] = [
  {
    id: 'only-public-ips',
    title: 'Only public IPs',
    answers: { exposure: 'public' },
    preferred: { model: 'kubenet', vnetOwner: 'aks' },
    approach: 'kubenet',
    comment: 'Basic networking is simply less work: AKS runs a VNet of its own, and there is none to manage.',
    sources: ['seed-000'],
  },
  {
    id: 'private-ips-outside-access',
    title: 'Private IPs, outside access to pods',
    answers: { exposure: 'private', podAccess: 'yes' },
    preferred: { model: 'node-subnet', vnetOwner: 'own' },
    approach: 'Azure CNI',
    comment: 'Pods can be reached from outside the cluster only if each has a private IP of the VNet.',
    sources: ['seed-000'],
  },
  {
    id: 'private-ips-no-outside-access',
    title: 'Private IPs, no outside access to pods',
    answers: { exposure: 'private', podAccess: 'no' },
    preferred: { model: 'kubenet', vnetOwner: 'own' },
    approach: 'kubenet in an existing VNet',
    comment:
      'Azure CNI would do as well. Basic networking would not, so this is the configuration between the two: kubenet with its nodes in a VNet that exists.',
    sources: ['seed-000'],
  },
  {
    id: 'limited-private-ips',
    title: 'Limited private IPs',
    answers: { exposure: 'private', podAccess: 'no', addressSpace: 'limited' },
    preferred: { model: 'kubenet', vnetOwner: 'own' },
    approach: 'kubenet in an existing VNet',
    comment:
      'Who joins on-premises to Azure by ExpressRoute or VPN may have few private addresses to spare, and kubenet spends none on pods.',
    sources: ['seed-000'],
  },
];
