import { quoted } from '../result.ts';
import { nameText, oneOf } from './choice-fields.ts';
import { readable, surge, wholeNumber } from './fields.ts';
import {
  type ConnectedNetwork,
  connectedKinds,
  type Pool,
  type Subnet,
  type Surge,
  subnetRoles,
} from './plan.ts';
import { range } from './range-fields.ts';
import { fieldsOf, type Reader } from './reader.ts';

/** Nodes of a pool that names no count: what az aks create has by default. */
const starterNodes = 3;

/** The same within the bounds of the autoscaler. */
const starterCount = (autoscale: Pool['autoscale']): number =>
  autoscale ? Math.min(Math.max(starterNodes, autoscale.min), autoscale.max) : starterNodes;

const subnetName = nameText('the name of a subnet');
const pods = (what: string) => wholeNumber(what, 0, readable.nodes);

const poolFields = {
  name: nameText('the name of a pool'),
  mode: oneOf('mode of a pool', ['System', 'User']),
  os: oneOf('operating system', ['Linux', 'Windows']),
  count: wholeNumber('a node count', 0, readable.nodes),
  maxPods: pods('maxPods'),
  maxSurge: surge('maxSurge'),
  maxUnavailable: surge('maxUnavailable'),
  nodeSubnet: subnetName,
  podSubnet: subnetName,
  podsPerNode: pods('the number of pods on a node'),
};

const autoscaleFields = {
  min: wholeNumber("the autoscaler's minimum", 0, readable.nodes),
  max: wholeNumber("the autoscaler's maximum", 0, readable.nodes),
};

const subnetFields = {
  name: subnetName,
  role: oneOf('role of a subnet', subnetRoles),
  cidr: range,
  usedAddresses: wholeNumber('the number of used addresses', 0, readable.addresses),
};

const connectedFields = {
  name: nameText('the name of a network'),
  kind: oneOf('kind of network', connectedKinds),
  cidr: range,
};

// Items that cannot be read keep their places, so that a path in a finding is a path in the input.

export function readPools(reader: Reader, raw: unknown, defaultSurge: Surge): readonly Pool[] {
  const items = reader.list(raw, 'pools', 'node pools', readable.pools) ?? [{}];
  const pools = items.map((item, index) => {
    const path = `pools[${index}]`;
    const { raw: fields, read } = fieldsOf(reader, poolFields, item, path, ['autoscale']);
    const os = read('os', 'Linux');
    const count = read('count', null);
    const autoscale = readAutoscale(reader, fields.autoscale, `${path}.autoscale`);
    return {
      // Windows pools have short names.
      name: read('name', `${os === 'Windows' ? 'win' : 'nodepool'}${index + 1}`),
      mode: read('mode', null),
      os,
      count: count ?? starterCount(autoscale),
      autoscale,
      maxPods: read('maxPods', null),
      maxSurge: read('maxSurge', defaultSurge),
      maxUnavailable: read('maxUnavailable', 0),
      nodeSubnet: read('nodeSubnet', null),
      podSubnet: read('podSubnet', null),
      podsPerNode: read('podsPerNode', null),
    };
  });
  // System pools run Linux.
  const system = Math.max(
    0,
    pools.findIndex(({ os }) => os === 'Linux'),
  );
  return pools.map((pool, index) => ({ ...pool, mode: pool.mode ?? (index === system ? 'System' : 'User') }));
}

/** Minimum and maximum; without a maximum that can be read the pool has no autoscaler. */
function readAutoscale(reader: Reader, item: unknown, path: string): Pool['autoscale'] {
  if (item === undefined || item === null || item === '') return null;
  const { raw, read } = fieldsOf(reader, autoscaleFields, item, path);
  const min = read('min', null);
  const max = read('max', null);
  if (max === null) {
    if (min !== null && !raw.max)
      reader.problem(`${path}.max`, '', 'The autoscaler needs a maximum: write a whole number of nodes.');
    return null;
  }
  if (min === null || min <= max) return { min: min ?? 0, max };
  reader.problem(
    `${path}.min`,
    raw.min,
    `${quoted(raw.min)} is more than the maximum ${max}: the autoscaler needs a minimum of at most that.`,
  );
  return { min: max, max };
}

export function readSubnets(reader: Reader, raw: unknown): readonly Subnet[] {
  const items = reader.list(raw, 'subnets', 'subnets', readable.subnets) ?? [];
  return items.map((item, index): Subnet => {
    const { read } = fieldsOf(reader, subnetFields, item, `subnets[${index}]`);
    const role = read('role', 'other');
    return {
      name: read('name', `${role}-${index + 1}`),
      role,
      cidr: read('cidr', null),
      usedAddresses: read('usedAddresses', 0),
    };
  });
}

export function readConnected(reader: Reader, raw: unknown): readonly ConnectedNetwork[] {
  const items = reader.list(raw, 'connected', 'connected networks', readable.connected) ?? [];
  return items.map((item, index): ConnectedNetwork => {
    const { read } = fieldsOf(reader, connectedFields, item, `connected[${index}]`);
    return {
      name: read('name', `network-${index + 1}`),
      kind: read('kind', 'onPremises'),
      cidr: read('cidr', null),
    };
  });
}
