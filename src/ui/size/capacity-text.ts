import type { Capacity, ModelEvaluation } from '../../core/plan/evaluation.ts';
import { count, figure } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';

type Reach = Pick<Capacity, 'maxNodes' | 'maxNodesWithoutSurge' | 'maxPods' | 'boundBy'>;

/** How far the plan can grow as it is, and what stops it there. */
export function capacityText({ maxNodes, maxNodesWithoutSurge, maxPods, boundBy }: Reach): {
  readonly headline: string;
  readonly detail: string;
} {
  const binds = limitWords[boundBy];
  if (maxNodes > 0) {
    const beyond = maxNodesWithoutSurge - maxNodes;
    return {
      headline: `Fits up to ${count(maxNodes, 'node')} and ${count(maxPods, 'pod')}`,
      detail: `${capital(binds)} binds first. ${
        beyond > 0
          ? `Without room for the surge of an upgrade: ${count(maxNodesWithoutSurge, 'node')}.`
          : 'Surge makes no difference to that.'
      }`,
    };
  }
  return {
    headline: 'Fits no nodes as planned',
    detail:
      maxNodesWithoutSurge > 0
        ? `${capital(binds)} binds. Without room for the surge of an upgrade: ${count(maxNodesWithoutSurge, 'node')}.`
        : `${capital(binds)} binds: it does not hold the rest of the plan.`,
  };
}

/** "64 addresses of the VNet in subnets" */
export const vnetText = ({ vnetAddresses }: ModelEvaluation): string =>
  `Subnets of the cluster take ${figure(vnetAddresses)} ${vnetAddresses === 1 ? 'address' : 'addresses'} of the VNet.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
