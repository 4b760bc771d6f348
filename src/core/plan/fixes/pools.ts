import type { Pool } from '../plan.ts';
import { freePoolName, poolNameLike } from '../service-names.ts';
import { forPool, freeName, indexAt, poolChange, subnetChange } from './changes.ts';
import type { Candidate, Case, Fixer } from './fixer.ts';

/** What a system pool may not have otherwise: no node, or an upgrade that takes nodes down. */
const asSystemPool = ({ count, maxSurge }: Pool): Partial<Pool> => ({
  mode: 'System',
  count: Math.max(1, count),
  maxUnavailable: 0,
  maxSurge: maxSurge === 0 || maxSurge === '0%' ? 1 : maxSurge,
});

/** The first pool that may be a system pool, because it runs Linux. */
const systemPool: Fixer = ({ plan }) => {
  const index = plan.pools.findIndex(({ os }) => os === 'Linux');
  const pool = plan.pools[index];
  if (!pool) return [];
  const change = poolChange(plan, index, asSystemPool(pool));
  return [{ lever: 'feature', title: `Make pool ${pool.name} a system pool with a node`, change }];
};

const emptyPool: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const count = Math.max(1, pool.autoscale?.min ?? 0);
    return [
      {
        lever: 'nodes',
        title: `Start pool ${pool.name} with ${count} ${count === 1 ? 'node' : 'nodes'}`,
        change: poolChange(of.plan, index, { count }),
      },
      {
        lever: 'feature',
        title: `Make pool ${pool.name} a user pool`,
        change: poolChange(of.plan, index, { mode: 'User' }),
      },
    ];
  });

const renamedPool: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const name = freePoolName(
      pool,
      of.plan.pools.map((other) => other.name),
    );
    return [
      { lever: 'name', title: `Name the later pool ${name}`, change: poolChange(of.plan, index, { name }) },
    ];
  });

/** The nearest name that the service takes and no other pool has. */
const takenName: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const taken = of.plan.pools.map(({ name }) => name);
    const like = poolNameLike(pool.name, pool.os);
    const name = taken.includes(like) ? freePoolName(pool, taken) : like;
    const change = poolChange(of.plan, index, { name });
    return [{ lever: 'name', title: `Name the pool ${name}`, change }];
  });

const onLinux: Fixer = (of) =>
  forPool(of, ({ pool }, index) => [
    {
      lever: 'feature',
      title: `Run pool ${pool.name} on Linux`,
      change: poolChange(of.plan, index, { os: 'Linux' }),
    },
    {
      lever: 'nodes',
      title: `Make pool ${pool.name} a user pool`,
      change: poolChange(of.plan, index, { mode: 'User' }),
    },
  ]);

const renamedSubnet: Fixer = ({ plan, finding }) => {
  const index = indexAt(finding.path);
  const subnet = index === null ? undefined : plan.subnets[index];
  if (index === null || !subnet) return [];
  const name = freeName(
    subnet.name,
    plan.subnets.map((other) => other.name),
  );
  return [
    { lever: 'name', title: `Name the later subnet ${name}`, change: subnetChange(plan, index, { name }) },
  ];
};

/** The subnet that the pool names, or the first with the role in its place. */
const unknownSubnet: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const field = of.finding.path?.endsWith('podSubnet') ? 'podSubnet' : 'nodeSubnet';
    const role = field === 'podSubnet' ? 'pods' : 'nodes';
    const name = pool[field];
    const known = of.plan.subnets.find((subnet) => subnet.role === role);
    if (name === null) return [];
    return [
      {
        lever: 'subnet',
        title: `Add the subnet ${name} to the plan`,
        change: { subnets: [...of.plan.subnets, { name, role, cidr: null, usedAddresses: 0 }] },
      },
      ...(known
        ? [
            {
              lever: 'name' as const,
              title: `Put pool ${pool.name} in ${known.name}`,
              change: poolChange(of.plan, index, { [field]: null }),
            },
          ]
        : []),
    ];
  });

/** Pods that share the node subnet get a pod subnet: one of the plan, or a new one. */
const podsElsewhere = (of: Case): readonly Candidate[] => {
  const { plan, spaces, finding } = of;
  const nodeSubnets = new Set(spaces.filter(({ space }) => space === 'nodeSubnet').map(({ name }) => name));
  const listed = plan.subnets.find(({ role, name }) => role === 'pods' && !nodeSubnets.has(name));
  const names = plan.subnets.map(({ name }) => name);
  const podSubnet = listed?.name ?? (names.includes('pods') ? freeName('pods', names) : 'pods');
  const sharing =
    spaces.find(({ space, name }) => space === 'podSubnet' && name === finding.name)?.pools ?? [];
  return [
    {
      lever: 'subnet',
      title: `Give the pods the subnet ${podSubnet}`,
      change: {
        pools: plan.pools.map((pool) => (sharing.includes(pool.name) ? { ...pool, podSubnet } : pool)),
        ...(listed
          ? {}
          : { subnets: [...plan.subnets, { name: podSubnet, role: 'pods', cidr: null, usedAddresses: 0 }] }),
      },
    },
  ];
};

const countInBounds: Fixer = (of) =>
  forPool(of, ({ pool }, index) => {
    const { autoscale, count } = pool;
    if (!autoscale) return [];
    const start = Math.min(Math.max(count, autoscale.min), autoscale.max);
    const bounds = { min: Math.min(autoscale.min, count), max: Math.max(autoscale.max, count) };
    return [
      {
        lever: 'nodes',
        title: `Start pool ${pool.name} with ${start} ${start === 1 ? 'node' : 'nodes'}`,
        change: poolChange(of.plan, index, { count: start }),
      },
      {
        lever: 'feature',
        title: `Let pool ${pool.name} have ${bounds.min} to ${bounds.max} nodes`,
        change: poolChange(of.plan, index, { autoscale: bounds }),
      },
    ];
  });

export const poolFixers: Readonly<Record<string, Fixer>> = {
  'system-pool-missing': systemPool,
  'system-pool-empty': emptyPool,
  'system-pool-on-windows': onLinux,
  'pool-name-refused': takenName,
  'duplicate-pool-name': renamedPool,
  'duplicate-subnet-name': renamedSubnet,
  'unknown-subnet': unknownSubnet,
  'pod-subnet-is-node-subnet': podsElsewhere,
  'count-outside-autoscaler': countInBounds,
};
