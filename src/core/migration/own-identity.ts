import type { VnetOwner } from '../models/model.ts';
import { inGroup, readProperty, today, updateCluster } from './cluster.ts';
import { az, flag, note, read, runs, type Step, type Variable, variable } from './command.ts';

const identityId = variable('identity-id');
const principalId = variable('principal-id');
const nodeSubnetId = variable('node-subnet-id');
const routeTableId = variable('route-table-id');

/** An identity of the person's own for a cluster without one, with its roles where the VNet is the person's too. */
export const ownIdentity = (owner: VnetOwner): readonly Step[] => [
  readProperty('identity-type', 'identity.type'),
  {
    kind: 'unlessListed',
    list: variable('identity-type'),
    value: 'UserAssigned',
    steps: [
      runs(
        az(
          'identity create',
          inGroup,
          flag('--location', today.location),
          flag('--name', today.identity),
          flag('--output', 'none'),
        ),
      ),
      read(identityId, identityProperty('id')),
      ...(owner === 'own' ? identityRoles : []),
      updateCluster(flag('--enable-managed-identity'), flag('--assign-identity', identityId)),
    ],
  },
];

const identityProperty = (query: string) =>
  az(
    'identity show',
    inGroup,
    flag('--name', today.identity),
    flag('--query', query),
    flag('--output', 'tsv'),
  );

const roleOn = (scope: Variable): Step =>
  runs(
    az(
      'role assignment create',
      flag('--assignee-object-id', principalId),
      flag('--assignee-principal-type', 'ServicePrincipal'),
      flag('--role', 'Network Contributor'),
      flag('--scope', scope),
      flag('--output', 'none'),
    ),
  );

const identityRoles: readonly Step[] = [
  read(principalId, identityProperty('principalId')),
  readProperty(nodeSubnetId.variable, 'agentPoolProfiles[0].vnetSubnetId'),
  read(
    routeTableId,
    az(
      'network vnet subnet show',
      flag('--ids', nodeSubnetId),
      flag('--query', 'routeTable.id'),
      flag('--output', 'tsv'),
    ),
  ),
  roleOn(nodeSubnetId),
  roleOn(routeTableId),
  note('A role may take up to 60 minutes to count; an update that fails before can be repeated.'),
];
