import { unescapeText } from './link-text.ts';
import {
  autoscale,
  isMisplaced,
  isRecord,
  type Leaf,
  misplaced,
  notMisplaced,
  operatingSystem,
  prefixes,
  text,
  unset,
  wholeNumberOrText,
  withoutUnset,
} from './link-value.ts';

/** A value that has no place in the plan, and why. */
export interface Unread {
  readonly key: string;
  readonly raw: string;
  readonly why: string;
}

/** A field of the plan document as pairs of a link that share a key. */
export interface Param {
  readonly field: string;
  readonly key: string;
  /** Fields of the records, where the field is a list of them. */
  readonly positions?: readonly string[];
  /** The values of the pairs; none where nothing is set. */
  readonly write: (value: unknown) => readonly string[];
  /** `value` is undefined where nothing is set. */
  readonly read: (raws: readonly string[]) => { readonly value: unknown; readonly unread: readonly Unread[] };
}

/** One pair. Of several with the same key the first counts. */
export const single = (field: string, leaf: Leaf, key = field): Param => ({
  field,
  key,
  write: (value) => (unset(value) ? [] : [leaf.write(value)]),
  read: ([first, ...more]) => ({
    value: first === undefined ? undefined : leaf.read(first),
    unread: more.map((raw) => ({ key, raw, why: `is a second ${key}: the first counts` })),
  }),
});

/** The fields of a record in their order: "user,linux,5" is name, os and count. */
type Positions = readonly (readonly [field: string, leaf: Leaf])[];

const writeRecord = (record: unknown, positions: Positions): string => {
  if (!isRecord(record)) return misplaced(record);
  const parts = positions.map(([field, leaf]) => leaf.write(record[field]));
  const last = parts.findLastIndex((part) => part !== '');
  return notMisplaced(parts.slice(0, last + 1).join(',')) || ',';
};

const readRecord = (raw: string, positions: Positions): unknown => {
  if (isMisplaced(raw)) return unescapeText(raw.slice(1));
  const parts = raw.split(',');
  return withoutUnset(
    Object.fromEntries(positions.map(([field, leaf], at) => [field, leaf.read(parts[at] ?? '')])),
  );
};

/**
 * A list of records, one pair each. Blank positions at the end are left out, a record in which nothing is set
 * is a single comma, and an empty value says that the list is empty. Text in place of the whole list starts
 * with two colons.
 */
const records = (field: string, key: string, leaves: Readonly<Record<string, Leaf>>): Param => {
  const positions: Positions = Object.entries(leaves);
  const names = Object.keys(leaves);
  const fits = (raw: string) => isMisplaced(raw) || raw.split(',').length <= names.length;
  return {
    field,
    key,
    positions: names,
    write: (value) => {
      if (unset(value)) return [];
      if (!Array.isArray(value)) return [`:${misplaced(value)}`];
      return value.length === 0 ? [''] : value.map((record) => writeRecord(record, positions));
    },
    read: (raws) => {
      const [only = ''] = raws;
      if (raws.length === 1 && only.startsWith('::'))
        return { value: unescapeText(only.slice(2)), unread: [] };
      const readable = raws.filter(fits);
      return {
        value:
          readable.length === 0
            ? undefined
            : readable.filter((raw) => raw !== '').map((raw) => readRecord(raw, positions)),
        unread: raws
          .filter((raw) => !fits(raw))
          .map((raw) => ({
            key,
            raw,
            why: `has more than the ${names.length} positions of a ${key}: ${names.join(', ')}`,
          })),
      };
    },
  };
};

/** Everything a plan holds except its version, in the order of the plan document. */
export const params: readonly Param[] = [
  single('name', text),
  single('asOf', text),
  single('kubernetesVersion', text),
  single('model', text),
  single('dataplane', text),
  single('networkPolicy', text),
  single('vnetOwner', text),
  single('vnet', prefixes),
  records('subnets', 'subnet', { name: text, role: text, cidr: text, usedAddresses: wholeNumberOrText }),
  single('podCidr', text),
  single('serviceCidr', text),
  single('dnsServiceIp', text),
  records('pools', 'pool', {
    name: text,
    os: operatingSystem,
    count: wholeNumberOrText,
    autoscale,
    maxPods: wholeNumberOrText,
    maxSurge: wholeNumberOrText,
    mode: text,
    nodeSubnet: text,
    podSubnet: text,
    podsPerNode: wholeNumberOrText,
    maxUnavailable: wholeNumberOrText,
  }),
  single('internalLoadBalancers', wholeNumberOrText),
  records('connected', 'connected', { name: text, kind: text, cidr: text }),
];
