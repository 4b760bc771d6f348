import { asOf } from '../../facts/fact.ts';
import { leastMaxPods, podsPerPoolAtLeast } from '../../facts/limits.ts';
import { cidr } from '../../ip/cidr.ts';
import { largest } from '../capacity.ts';
import { type PoolDemand, poolDemands } from '../demand.ts';
import { layOut } from '../placement.ts';
import type { Plan } from '../plan.ts';
import { availableIn, spaceNeeds } from '../spaces.ts';
import { poolNames, poolsChange } from './changes.ts';
import type { Candidate, Case } from './fixer.ts';

/** Whether a plan keeps to the limit that the finding is about; less demand never breaks it. */
export type Fits = (plan: Plan) => boolean;

/** Whether the space of the finding holds all that is planned for it, and all that the service counts. */
export const fitsItsSpace =
  (of: Case): Fits =>
  (plan) => {
    const { model, finding } = of;
    const needs = spaceNeeds(plan, model, poolDemands(plan, model));
    const space = layOut(plan, model, needs).spaces.find(
      (each) => each.space === finding.space && each.name === finding.name,
    );
    if (!space || space.cidr === null) return false;
    const block = cidr(space.cidr);
    return space.planned.total <= block.size && space.preallocated <= availableIn(space, block.prefix);
  };

/** Pools that draw from the space of the finding; all where it has none. */
const members = ({ pools, spaces, finding }: Case): readonly PoolDemand[] => {
  const space = spaces.find((each) => each.space === finding.space && each.name === finding.name);
  return space ? pools.filter(({ pool }) => space.pools.includes(pool.name)) : pools;
};

/** The largest maxPods with which the plan fits, for the pools that have more. */
export function fewerPods(of: Case, fits: Fits): readonly Candidate[] {
  const { plan } = of;
  const over = (most: number) =>
    members(of)
      .filter(({ shape }) => Math.max(shape.maxPods, shape.podsInUse) > most)
      .map(({ pool }) => pool);
  const change = (most: number) =>
    poolsChange(plan, over(most), ({ podsPerNode }) => ({
      maxPods: most,
      podsPerNode: podsPerNode === null ? null : Math.min(podsPerNode, most),
    }));
  const top = Math.max(0, ...members(of).map(({ shape }) => shape.maxPods));
  const most = largest(top, (n) => fits({ ...plan, ...change(n) }));
  if (most === null || most >= top) return [];
  const least = Math.max(
    asOf(leastMaxPods, plan.asOf).value,
    ...over(most).map(({ count }) => (count === 0 ? 0 : Math.ceil(podsPerPoolAtLeast.value / count))),
  );
  if (most < least) return [];
  return [
    { lever: 'maxPods', title: `Set maxPods of ${poolNames(over(most))} to ${most}`, change: change(most) },
  ];
}

/** The largest surge with which the plan fits; where even one node is too many, an upgrade without surge. */
export function lessSurge(of: Case, fits: Fits): readonly Candidate[] {
  const { plan } = of;
  const over = (most: number) =>
    members(of)
      .filter(({ surge }) => surge > most)
      .map(({ pool }) => pool);
  const change = (maxSurge: number) => poolsChange(plan, over(maxSurge), () => ({ maxSurge }));
  const top = Math.max(0, ...members(of).map(({ surge }) => surge));
  const most = largest(top, (n) => fits({ ...plan, ...change(n) }));
  if (most === null || most >= top) return [];
  const pools = poolNames(over(most));
  if (most > 0)
    return [{ lever: 'surge', title: `Set maxSurge of ${pools} to ${most}`, change: change(most) }];
  const inPlace = poolsChange(plan, over(0), ({ maxUnavailable }) => ({
    maxSurge: 0,
    maxUnavailable: maxUnavailable === 0 || maxUnavailable === '0%' ? 1 : maxUnavailable,
  }));
  return [
    { lever: 'surge', title: `Upgrade ${pools} in place, with maxUnavailable and no surge`, change: inPlace },
  ];
}

/** The largest maximum of the autoscaler with which the plan fits, for the pools that have more. */
export function lowerMaxima(of: Case, fits: Fits): readonly Candidate[] {
  const { plan } = of;
  const over = (most: number) =>
    members(of)
      .map(({ pool }) => pool)
      .filter(({ autoscale, count }) => autoscale !== null && autoscale.max > Math.max(most, count));
  const change = (most: number) =>
    poolsChange(plan, over(most), ({ autoscale, count }) => {
      const max = Math.max(most, count);
      return { autoscale: { min: Math.min(autoscale?.min ?? 0, max), max } };
    });
  const top = Math.max(0, ...members(of).map(({ pool }) => pool.autoscale?.max ?? 0));
  const most = largest(top, (n) => fits({ ...plan, ...change(n) }));
  if (most === null || most === 0 || most >= top) return [];
  return [
    {
      lever: 'nodes',
      title: `Let ${poolNames(over(most))} grow to ${most} ${most === 1 ? 'node' : 'nodes'} at most`,
      change: change(most),
    },
  ];
}
