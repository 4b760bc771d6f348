import type { Model } from '../../core/models/index.ts';
import { figure } from '../../core/plan/rules/rule.ts';

/** "a", "a and b", "a, b and c" */
export const listed = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : (items[0] ?? '');

export const namesOf = (models: readonly Pick<Model, 'shortName'>[]): string =>
  listed(models.map(({ shortName }) => shortName));

/** "1 address", "12 addresses" */
export const addressesText = (count: number, kind = ''): string =>
  `${figure(count)}${kind && ` ${kind}`} ${count === 1 ? 'address' : 'addresses'}`;

/** The items with the least and with the most of something; there is at least one. */
export function ends<T>(items: readonly T[], of: (item: T) => number): readonly [readonly T[], readonly T[]] {
  const values = items.map(of);
  const at = (value: number) => items.filter((_, index) => values[index] === value);
  return [at(Math.min(...values)), at(Math.max(...values))];
}
