import { az, flag, note, read, runs, type Step, section, variable } from '../migration/command.ts';
import { createIdentity, identityProperty, networkRole } from '../migration/identity-commands.ts';
import type { SpaceKind } from '../plan/evaluation.ts';
import { inGroup, names, type ScriptContext, type ScriptSubnet } from './azcli-context.ts';
import { ipv6Ranges } from './resources-versions.ts';
import { subnetDelegations } from './subnet-delegations.ts';

const delegations: Partial<Record<SpaceKind, string>> = subnetDelegations;

const vnets = variable('existing-vnets');
const subnetsThere = variable('existing-subnets');
const tables = variable('existing-route-tables');

/** The VNet with its subnets; nothing where AKS makes them. */
export function networkSteps(context: ScriptContext): readonly Step[] {
  const { plan, distinct, dualStack } = context;
  if (plan.vnetOwner === 'aks') return [];
  const inVnet = flag('--vnet-name', names.vnet);
  return [
    section('Network'),
    ...(plan.model === 'kubenet' ? routeTable : []),
    note('A VNet or subnet that is there already stays as it is.'),
    read(vnets, az('network vnet list', inGroup, flag('--query', '[].name'), flag('--output', 'tsv'))),
    {
      kind: 'unlessListed',
      list: vnets,
      value: names.vnet,
      steps: [
        runs(
          az(
            'network vnet create',
            inGroup,
            flag('--location', names.location),
            flag('--name', names.vnet),
            flag('--address-prefixes', ...plan.vnet, ...(dualStack ? [ipv6Ranges.vnet] : [])),
            flag('--output', 'none'),
          ),
        ),
      ],
    },
    read(
      subnetsThere,
      az('network vnet subnet list', inGroup, inVnet, flag('--query', '[].name'), flag('--output', 'tsv')),
    ),
    ...distinct.map(
      (subnet, index): Step => ({
        kind: 'unlessListed',
        list: subnetsThere,
        value: subnet.named,
        steps: [
          ...subnetNotes(subnet),
          runs(
            az(
              'network vnet subnet create',
              inGroup,
              inVnet,
              flag('--name', subnet.named),
              flag(
                '--address-prefixes',
                subnet.range,
                ...(dualStack && subnet.space === 'nodeSubnet' ? [ipv6Ranges.subnet(index)] : []),
              ),
              ...delegationOf(subnet),
              ...(plan.model === 'kubenet' && subnet.space === 'nodeSubnet'
                ? [flag('--route-table', names.routeTable)]
                : []),
              flag('--output', 'none'),
            ),
          ),
        ],
      }),
    ),
    ...distinct
      .filter(({ space }) => space !== null && space !== 'ingressSubnet' && space !== 'virtualNodesSubnet')
      .map((subnet) =>
        read(
          subnet.id,
          az(
            'network vnet subnet show',
            inGroup,
            inVnet,
            flag('--name', subnet.named),
            flag('--query', 'id'),
            flag('--output', 'tsv'),
          ),
        ),
      ),
  ];
}

const routeTable: readonly Step[] = [
  note('kubenet keeps a route for each node. The table has to be on the subnet before the cluster is made,'),
  note('serves this cluster alone, and cannot be replaced later. One that is there already stays as it is:'),
  note('made again, it would lose the routes of the nodes.'),
  read(tables, az('network route-table list', inGroup, flag('--query', '[].name'), flag('--output', 'tsv'))),
  {
    kind: 'unlessListed',
    list: tables,
    value: names.routeTable,
    steps: [
      runs(
        az(
          'network route-table create',
          inGroup,
          flag('--location', names.location),
          flag('--name', names.routeTable),
          flag('--output', 'none'),
        ),
      ),
    ],
  },
];

const subnetNotes = ({ space }: ScriptSubnet): readonly Step[] =>
  space === 'podSubnet'
    ? [note('Not delegated here: AKS delegates the pod subnet when it first uses it.')]
    : [];

function delegationOf({ space }: ScriptSubnet) {
  const service = space === null ? undefined : delegations[space];
  return service === undefined ? [] : [flag('--delegations', service)];
}

const identityId = variable('identity-id');
const principalId = variable('principal-id');
const routeTableId = variable('route-table-id');

/** The cluster's identity with its role on what is the person's own; nothing where AKS makes the VNet. */
export function identitySteps({ plan, distinct }: ScriptContext): readonly Step[] {
  if (plan.vnetOwner === 'aks') return [];
  const scopes = distinct
    .filter(({ space }) => space === 'nodeSubnet' || space === 'podSubnet' || space === 'apiServerSubnet')
    .map(({ id }) => id);
  const kubenet = plan.model === 'kubenet';
  const shown = (query: string) => identityProperty(inGroup, names.identity, query);
  return [
    section('Identity of the cluster'),
    note('An identity of your own can be given its role before the cluster is made. A role may take up to'),
    note('60 minutes to count.'),
    createIdentity(inGroup, names.location, names.identity),
    read(identityId, shown('id')),
    read(principalId, shown('principalId')),
    ...(kubenet
      ? [
          read(
            routeTableId,
            az(
              'network route-table show',
              inGroup,
              flag('--name', names.routeTable),
              flag('--query', 'id'),
              flag('--output', 'tsv'),
            ),
          ),
        ]
      : []),
    ...[...scopes, ...(kubenet ? [routeTableId] : [])].map((scope) => networkRole(principalId, scope)),
  ];
}

export { identityId };
