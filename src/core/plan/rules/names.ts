import { longestClusterName, longestNetworkName, longestPoolName } from '../../facts/names.ts';
import { quoted } from '../../result.ts';
import {
  clusterNameOf,
  isClusterName,
  isPoolName,
  isSubnetName,
  planSlug,
  poolNameLike,
  subnetNameLike,
} from '../service-names.ts';
import { type Hit, hitIf, poolHits, type Rule } from './rule.ts';

const planName: Rule = {
  id: 'plan-name-not-cluster-name',
  title: 'A plan whose name no cluster can have',
  severity: 'info',
  sources: longestClusterName.sources,
  find: ({ plan: { name } }) =>
    hitIf(name !== '' && !isClusterName(name), () => ({
      path: 'name',
      message: `${quoted(name)} is no name of a cluster (letters, digits, "-" and "_", at most ${longestClusterName.value} of them, a letter or digit at both ends), so the exports name the cluster ${clusterNameOf(name)}.`,
      fix: `Keep it as a title, or name the plan ${planSlug(name)}.`,
    })),
};

const poolName: Rule = {
  id: 'pool-name-refused',
  title: 'A pool name that AKS refuses',
  severity: 'error',
  sources: longestPoolName.sources,
  find: (context) =>
    poolHits(context, 'name', ({ pool: { name, os } }) =>
      isPoolName(name, os)
        ? null
        : {
            message: `${quoted(name)} is no name of a ${os} pool: AKS takes a lower-case letter, then lower-case letters and digits, at most ${longestPoolName.value[os]} characters.`,
            fix: `Give it a name such as ${poolNameLike(name, os)}.`,
          },
    ),
};

const subnetHit = (name: string, path: string): Hit => ({
  path,
  name,
  message: `${quoted(name)} is no name of a subnet: Azure takes letters, digits, "_", "." and "-", a letter or digit first and a letter, digit or "_" last.`,
  fix: `Give it a name such as ${subnetNameLike(name)}.`,
});

const subnetName: Rule = {
  id: 'subnet-name-refused',
  title: 'A subnet name that Azure refuses',
  severity: 'error',
  sources: longestNetworkName.sources,
  find: ({ plan, model }) => {
    if (plan.vnetOwner === 'aks') return [];
    const hits: Hit[] = [];
    const seen = new Set<string>();
    const check = (name: string | null, path: string) => {
      if (name === null || seen.has(name)) return;
      seen.add(name);
      if (!isSubnetName(name)) hits.push(subnetHit(name, path));
    };
    for (const [index, { name }] of plan.subnets.entries()) check(name, `subnets[${index}].name`);
    // Subnets that only a pool names are made as well.
    for (const [index, { nodeSubnet, podSubnet }] of plan.pools.entries()) {
      check(nodeSubnet, `pools[${index}].nodeSubnet`);
      if (model.podSpace === 'podSubnet') check(podSubnet, `pools[${index}].podSubnet`);
    }
    return hits;
  },
};

/** Names that the service does not take. */
export const nameRules: readonly Rule[] = [planName, poolName, subnetName];
