import { type ModelId, modelById, models } from '../../models/index.ts';
import type { Plan, PlanChange, Pool, Subnet } from '../plan.ts';
import type { Candidate, Case } from './fixer.ts';

/** The first index of a JSON path: 3 for subnets[3].cidr. */
export function indexAt(path: string | undefined): number | null {
  const digits = /\[(\d+)\]/.exec(path ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

export const subnetChange = (plan: Plan, index: number, fields: Partial<Subnet>): PlanChange => ({
  subnets: plan.subnets.map((subnet, at) => (at === index ? { ...subnet, ...fields } : subnet)),
});

export const poolChange = (plan: Plan, index: number, fields: Partial<Pool>): PlanChange => ({
  pools: plan.pools.map((pool, at) => (at === index ? { ...pool, ...fields } : pool)),
});

/** The same for several pools at once. */
export const poolsChange = (
  plan: Plan,
  pools: readonly Pool[],
  fields: (pool: Pool) => Partial<Pool>,
): PlanChange => ({
  pools: plan.pools.map((pool) => (pools.includes(pool) ? { ...pool, ...fields(pool) } : pool)),
});

/** Suggestions for the pool that the finding's path names. */
export const forPool = (
  of: Case,
  suggest: (demand: Case['pools'][number], index: number) => readonly Candidate[],
): readonly Candidate[] => {
  const index = indexAt(of.finding.path);
  const demand = index === null ? undefined : of.pools[index];
  return index === null || demand === undefined ? [] : suggest(demand, index);
};

/** The other models, or those of them that are named. */
export const otherModels = (
  of: Case,
  ids: readonly ModelId[] = models.map(({ id }) => id),
): readonly Candidate[] =>
  ids
    .filter((id) => id !== of.model.id)
    .map((id) => ({ lever: 'model', title: `Switch to ${modelById(id).name}`, change: { model: id } }));

/** "pool user", "pools system and user". */
export const poolNames = (pools: readonly Pool[]): string => {
  const names = pools.map(({ name }) => name);
  return names.length < 2
    ? `pool ${names.join('')}`
    : `pools ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** The name with the least number from 2 up that is free: user, user2, user3. */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/\d+$/, '');
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let number = 2;
  while (used.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}
