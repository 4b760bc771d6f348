import { cidr } from '../../ip/cidr.ts';
import type { NodeAddresses } from '../../models/model.ts';
import type { PoolDemand } from '../demand.ts';
import type { SpaceFigures } from '../evaluation.ts';
import type { Context, Hit } from './rule.ts';

/** Where a finding about a space stands. */
export const at = (context: Context, space: SpaceFigures): Pick<Hit, 'space' | 'name' | 'path'> => ({
  space: space.space,
  name: space.name,
  path: pathOf(context, space),
});

/** Path of the field that gives the space its range. */
function pathOf({ plan }: Context, space: SpaceFigures): string {
  if (space.space === 'podCidr' || space.space === 'serviceCidr') return space.space;
  const index = plan.subnets.findIndex((subnet) => subnet.name === space.name);
  return index < 0 ? 'vnet' : `subnets[${index}].cidr`;
}

export const larger = (space: SpaceFigures): string =>
  space.planned.smallestPrefix === null
    ? 'Plan fewer nodes or a smaller maxPods: no IPv4 range holds this.'
    : `Give it a /${space.planned.smallestPrefix} or larger, or plan fewer nodes or a smaller maxPods.`;

export const size = (space: SpaceFigures): number => (space.cidr === null ? 0 : cidr(space.cidr).size);

/** Addresses of the range that Azure leaves. */
export const room = (space: SpaceFigures): number => Math.max(0, size(space) - space.planned.azureReserved);

/** True where nodes draw from the space and the service's own check lets it pass. */
export const accepted = (space: SpaceFigures): boolean =>
  space.pools.length > 0 && space.cidr !== null && !space.aksCheck.refused;

export const poolsIn = (context: Context, space: SpaceFigures): readonly PoolDemand[] =>
  context.pools.filter(({ pool }) => space.pools.includes(pool.name));

/** What a node of the addresses takes in the space. */
export function inSpace(context: Context, space: SpaceFigures, { node, pods }: NodeAddresses): number {
  if (space.space !== 'nodeSubnet') return pods;
  return node + (context.model.podSpace === 'nodeSubnet' ? pods : 0);
}

/** Addresses that the autoscaler's maxima add to those of today's node counts. */
export const beyondToday = (context: Context, space: SpaceFigures, figure: 'checked' | 'held'): number =>
  poolsIn(context, space).reduce(
    (sum, pool) => sum + Math.max(0, pool.nodes - pool.pool.count) * inSpace(context, space, pool[figure]),
    0,
  );
