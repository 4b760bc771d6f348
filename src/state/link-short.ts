/**
 * The short spelling of a long link. Chat programs and ticket systems cut links, so one that would reach
 * `readableLength` characters is written with short keys, and its subnets and networks in one pair each,
 * parted by semicolons. Reading takes either spelling, even mixed.
 */

/** Key and value; the value as it stands in the link. */
export type Pair = readonly [key: string, raw: string];

export const readableLength = 700;

/** Never change one: links are kept for years. A key without a short one stays as it is. */
const shortKeys: Readonly<Record<string, string>> = {
  name: 'n',
  asOf: 'd',
  kubernetesVersion: 'k',
  model: 'm',
  dataplane: 'dp',
  networkPolicy: 'np',
  vnetOwner: 'o',
  vnet: 'r',
  subnet: 's',
  podCidr: 'pc',
  serviceCidr: 'sc',
  dnsServiceIp: 'ip',
  internalLoadBalancers: 'lb',
  connected: 'c',
  exposure: 'ex',
  podAccess: 'pa',
  podIdentity: 'pi',
  virtualNodes: 'vn',
  twoSubnets: 'ts',
  podCount: 'pn',
  privateLinkService: 'pl',
  addressSpace: 'as',
  traffic: 'tr',
  policy: 'po',
  scale: 'sz',
  dualStack: 'ds',
  nodeAutoProvisioning: 'na',
  start: 'st',
};
const longKeys = new Map(Object.entries(shortKeys).map(([long, short]) => [short, long]));
const joined: ReadonlySet<string> = new Set(['subnet', 'connected']);
const separator = ';';

export function shortened(pairs: readonly Pair[]): readonly Pair[] {
  const values = new Map([...joined].map((key) => [key, pairs.filter((pair) => pair[0] === key)]));
  return pairs
    .filter((pair) => !joined.has(pair[0]) || values.get(pair[0])?.[0] === pair)
    .map(([key, raw]) => [
      Object.hasOwn(shortKeys, key) ? (shortKeys[key] ?? key) : key,
      values
        .get(key)
        ?.map(([, value]) => value)
        .join(separator) ?? raw,
    ]);
}

/** The pairs of the readable spelling that one pair of either spelling stands for. */
export function lengthened([key, raw]: Pair): readonly Pair[] {
  const long = longKeys.get(key) ?? key;
  return joined.has(long) ? raw.split(separator).map((value): Pair => [long, value]) : [[long, raw]];
}
