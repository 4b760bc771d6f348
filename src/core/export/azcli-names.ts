import { longestSubnetName } from '../facts/limits.ts';
import { type Variable, variable } from '../migration/command.ts';
import type { Plan, Pool } from '../plan/plan.ts';
import { quoted } from '../result.ts';

const clusterName = /^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/;
const subnetName = /^[A-Za-z0-9]([\w.-]{0,78}\w)?$/;
const poolNames = { Linux: /^[a-z][a-z0-9]{0,11}$/, Windows: /^[a-z][a-z0-9]{0,5}$/ } as const;

/** The longest of the prefixes below. */
const PREFIX = 'vnet-'.length;

/** Names of what surrounds the cluster; each stays within what every model takes. */
export function resourceNames(plan: Plan) {
  const slug = plan.name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestSubnetName.value - PREFIX)
    .replace(/^-+|-+$/g, '');
  const base = slug === '' ? 'cluster' : slug;
  return {
    cluster: clusterName.test(plan.name) ? plan.name : `aks-${base}`,
    resourceGroup: `rg-${base}`,
    vnet: `vnet-${base}`,
    routeTable: `rt-${base}`,
    identity: `id-${base}`,
  } as const;
}

/** Names of the plan that the service refuses, or that the export had to replace, a sentence each. */
export const nameFaults = (plan: Plan): readonly string[] => [
  ...(plan.name === '' || clusterName.test(plan.name)
    ? []
    : [
        `${quoted(plan.name)} is no name of a cluster (letters, digits, "-" and "_", 1 to 63 of them, a letter or digit at both ends): ${resourceNames(plan).cluster} stands in its place.`,
      ]),
  ...plan.pools.flatMap(poolFault),
  ...(plan.vnetOwner === 'own' ? plan.subnets : [])
    .filter(({ name }) => !subnetName.test(name))
    .map(
      ({ name }) =>
        `Azure refuses ${quoted(name)} as the name of a subnet: it starts with a letter or digit, ends with one or "_", and holds letters, digits, "_", "." and "-".`,
    ),
];

const poolFault = ({ name, os }: Pool): readonly string[] =>
  poolNames[os].test(name)
    ? []
    : [
        `AKS refuses ${quoted(name)} as the name of a ${os} pool: it starts with a lower-case letter and holds lower-case letters and digits, at most ${os === 'Linux' ? 12 : 6}.`,
      ];

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
