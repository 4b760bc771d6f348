import fc from 'fast-check';
import { modelIds } from '../../../models/index.ts';
import type { PlanInput } from '../../plan.ts';
import { connectedKinds, subnetRoles } from '../../plan.ts';
import { readPlan } from '../../read-plan.ts';
import { testDay } from '../../testing/evaluated.ts';

// A world of few ranges and few names, so that most plans break several rules at once.

const ranges = [
  '10.0.0.0/16',
  '10.0.0.0/22',
  '10.0.0.0/24',
  '10.0.0.64/26',
  '10.0.0.64/28',
  '10.0.1.0/24',
  '10.0.1.0/30',
  '10.0.2.0/23',
  '10.0.4.0/26',
  '10.4.0.0/20',
  '10.244.0.0/16',
];
const oddRanges = [
  '172.30.0.0/20',
  '172.16.0.0/12',
  '169.254.0.0/24',
  '8.8.8.0/24',
  '10.0.0.0/7',
  '10.0.0.0/11',
];
const names = ['nodes', 'pods', 'apps', 'Nodes'];

const range = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ranges) },
  { weight: 1, arbitrary: fc.constantFrom(...oddRanges) },
);

const subnet = fc.record({
  name: fc.constantFrom(...names),
  role: fc.constantFrom(...subnetRoles),
  cidr: fc.option(range),
  usedAddresses: fc.constantFrom(0, 0, 3, 60),
});

const surge = fc.constantFrom(0, 1, 2, 50, '0%', '10%', '33%', '100%');

const pool = fc.record(
  {
    name: fc.constantFrom('system', 'user', 'user2'),
    mode: fc.constantFrom('System', 'User'),
    os: fc.constantFrom('Linux', 'Linux', 'Windows'),
    count: fc.constantFrom(0, 1, 2, 5, 12, 40, 390, 1200),
    autoscale: fc.option(
      fc.record({ min: fc.constantFrom(0, 3), max: fc.constantFrom(3, 20, 300, 990, 4900) }),
    ),
    maxPods: fc.option(fc.constantFrom(5, 10, 16, 30, 32, 110, 250, 251)),
    maxSurge: surge,
    maxUnavailable: surge,
    nodeSubnet: fc.option(fc.constantFrom(...names)),
    podSubnet: fc.option(fc.constantFrom(...names)),
    podsPerNode: fc.option(fc.constantFrom(8, 30, 200)),
  },
  { requiredKeys: ['count'] },
);

const connected = fc.record({
  name: fc.constantFrom('on-premises', 'hub', 'other'),
  kind: fc.constantFrom(...connectedKinds),
  cidr: range,
});

const answers = fc.record(
  {
    dualStack: fc.constantFrom('yes', 'no'),
    virtualNodes: fc.constant('yes'),
    privateLinkService: fc.constant('yes'),
    nodeAutoProvisioning: fc.constant('yes'),
    podAccess: fc.constant('yes'),
    podIdentity: fc.constantFrom('vnet', 'everywhere'),
    policy: fc.constantFrom('standard', 'advanced'),
    twoSubnets: fc.constant('no'),
  },
  { requiredKeys: [] },
);

/** Plan documents with more wrong than right; all of them can be read. */
export const ailingInput: fc.Arbitrary<PlanInput> = fc.record(
  {
    asOf: fc.constantFrom('2018-09-06', '2021-06-01', '2024-06-01', testDay, '2029-01-01'),
    kubernetesVersion: fc.constantFrom('1.27', '1.34'),
    model: fc.constantFrom(...modelIds),
    dataplane: fc.constantFrom('azure', 'cilium'),
    networkPolicy: fc.constantFrom('none', 'azure', 'calico', 'cilium'),
    vnetOwner: fc.constantFrom('own', 'own', 'own', 'aks'),
    vnet: fc.array(range, { minLength: 1, maxLength: 3 }),
    subnets: fc.array(subnet, { maxLength: 4 }),
    podCidr: range,
    serviceCidr: range,
    dnsServiceIp: fc.constantFrom('10.0.0.10', '10.0.0.0', '10.0.0.1', '10.1.0.10'),
    pools: fc.array(pool, { maxLength: 3 }),
    internalLoadBalancers: fc.constantFrom(0, 2, 30),
    connected: fc.array(connected, { maxLength: 2 }),
    answers,
  },
  { requiredKeys: [] },
);

export const ailingPlan = ailingInput.map((input) => readPlan(input, testDay).plan);
