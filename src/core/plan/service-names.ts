import { longestSubnetName } from '../facts/limits.ts';
import { longestClusterName, longestNetworkName, longestPoolName } from '../facts/names.ts';
import type { Os } from './plan.ts';

const clusterName = new RegExp(`^[A-Za-z0-9]([\\w-]{0,${longestClusterName.value - 2}}[A-Za-z0-9])?$`);
const subnetName = new RegExp(`^[A-Za-z0-9]([\\w.-]{0,${longestNetworkName.value - 2}}\\w)?$`);
const poolNames = {
  Linux: new RegExp(`^[a-z][a-z0-9]{0,${longestPoolName.value.Linux - 1}}$`),
  Windows: new RegExp(`^[a-z][a-z0-9]{0,${longestPoolName.value.Windows - 1}}$`),
} as const;

export const isClusterName = (name: string): boolean => clusterName.test(name);
export const isSubnetName = (name: string): boolean => subnetName.test(name);
export const isPoolName = (name: string, os: Os): boolean => poolNames[os].test(name);

/** The longest prefix that the name of a resource puts before the slug. */
const PREFIX = 'vnet-'.length;

/** The letters and digits of the plan's name, with room for a prefix in the names of every model. */
export function planSlug(name: string): string {
  const slug = name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestSubnetName.value - PREFIX)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'cluster' : slug;
}

/** The name of the cluster in every export: the plan's, where that is one. */
export const clusterNameOf = (planName: string): string =>
  isClusterName(planName) ? planName : `aks-${planSlug(planName)}`;

/** The nearest name that the service takes for a pool. */
export function poolNameLike(name: string, os: Os): string {
  const kept = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^[0-9]+/, '')
    .slice(0, longestPoolName.value[os]);
  if (kept !== '') return kept;
  return os === 'Linux' ? 'linux' : 'win';
}

/** A name for another pool like it: user2, user3. It gets no longer than the service takes, and none has it. */
export function freePoolName(
  pool: { readonly name: string; readonly os: Os },
  taken: readonly string[],
): string {
  const stem = poolNameLike(pool.name, pool.os).replace(/\d+$/, '');
  for (let number = 2; ; number++) {
    const name = stem.slice(0, longestPoolName.value[pool.os] - String(number).length) + number;
    if (!taken.includes(name)) return name;
  }
}

/** The nearest name that Azure takes for a subnet. */
export function subnetNameLike(name: string): string {
  const kept = name.replace(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+|\W+$/g, '');
  return kept === '' ? 'subnet' : kept;
}
