import type { Evaluation } from '../evaluate.ts';
import { type Variable, variable } from '../migration/command.ts';
import type { Plan } from '../plan/plan.ts';
import { clusterNameOf, planSlug } from '../plan/service-names.ts';

/** Names of what surrounds the cluster; each stays within what every model takes. */
export function resourceNames(plan: Plan) {
  const slug = planSlug(plan.name);
  return {
    cluster: clusterNameOf(plan.name),
    resourceGroup: `rg-${slug}`,
    vnet: `vnet-${slug}`,
    routeTable: `rt-${slug}`,
    identity: `id-${slug}`,
  } as const;
}

/** What stands in place of a plan's name that no cluster can have. Other names that are refused are refusals. */
export const replacedNames = ({ plan, models }: Evaluation): readonly string[] =>
  models[plan.model].findings
    .filter(({ rule }) => rule === 'plan-name-not-cluster-name')
    .map(({ message }) => message);

/**
 * A variable for each name, made of its letters and digits. Two that would be one variable in either
 * shell, where case and hyphens go, are told apart by a number.
 */
export function variablesFor(names: readonly string[], kind: string): readonly Variable[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const slug = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '');
    for (let at = 1; ; at += 1) {
      const words = [slug, kind, at === 1 ? '' : String(at)].filter((word) => word !== '').join('-');
      const key = words.replaceAll('-', '');
      if (taken.has(key)) continue;
      taken.add(key);
      return variable(words);
    }
  });
}
