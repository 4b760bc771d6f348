import fc from 'fast-check';
import { modelIds } from '../../models/index.ts';
import { connectedKinds, type PlanInput, subnetRoles } from '../plan.ts';

/**
 * Ranges of a small world, in which everything meets: a VNet and its parts, the defaults of pods and
 * services, ranges that AKS or Azure keeps, and both ends of IPv4.
 */
const ranges = [
  '10.0.0.0/8',
  '10.0.0.0/16',
  '10.1.0.0/16',
  '10.1.0.0/20',
  '10.1.0.0/22',
  '10.1.0.0/24',
  '10.1.0.128/25',
  '10.1.1.0/24',
  '10.1.2.0/26',
  '10.1.2.64/28',
  '10.1.2.80/29',
  '10.1.2.88/30',
  '10.1.2.92/32',
  '10.1.4.0/22',
  '10.1.16.0/20',
  '10.224.0.0/12',
  '10.224.0.0/16',
  '10.244.0.0/16',
  '10.244.0.0/22',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '172.30.0.0/16',
  '192.0.2.0/24',
  '192.168.0.0/24',
  '168.63.129.16/32',
  '0.0.0.0/0',
  '0.0.0.0/32',
  '255.255.255.0/24',
  '11.0.0.0/16',
] as const;

/** What people and files hold where a value should be. */
const garbage: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  '',
  ' ',
  'ten',
  '-1',
  '1e3',
  '10.0.0.5/16',
  '10.1.0.0/33',
  '300.1.1.1/24',
  'fd00::a',
  '10.1.0.0',
  '١٠',
  '2026-02-30',
  null,
  true,
  -1,
  0.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [[]],
);

const orGarbage = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 15, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: garbage });

const partial = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, orGarbage(value)])), {
    requiredKeys: [],
  });

const range = fc.constantFrom(...ranges);
const subnetName = fc.constantFrom('nodes', 'pods', 'Nodes', 'other-1', 'missing', 'n'.repeat(64));
const surge = fc.constantFrom(0, 1, 3, 100_000, '0%', '1%', '33%', '100%');
const maxPods = fc.constantFrom(null, 0, 1, 9, 10, 16, 30, 31, 32, 110, 250, 251, 100_000);
const nodeCount = fc.constantFrom(0, 1, 2, 3, 5, 8, 14, 15, 99, 250, 400, 1000, 5000, 100_000);

const pool = partial({
  name: fc.constantFrom('system', 'user', 'gpu'),
  mode: fc.constantFrom('System', 'User'),
  os: fc.constantFrom('Linux', 'Linux', 'Windows'),
  count: nodeCount,
  autoscale: fc.oneof(fc.constant(null), partial({ min: nodeCount, max: nodeCount })),
  maxPods,
  maxSurge: surge,
  maxUnavailable: surge,
  nodeSubnet: subnetName,
  podSubnet: subnetName,
  podsPerNode: maxPods,
});

const subnet = partial({
  name: subnetName,
  role: fc.constantFrom(...subnetRoles),
  cidr: fc.oneof(fc.constant(null), range),
  usedAddresses: fc.constantFrom(0, 1, 5, 11, 251, 16_777_216),
});

const connected = partial({
  name: fc.constantFrom('on-premises', 'hub'),
  kind: fc.constantFrom(...connectedKinds),
  cidr: range,
});

const yesOrNo = fc.constantFrom('yes', 'no', 'perhaps');

/** Plan documents of a small world, with garbage in any place. */
export const randomPlan: fc.Arbitrary<PlanInput> = partial({
  version: fc.constant(1),
  name: fc.constantFrom('payments', ''),
  asOf: fc.constantFrom('2018-09-01', '2022-01-06', '2023-06-01', '2024-10-24', '2026-11-21', '2029-01-01'),
  kubernetesVersion: fc.constantFrom('1.10', '1.27', '1.28', '1.29', '1.32', '1.34', '1.35'),
  model: fc.constantFrom(...modelIds),
  dataplane: fc.constantFrom('azure', 'cilium'),
  networkPolicy: fc.constantFrom('none', 'azure', 'calico', 'cilium'),
  vnetOwner: fc.constantFrom('own', 'own', 'aks'),
  vnet: fc.array(range, { maxLength: 3 }),
  subnets: fc.array(subnet, { maxLength: 4 }),
  podCidr: range,
  serviceCidr: range,
  dnsServiceIp: fc.constantFrom('10.0.0.10', '10.0.0.1', '10.1.0.0', '255.255.255.255'),
  pools: fc.array(pool, { maxLength: 3 }),
  internalLoadBalancers: fc.constantFrom(0, 1, 2, 301, 16_777_216),
  connected: fc.array(connected, { maxLength: 3 }),
  answers: partial({
    dualStack: yesOrNo,
    nodeAutoProvisioning: yesOrNo,
    podAccess: yesOrNo,
    podIdentity: fc.constantFrom('no', 'vnet', 'everywhere'),
    privateLinkService: yesOrNo,
    policy: fc.constantFrom('none', 'standard', 'advanced'),
    twoSubnets: yesOrNo,
    virtualNodes: yesOrNo,
  }),
}) as fc.Arbitrary<PlanInput>;
