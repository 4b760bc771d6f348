import type { Surge } from '../plan.ts';
import { poolHits, type Rule } from './rule.ts';

const isZero = (surge: Surge): boolean => surge === 0 || surge === '0%';

const surgeZero: Rule = {
  id: 'max-surge-zero',
  title: 'maxSurge 0 without maxUnavailable',
  severity: 'error',
  sources: ['aks-changelog-2023-11-05', 'upgrade-aks-node-pools-rolling'],
  from: '2023-11-05',
  find: (context) =>
    poolHits(context, 'maxSurge', ({ pool }) =>
      isZero(pool.maxSurge) && isZero(pool.maxUnavailable)
        ? {
            message: `Pool ${pool.name} may add no node during an upgrade and take none down, so it could never be upgraded; the service refuses it.`,
            fix:
              pool.mode === 'System'
                ? 'Set maxSurge to 1 or more; a system pool may not use maxUnavailable.'
                : 'Set maxSurge to 1 or more, or set maxUnavailable.',
          }
        : null,
    ),
};

const systemPool: Rule = {
  id: 'max-unavailable-on-system-pool',
  title: 'maxUnavailable on a system pool',
  severity: 'error',
  sources: ['upgrade-aks-node-pools-rolling'],
  find: (context) =>
    poolHits(context, 'maxUnavailable', ({ pool }) =>
      pool.mode === 'System' && !isZero(pool.maxUnavailable)
        ? {
            message: `System pool ${pool.name} has maxUnavailable ${pool.maxUnavailable}; only user pools may be upgraded in place.`,
            fix: 'Leave maxUnavailable at 0 and set maxSurge to 1 or more.',
          }
        : null,
    ),
};

const both: Rule = {
  id: 'max-surge-and-max-unavailable',
  title: 'Both maxSurge and maxUnavailable above zero',
  severity: 'info',
  sources: ['upgrade-aks-node-pools-rolling', 'terraform-kubernetes-cluster-node-pool'],
  find: (context) =>
    poolHits(context, 'maxUnavailable', ({ pool }) =>
      pool.mode === 'User' && !isZero(pool.maxSurge) && !isZero(pool.maxUnavailable)
        ? {
            message: `Pool ${pool.name} has maxSurge ${pool.maxSurge} and maxUnavailable ${pool.maxUnavailable}: a preview, which falls back from the full surge to one node and then to an upgrade in place. Terraform takes one of the two.`,
            fix: 'Set one of them to 0.',
          }
        : null,
    ),
};

/** How upgrades add nodes or take them down. */
export const upgradeRules: readonly Rule[] = [surgeZero, systemPool, both];
