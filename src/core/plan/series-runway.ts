import type { IsoDate } from '../facts/fact.ts';
import { fail, ok, quoted, type Result } from '../result.ts';
import { nodesOf } from './demand.ts';
import type { LimitId, ModelFigures } from './evaluation.ts';
import type { Plan } from './plan.ts';
import { poolOfNode } from './series-max-pods.ts';

/** How many nodes come each month: a number of them, or a share of those that there are. */
export type Growth =
  | { readonly unit: 'nodes'; readonly perMonth: number }
  | { readonly unit: 'percent'; readonly perMonth: number };

const largestGrowth = { nodes: 5_000, percent: 1_000 } as const;

const shape = /^(\d{1,6}(?:\.\d{1,3})?)\s*(%?)$/;

/** Reads "3" as nodes and "4.5%" as a share. */
export function readGrowth(text: string): Result<Growth> {
  const [, digits, sign] = shape.exec(text.trim()) ?? [];
  const unit = sign === '%' ? 'percent' : 'nodes';
  const perMonth = Number(digits);
  const most = largestGrowth[unit];
  if (digits === undefined) {
    return fail(`${quoted(text)} cannot be read: write nodes a month, such as 2, or a share, such as 5%.`);
  }
  if (perMonth === 0 || perMonth > most) {
    return fail(
      `${quoted(text)} is ${perMonth === 0 ? 'no growth' : 'too much'}: growth is above 0 and at most ${most.toLocaleString('en')}${unit === 'percent' ? '%' : ' nodes'} a month.`,
    );
  }
  return ok({ unit, perMonth });
}

/** The rates between which the true one is taken to lie, as multiples of the expected one. */
export const growthBand = { slow: 0.5, fast: 2 } as const;

/** When a limit ends the growth of one pool, in whole months from the day of the plan; null: never. */
export interface Runway {
  readonly id: LimitId;
  /** Name of the space, `VNet` or `cluster`. */
  readonly name: string;
  /** Nodes of the growing pool that the limit holds, their surge fitting too; below 0: not even none. */
  readonly holds: number;
  /** The first month whose nodes the limit does not hold; 0: today's already. */
  readonly month: number | null;
  /** The same at half the rate, and at twice the rate. */
  readonly slow: number | null;
  readonly fast: number | null;
}

/**
 * When each limit of a model ends, the soonest first. The largest pool grows from its count of today and
 * the other pools stay at their maximum; ranges stay as they are placed for the plan.
 */
export function runwaysOf(plan: Plan, { capacity }: ModelFigures, growth: Growth): readonly Runway[] {
  const pool = poolOfNode(plan);
  if (!pool) return [];
  const beside = plan.pools.reduce((sum, other) => (other === pool ? sum : sum + nodesOf(other)), 0);
  return capacity.limits
    .map(({ id, name, maxNodes }): Runway => {
      const holds = maxNodes === null ? Number.POSITIVE_INFINITY : maxNodes - beside;
      const month = (times: number) => monthsUntil(pool.count, holds, growth, times);
      return {
        id,
        name,
        holds,
        month: month(1),
        slow: month(growthBand.slow),
        fast: month(growthBand.fast),
      };
    })
    .toSorted((a, b) => (a.month ?? Number.POSITIVE_INFINITY) - (b.month ?? Number.POSITIVE_INFINITY));
}

/** Nodes after some months, not rounded: a part of a node takes the place of a whole one. */
export function nodesAfter(nodes: number, { unit, perMonth }: Growth, times: number, months: number): number {
  if (unit === 'nodes') return nodes + perMonth * times * months;
  return nodes * (1 + (perMonth * times) / percentWhole) ** months;
}

const percentWhole = 100;
/** Months after which nobody plans: a limit that lasts longer lasts. */
const mostMonths = 1_200;

function monthsUntil(nodes: number, holds: number, growth: Growth, times: number): number | null {
  const ended = (months: number) => nodesAfter(nodes, growth, times, months) > holds;
  if (ended(0)) return 0;
  if (!ended(mostMonths)) return null;
  let [low, high] = [0, mostMonths];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ended(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The month that is so many after that of a day, such as 2027-03. */
export function monthAfter(day: IsoDate, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
