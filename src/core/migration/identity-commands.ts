import { az, type Command, type Flag, flag, runs, type Step, type Value } from './command.ts';

/** Makes a user-assigned identity. */
export const createIdentity = (inGroup: Flag, location: Value, name: Value): Step =>
  runs(
    az(
      'identity create',
      inGroup,
      flag('--location', location),
      flag('--name', name),
      flag('--output', 'none'),
    ),
  );

/** Prints one property of an identity. */
export const identityProperty = (inGroup: Flag, name: Value, query: string): Command =>
  az('identity show', inGroup, flag('--name', name), flag('--query', query), flag('--output', 'tsv'));

/** The role with which the identity of a cluster may join a subnet and write a route table. */
export const networkRole = (principalId: Value, scope: Value): Step =>
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
