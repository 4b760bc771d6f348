import type { VnetOwner } from '../models/model.ts';
import { inGroup, readProperty, today, updateCluster } from './cluster.ts';
import { az, flag, note, read, type Step, variable } from './command.ts';
import { createIdentity, identityProperty, networkRole } from './identity-commands.ts';

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
      createIdentity(inGroup, today.location, today.identity),
      read(identityId, property('id')),
      ...(owner === 'own' ? identityRoles : []),
      updateCluster(flag('--enable-managed-identity'), flag('--assign-identity', identityId)),
    ],
  },
];

const property = (query: string) => identityProperty(inGroup, today.identity, query);

const identityRoles: readonly Step[] = [
  read(principalId, property('principalId')),
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
  networkRole(principalId, nodeSubnetId),
  networkRole(principalId, routeTableId),
  note('A role may take up to 60 minutes to count; an update that fails before can be repeated.'),
];
