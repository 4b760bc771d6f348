import { defaultMaxSurge } from '../facts/arithmetic.ts';
import {
  defaultKubernetesVersion,
  defaultPodCidr,
  defaultServiceCidr,
  managedVnet,
} from '../facts/defaults.ts';
import { holds, type IsoDate } from '../facts/fact.ts';
import { customaryDnsOffset } from '../facts/limits.ts';
import { formatAddress } from '../ip/address.ts';
import { type Cidr, cidr } from '../ip/cidr.ts';
import { quoted } from '../result.ts';
import { kubernetesVersion, readable, wholeNumber } from './fields.ts';
import type { Plan, Problem, Surge } from './plan.ts';
import { ipAddress, range } from './range-fields.ts';
import { choiceFields, readChoice } from './read-choice.ts';
import { readConnected, readPools, readSubnets } from './read-lists.ts';
import { fieldsOf, Reader } from './reader.ts';
import { isOlder } from './versions.ts';

/** Fields with one value; lists and the choice have readers of their own. */
const scalarFields = {
  kubernetesVersion,
  podCidr: range,
  serviceCidr: range,
  dnsServiceIp: ipAddress,
  internalLoadBalancers: wholeNumber('the number of internal load balancers', 0, readable.addresses),
};

const otherFields = [...choiceFields, 'version', 'vnet', 'subnets', 'pools', 'connected'];

/**
 * Reads a plan document: never throws, fills in every default, and says by JSON path what could not
 * be read. `today` is the day of a plan that names none.
 */
export function readPlan(
  input: unknown,
  today: IsoDate,
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const reader = new Reader();
  const { raw, read } = fieldsOf(reader, scalarFields, input ?? {}, '', otherFields);
  if (raw.version !== undefined && raw.version !== null && raw.version !== 1) {
    reader.problem(
      'version',
      raw.version,
      `${quoted(raw.version)} is no version of the plan document: this is version 1.`,
    );
  }
  const choice = readChoice(reader, raw, today);
  const kubernetes = read('kubernetesVersion', defaultKubernetesVersion.value);
  const serviceCidr = read('serviceCidr', defaultServiceCidr.value);

  const plan: Plan = {
    version: 1,
    ...choice,
    kubernetesVersion: kubernetes,
    vnet: readVnet(reader, raw.vnet),
    subnets: readSubnets(reader, raw.subnets),
    podCidr: read('podCidr', defaultPodCidr.value),
    serviceCidr,
    dnsServiceIp: read('dnsServiceIp', customaryDnsIp(cidr(serviceCidr))),
    pools: readPools(reader, raw.pools, surgeDefault(kubernetes, choice.asOf)),
    internalLoadBalancers: read('internalLoadBalancers', 0),
    connected: readConnected(reader, raw.connected),
  };
  return { plan, problems: reader.problems };
}

/** One or more prefixes, as a list or as typed text with commas or blanks between them. */
function readVnet(reader: Reader, raw: unknown): readonly string[] {
  const given = typeof raw === 'string' ? raw.split(/[\s,;]+/).filter((part) => part !== '') : raw;
  const prefixes = (reader.list(given, 'vnet', 'prefixes', readable.prefixes) ?? [])
    .map((prefix, index) => reader.field(range, prefix, `vnet[${index}]`, null))
    .filter((prefix) => prefix !== null);
  return prefixes.length > 0 ? prefixes : [managedVnet.value.vnet];
}

/** The tenth address, as in the service's own default; in a smaller block the last that may be used. */
export const customaryDnsIp = ({ first, size }: Cidr): string =>
  formatAddress(first + Math.min(customaryDnsOffset.value, Math.max(0, size - 2)));

/** Surge of a pool that sets none, for a Kubernetes version and a day. */
export function surgeDefault(kubernetes: string, asOf: IsoDate): Surge {
  const fact = defaultMaxSurge.find(
    (candidate) =>
      holds(candidate, asOf) &&
      (candidate.kubernetesFrom === undefined || !isOlder(kubernetes, candidate.kubernetesFrom)),
  );
  return fact ? fact.value : 1;
}
