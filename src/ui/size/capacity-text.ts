import type { Capacity, ModelEvaluation, ModelExplanation } from '../../core/plan/evaluation.ts';
import { count } from '../../core/plan/rules/rule.ts';
import { limitWords } from '../../core/plan/words.ts';

/** A sentence in parts, of which a figure can be opened into its sum. */
export type Part = string | { readonly figure: keyof ModelExplanation; readonly text: string };

type Reach = Pick<Capacity, 'maxNodes' | 'maxNodesWithoutSurge' | 'maxPods' | 'boundBy'>;

/** How far the plan can grow as it is, and what stops it there. */
export function capacityText({ maxNodes, maxNodesWithoutSurge, maxPods, boundBy }: Reach): {
  readonly headline: readonly Part[];
  readonly detail: readonly Part[];
} {
  const binds = limitWords[boundBy];
  const withoutSurge: readonly Part[] = [
    'Without room for the surge of an upgrade: ',
    { figure: 'maxNodesWithoutSurge', text: count(maxNodesWithoutSurge, 'node') },
    '.',
  ];
  if (maxNodes > 0) {
    return {
      headline: [
        'The ranges hold ',
        { figure: 'maxNodes', text: count(maxNodes, 'node') },
        ' and ',
        { figure: 'maxPods', text: count(maxPods, 'pod') },
      ],
      detail: [
        `${capital(binds)} binds first. `,
        ...(maxNodesWithoutSurge > maxNodes ? withoutSurge : ['Surge makes no difference to that.']),
      ],
    };
  }
  return {
    headline: ['The ranges hold ', { figure: 'maxNodes', text: 'no nodes' }, ' as planned'],
    detail:
      maxNodesWithoutSurge > 0
        ? [`${capital(binds)} binds. `, ...withoutSurge]
        : [`${capital(binds)} binds: it does not hold the rest of the plan.`],
  };
}

/** "Subnets of the cluster take 64 addresses of the VNet." */
export const vnetText = ({ vnetAddresses }: Pick<ModelEvaluation, 'vnetAddresses'>): readonly Part[] => [
  'Subnets of the cluster take ',
  { figure: 'vnetAddresses', text: count(vnetAddresses, 'address', 'addresses') },
  ' of the VNet.',
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
