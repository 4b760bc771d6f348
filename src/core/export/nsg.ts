import type { Evaluation } from '../evaluate.ts';
import {
  az,
  type Command,
  flag,
  note,
  read,
  runs,
  type Step,
  section,
  set,
  variable,
} from '../migration/command.ts';
import { inGroup, names } from './azcli-context.ts';
import { resourceNames } from './azcli-names.ts';
import type { ExportFormat } from './format.ts';
import { type NsgRule, nsgRules } from './nsg-rules.ts';
import { plannedSubnets } from './planned-subnets.ts';
import { shellCommand, shellScript } from './shell-script.ts';

/** Rules for a network security group that denies by default, as commands for bash. */
export const nsg: ExportFormat = {
  id: 'nsg',
  name: 'NSG rules',
  extension: '.sh',
  language: 'bash',
  fileName: 'nsg-rules',
  write: (evaluation) =>
    shellScript(
      [
        'What the cluster needs of a network security group that denies by default. AKS puts none on its',
        'subnets and changes none of yours; the one that it keeps on its network interfaces is to be left alone.',
        ...nsgNotes(evaluation).map((text) => `Note: ${text}`),
      ],
      nsgSteps(evaluation),
    ),
  notes: nsgNotes,
};

function nsgNotes({ plan }: Evaluation): readonly string[] {
  if (plan.vnetOwner === 'aks')
    return ['AKS makes the VNet: a group on its subnets is not supported, so there is nothing to allow.'];
  return [
    'Egress to the endpoints that AKS needs goes by name, which a group does not know: a firewall is the place for it.',
    'What clients reach through load balancers is for you to allow.',
    ...(plan.dataplane === 'cilium'
      ? ['WireGuard between nodes uses UDP 51871, which the rule between nodes covers.']
      : []),
  ];
}

const group = variable('nsg');
const groups = variable('existing-nsgs');

/** Rules of a group have priorities from 100 on; ours leave room between them. */
const FIRST = 100;
const STEP = 10;

const onSubnet = (vnet: string, subnet: string): Command =>
  az(
    'network vnet subnet update',
    inGroup,
    flag('--vnet-name', vnet),
    flag('--name', subnet),
    flag('--network-security-group', group),
  );

/** The rules as commands; none where there is nothing to allow. */
export function nsgSteps(evaluation: Evaluation): readonly Step[] {
  const rules = nsgRules(evaluation);
  if (rules.length === 0) return [];
  const resources = resourceNames(evaluation.plan);
  const named = [inGroup, flag('--name', group)];
  const nodeSubnet = plannedSubnets(evaluation).find(({ space }) => space === 'nodeSubnet');
  return [
    section('Names: change them here'),
    set(names.resourceGroup, resources.resourceGroup),
    set(names.location, 'westeurope', 'The plan names no region.'),
    set(group, resources.vnet.replace('vnet-', 'nsg-')),
    section('Group'),
    note('A group that is there already keeps its rules. The script puts it on no subnet, because the rules'),
    note('count from then on; when they are complete, put it on each subnet of the cluster:'),
    ...shellCommand(onSubnet(resources.vnet, nodeSubnet?.name ?? 'nodes')).map(note),
    read(groups, az('network nsg list', inGroup, flag('--query', '[].name'), flag('--output', 'tsv'))),
    {
      kind: 'unlessListed',
      list: groups,
      value: group,
      steps: [
        runs(
          az('network nsg create', ...named, flag('--location', names.location), flag('--output', 'none')),
        ),
      ],
    },
    ...rules.flatMap((rule, index) => ruleSteps(rule, FIRST + index * STEP)),
  ];
}

const ruleSteps = (rule: NsgRule, priority: number): readonly Step[] => [
  section(`${rule.name}: ${rule.because} (${rule.source})`),
  ...rule.directions.map((direction) =>
    runs(
      az(
        'network nsg rule create',
        inGroup,
        flag('--nsg-name', group),
        flag('--name', `${rule.name}-${direction.toLowerCase()}`),
        flag('--priority', String(priority)),
        flag('--direction', direction),
        flag('--access', 'Allow'),
        flag('--protocol', rule.protocol),
        flag('--source-address-prefixes', ...rule.from),
        flag('--source-port-ranges', '*'),
        flag('--destination-address-prefixes', ...rule.to),
        flag('--destination-port-ranges', ...rule.ports),
        flag('--output', 'none'),
      ),
    ),
  ),
];
