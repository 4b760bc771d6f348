import type { Evaluation } from '../evaluate.ts';
import { az, flag, note, runs, type Step, section, set } from '../migration/command.ts';
import { checkSteps } from './azcli-checks.ts';
import { clusterSteps, verificationSteps } from './azcli-cluster.ts';
import { names, type ScriptContext, scriptContext } from './azcli-context.ts';
import { identitySteps, networkSteps } from './azcli-network.ts';
import { scriptNotes } from './azcli-notes.ts';
import type { ExportFormat } from './format.ts';
import { heading } from './plan-notes.ts';
import { ipv6Ranges } from './resources-versions.ts';
import { shellScript } from './shell-script.ts';

/** The one list of steps that both shells are written from. */
export function createSteps(evaluation: Evaluation): readonly Step[] {
  const context = scriptContext(evaluation);
  return [
    ...settings(context),
    ...missingRanges(context),
    ...checkSteps(context),
    section('Resource group'),
    runs(
      az(
        'group create',
        flag('--name', names.resourceGroup),
        flag('--location', names.location),
        flag('--output', 'none'),
      ),
    ),
    ...networkSteps(context),
    ...identitySteps(context),
    ...clusterSteps(context),
    ...verificationSteps(context),
  ];
}

const settings = ({ plan, model, resources, distinct, dualStack }: ScriptContext): readonly Step[] => [
  section('Names and sizes: change them here'),
  set(names.resourceGroup, resources.resourceGroup),
  set(names.location, 'westeurope', 'The plan names no region.'),
  set(names.cluster, resources.cluster),
  set(names.kubernetesVersion, plan.kubernetesVersion),
  set(names.vmSize, 'Standard_D4s_v5', 'The plan counts addresses and names no machines.'),
  ...(plan.vnetOwner === 'own'
    ? [
        set(names.vnet, resources.vnet),
        ...(plan.model === 'kubenet' ? [set(names.routeTable, resources.routeTable)] : []),
        set(names.identity, resources.identity),
        ...distinct.flatMap(({ named, name, range, cidr }) => [set(named, name), set(range, cidr ?? '')]),
      ]
    : []),
  ...(model.podSpace === 'podCidr' ? [set(names.podCidr, plan.podCidr)] : []),
  set(names.serviceCidr, plan.serviceCidr),
  set(names.dnsServiceIp, plan.dnsServiceIp),
  ...(dualStack
    ? [
        set(names.podCidrIpv6, ipv6Ranges.pods, 'The plan holds no IPv6 ranges: these are the defaults.'),
        set(names.serviceCidrIpv6, ipv6Ranges.services),
      ]
    : []),
];

const missingRanges = ({ distinct }: ScriptContext): readonly Step[] =>
  distinct
    .filter(({ cidr }) => cidr === null)
    .flatMap(({ name }): readonly Step[] => [
      note('Give the range above, then take this line away.'),
      { kind: 'stop', message: `The plan has no room for the subnet ${name}.` },
    ]);

/** The plan as a script of Azure CLI commands for bash. */
export const azcli: ExportFormat = {
  id: 'azcli',
  name: 'Azure CLI',
  extension: '.sh',
  language: 'bash',
  fileName: 'create-cluster',
  write: (evaluation) => shellScript(heading(evaluation, scriptNotes(evaluation)), createSteps(evaluation)),
  notes: scriptNotes,
};
