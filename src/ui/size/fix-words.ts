import { type DisagreementId, isDisagreement } from '../../core/facts/matrix-row.ts';
import type { Fix } from '../../core/plan/evaluation.ts';
import { rules } from '../../core/plan/rules/index.ts';
import { count } from '../../core/plan/rules/rule.ts';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

const disputes: ReadonlyMap<string, readonly DisagreementId[]> = new Map(
  rules.map(({ id, implements: covers = [] }) => [id, covers.filter(isDisagreement)]),
);

export const isRule = (id: string): boolean => titles.has(id);

export const ruleTitle = (rule: string): string => titles.get(rule) ?? rule;

/** The points on which pages disagree that the rule leans on. */
export const disputesOf = (rule: string): readonly DisagreementId[] => disputes.get(rule) ?? [];

/** What a fix for a finding of `rule` does besides mending it, as short statements. */
export function fixEffects({ resolves, brings, cost }: Fix, rule: string): readonly string[] {
  const others = resolves.filter((each) => each !== rule).map(ruleTitle);
  return [
    ...(others.length > 0 ? [`Also ends: ${others.join('; ')}`] : []),
    brings.length > 0 ? `Brings: ${brings.map(ruleTitle).join('; ')}` : 'Brings no new finding',
    addressCost(cost),
  ];
}

function addressCost(cost: number): string {
  if (cost === 0) return 'Costs no addresses';
  return cost > 0
    ? `Costs ${count(cost, 'address', 'addresses')} of the VNet`
    : `Gives back ${count(-cost, 'address', 'addresses')} of the VNet`;
}
