import { cliSince } from '../facts/cli.ts';
import type { Fact } from '../facts/fact.ts';
import { longestSubnetName } from '../facts/limits.ts';
import { az, flag, note, read, type Step, section, variable } from '../migration/command.ts';
import { names, type ScriptContext } from './azcli-context.ts';
import { isZero } from './zero-nodes.ts';

/** True where the answers ask for what only the paid Advanced Container Networking Services have. */
export const needsAcns = ({ plan }: ScriptContext): boolean =>
  plan.dataplane === 'cilium' && plan.answers.policy === 'advanced';

const modelSince = {
  kubenet: cliSince.kubenet,
  'node-subnet': cliSince.policyEngine,
  overlay: cliSince.overlay,
  'pod-subnet-dynamic': cliSince.podSubnetDynamic,
  'pod-subnet-static': cliSince.podSubnetStatic,
} as const;

/** The oldest release of the Azure CLI that knows every flag of the script. */
function leastCli(context: ScriptContext): string {
  const { plan, subnets } = context;
  const facts: readonly (Fact<string> | false)[] = [
    modelSince[plan.model],
    cliSince.maxSurge,
    plan.networkPolicy !== 'none' && cliSince.policyEngine,
    plan.dataplane === 'cilium' &&
      (plan.model === 'node-subnet' ? cliSince.ciliumNodeSubnet : cliSince.cilium),
    plan.vnetOwner === 'own' && cliSince.poolSubnet,
    subnets.some(({ space }) => space === 'apiServerSubnet') && cliSince.apiServerSubnet,
    needsAcns(context) && cliSince.advancedPolicies,
    context.standardTier && cliSince.tier,
    plan.pools.some(({ maxUnavailable }) => !isZero(maxUnavailable)) && cliSince.maxUnavailable,
  ];
  return newest(facts.flatMap((fact) => (fact === false ? [] : [fact.value])));
}

/** The newest of several releases, of which there is at least one. */
export const newest = (versions: readonly string[]): string =>
  versions.reduce((best, version) => (compare(version, best) > 0 ? version : best));

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

const locations = variable('locations');
const versions = variable('kubernetes-versions');

/** Everything that can be known to be wrong before anything is made. */
export const checkSteps = (context: ScriptContext): readonly Step[] => [
  section('Checks before anything is made'),
  { kind: 'requireCli', least: leastCli(context) },
  read(locations, az('account list-locations', flag('--query', '[].name'), flag('--output', 'tsv'))),
  {
    kind: 'requireListed',
    list: locations,
    value: names.location,
    message:
      'The subscription has no such region; the names of its regions are those of: az account list-locations.',
  },
  read(
    versions,
    az(
      'aks get-versions',
      flag('--location', names.location),
      flag('--query', 'values[].version'),
      flag('--output', 'tsv'),
    ),
  ),
  {
    kind: 'requireListed',
    list: versions,
    value: names.kubernetesVersion,
    message: 'The region does not offer this version of Kubernetes: see az aks get-versions.',
  },
  ...lengthSteps(context),
];

/** Models that keep a network container for each node put these names into one of its own. */
function lengthSteps({ plan, distinct }: ScriptContext): readonly Step[] {
  if (plan.model === 'kubenet' || plan.model === 'node-subnet') return [];
  const long = longestSubnetName.value;
  const joined = distinct.filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet');
  const own = [names.vnet, ...joined.map(({ named }) => named)];
  return [
    note(`With this model these names have at most ${long} characters.`),
    ...[names.resourceGroup, ...(plan.vnetOwner === 'own' ? own : [])].map(
      (name): Step => ({
        kind: 'requireLength',
        name,
        most: long,
        message: ['The name ', name, ` has more than ${long} characters.`],
      }),
    ),
  ];
}
