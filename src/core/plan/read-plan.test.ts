import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan, surgeDefault } from './read-plan.ts';
import { testDay } from './testing/evaluated.ts';

const read = (input: unknown) => readPlan(input, testDay);
const problem = (input: unknown) => read(input).problems.map(({ path, message }) => `${path}: ${message}`);

describe('an empty plan', () => {
  test('is a valid plan: every field has its default', () => {
    const { plan, problems } = read({});
    expect(problems).toEqual([]);
    expect(plan).toMatchObject({
      version: 1,
      name: '',
      asOf: testDay,
      model: 'overlay',
      dataplane: 'azure',
      networkPolicy: 'none',
      vnetOwner: 'own',
      podCidr: '10.244.0.0/16',
      serviceCidr: '10.0.0.0/16',
      dnsServiceIp: '10.0.0.10',
      internalLoadBalancers: 0,
    });
    expect(plan.pools).toEqual([
      {
        name: 'nodepool1',
        mode: 'System',
        os: 'Linux',
        count: 3,
        autoscale: null,
        maxPods: null,
        maxSurge: '10%',
        maxUnavailable: 0,
        nodeSubnet: null,
        podSubnet: null,
        podsPerNode: null,
      },
    ]);
  });

  test('a cleared field is no field: blank text and null keep the default', () => {
    expect(read({ podCidr: '  ', serviceCidr: null, pools: [{ count: '' }] })).toEqual(read({ pools: [{}] }));
  });
});

test('a blank answer is none, as in every other field', () => {
  const { plan, problems } = read({ answers: { exposure: '', podAccess: ' ', os: null, scale: 'upTo400' } });
  expect(plan.answers).toEqual({ scale: 'upTo400' });
  expect(problems).toEqual([]);
});

describe('defaults that follow other fields', () => {
  test('with the Cilium data plane Cilium enforces the policies', () => {
    expect(read({ dataplane: 'cilium' }).plan.networkPolicy).toBe('cilium');
    expect(read({ dataplane: 'cilium', networkPolicy: 'none' }).plan.networkPolicy).toBe('none');
  });

  test('the first pool that runs Linux is the system pool', () => {
    const modes = (...pools: readonly object[]) => read({ pools }).plan.pools.map(({ mode }) => mode);
    expect(modes({}, {})).toEqual(['System', 'User']);
    expect(modes({ os: 'Windows' }, {}, {})).toEqual(['User', 'System', 'User']);
    expect(modes({ os: 'Windows' })).toEqual(['System']);
    expect(modes({ mode: 'User' }, { mode: 'System' })).toEqual(['User', 'System']);
  });

  test('a pool starts with three nodes, or with as many as its autoscaler allows', () => {
    const counted = (autoscale: unknown, count?: unknown) =>
      read({ pools: [{ autoscale, count }] }).plan.pools[0]?.count;
    expect(counted(null)).toBe(3);
    expect(counted({ min: 1, max: 10 })).toBe(3);
    expect(counted({ min: 5, max: 20 })).toBe(5);
    expect(counted({ min: 0, max: 2 })).toBe(2);
    expect(counted({ min: 5, max: 20 }, 'many')).toBe(5);
    expect(counted({ min: 5, max: 20 }, 4)).toBe(4);
  });

  test('the DNS service IP moves with the service CIDR', () => {
    expect(read({ serviceCidr: '172.20.0.0/16' }).plan.dnsServiceIp).toBe('172.20.0.10');
    // Too small for a tenth address: the last that the service takes.
    expect(read({ serviceCidr: '172.20.0.0/29' }).plan.dnsServiceIp).toBe('172.20.0.6');
    expect(read({ serviceCidr: '172.20.0.0/30' }).plan.dnsServiceIp).toBe('172.20.0.2');
    expect(read({ serviceCidr: '172.20.0.0/32' }).plan.dnsServiceIp).toBe('172.20.0.0');
  });

  test('surge is one node, and ten per cent from Kubernetes 1.32 and March 2025 on', () => {
    expect(surgeDefault('1.32', '2025-03-16')).toBe('10%');
    expect(surgeDefault('1.31', '2025-03-16')).toBe(1);
    expect(surgeDefault('1.32', '2025-03-15')).toBe(1);
    // 1.9 is older than 1.32 although it is the larger decimal number.
    expect(surgeDefault('1.9', testDay)).toBe(1);
  });
});

describe('text that a person typed is read where it can be', () => {
  test.each([
    ['digits for a number', { pools: [{ count: '50' }] }, { pools: [{ count: 50 }] }],
    ['white space around', { podCidr: ' 10.128.0.0/16\n' }, { podCidr: '10.128.0.0/16' }],
    ['words in any case', { model: 'OVERLAY' }, { model: 'overlay' }],
    ['a patch version', { kubernetesVersion: 'v1.33.2' }, { kubernetesVersion: '1.33' }],
    [
      'prefixes of a VNet in one field',
      { vnet: '10.1.0.0/16, 10.2.0.0/16' },
      { vnet: ['10.1.0.0/16', '10.2.0.0/16'] },
    ],
    [
      'an autoscaler without minimum',
      { pools: [{ autoscale: { max: 9 } }] },
      { pools: [{ autoscale: { min: 0, max: 9 } }] },
    ],
  ])('%s', (_, input, expected) => {
    const { plan, problems } = read(input);
    expect(problems).toEqual([]);
    expect(plan).toMatchObject(expected);
  });
});

describe('text that cannot be read is reported by its path and keeps the default', () => {
  test.each([
    [
      { pools: [{ count: '-3' }] },
      'pools[0].count: "-3" is not a whole number: a node count is a whole number from 0 to 100,000.',
    ],
    [
      { pools: [{ count: 1e21 }] },
      'pools[0].count: "1e+21" is more than 100,000: a node count is a whole number from 0 to 100,000.',
    ],
    [
      { pools: [{ count: '٣' }] },
      'pools[0].count: "٣" is not a whole number: a node count is a whole number from 0 to 100,000.',
    ],
    [
      { pools: [{ count: '05' }] },
      'pools[0].count: "05" is not a whole number: a node count is a whole number from 0 to 100,000.',
    ],
    [
      { pools: [{ count: 2.5 }] },
      'pools[0].count: "2.5" is not a whole number: a node count is a whole number from 0 to 100,000.',
    ],
    // A thousand as it is written in Germany, and a digit of an East Asian keyboard.
    [
      { pools: [{ count: '1.000' }] },
      'pools[0].count: "1.000" is not a whole number: a node count is a whole number from 0 to 100,000, in plain digits: did you mean 1000?',
    ],
    [
      { pools: [{ count: '３' }] },
      'pools[0].count: "３" is not a whole number: a node count is a whole number from 0 to 100,000, in plain digits: did you mean 3?',
    ],
    [
      { pools: [{ count: '1,5' }] },
      'pools[0].count: "1,5" is not a whole number: a node count is a whole number from 0 to 100,000.',
    ],
    [
      { pools: [{ maxSurge: '33 %' }] },
      'pools[0].maxSurge: "33 %" cannot be read: maxSurge is a whole number of nodes, or a share from 0% to 100%, in plain digits: did you mean 33%?',
    ],
    [
      { pools: [{ maxSurge: '250%' }] },
      'pools[0].maxSurge: "250%" cannot be read: maxSurge is a whole number of nodes, or a share from 0% to 100%.',
    ],
    [
      { pools: [{ autoscale: { min: 3 } }] },
      'pools[0].autoscale.max: The autoscaler needs a maximum: write a whole number of nodes.',
    ],
    [
      { pools: [{ autoscale: { min: 9, max: 3 } }] },
      'pools[0].autoscale.min: "9" is more than the maximum 3: the autoscaler needs a minimum of at most that.',
    ],
    [
      { model: 'flannel' },
      'model: "flannel" is no network model: write kubenet, node-subnet, overlay, pod-subnet-dynamic or pod-subnet-static.',
    ],
    [
      { podCidr: '10.244.0.5/16' },
      'podCidr: "10.244.0.5/16" starts inside a block: did you mean 10.244.0.0/16?',
    ],
    [{ vnet: ['10.20.0.0/33'] }, 'vnet[0]: "10.20.0.0/33" has a prefix length over 32.'],
    [
      { dnsServiceIp: '10.0.0.10/32' },
      'dnsServiceIp: "10.0.0.10/32" is a range: a single address is needed here.',
    ],
    [{ dnsServiceIp: 5 }, 'dnsServiceIp: "5" is not text: write an address such as 10.0.0.10.'],
    [
      { asOf: '2026-02-30' },
      'asOf: "2026-02-30" is no day between 2018-01-01 and 2039-12-31: write it as 2026-11-21.',
    ],
    // As a JSON number 1.30 would be 1.3.
    [
      { kubernetesVersion: 1.34 },
      'kubernetesVersion: "1.34" is no Kubernetes version: write it as text, such as 1.34.',
    ],
    [{ version: 2 }, 'version: "2" is no version of the plan document: this is version 1.'],
    [{ pools: 'many' }, 'pools: "many" is not a list of node pools.'],
    [{ pools: [7] }, 'pools[0]: "7" is no object: write fields such as name, mode, os.'],
    [
      { name: 'two\nlines' },
      'name: "two\\nlines" holds a control character: the name of a plan is text on one line.',
    ],
    [{ nmae: 'x' }, 'nmae: "nmae" is no field of the plan.'],
    [
      { answers: { podAccess: true } },
      'answers.podAccess: "true" is no answer: write the answer\'s id as text.',
    ],
    [[1, 2], ': a list of 2 is no object: write fields such as kubernetesVersion, podCidr, serviceCidr.'],
  ])('%j', (input, message) => {
    expect(problem(input)).toEqual([message]);
  });

  test('one bad prefix of a VNet leaves the others', () => {
    const { plan, problems } = read({ vnet: ['10.1.0.0/16', 'nonsense', 'fd00::/64'] });
    expect(plan.vnet).toEqual(['10.1.0.0/16']);
    expect(problems.map(({ path }) => path)).toEqual(['vnet[1]', 'vnet[2]']);
  });

  test('items that cannot be read keep their place, so that paths point at what was typed', () => {
    const { plan } = read({ pools: [7, { name: 'user', count: 5 }] });
    expect(plan.pools[1]?.name).toBe('user');
  });

  test('10,000 pools are refused with a reason, and the first 200 count', () => {
    const { plan, problems } = read({ pools: Array.from({ length: 10_000 }, () => ({ count: 1 })) });
    expect(plan.pools).toHaveLength(200);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('10,000 node pools are more than the planner reads');
  });

  test('a message quotes at most a line of what was given', () => {
    const { problems } = read({ podCidr: 'x'.repeat(1_000_000) });
    expect(problems[0]?.message.length).toBeLessThan(200);
    expect(problems[0]?.text.length).toBeLessThanOrEqual(200);
  });
});

describe('whatever is given', () => {
  const anything = fc.anything({ maxDepth: 4, withBigInt: true, withNullPrototype: true });

  test('reading never throws', () => {
    fc.assert(
      fc.property(
        anything,
        fc.dictionary(fc.constantFrom('pools', 'vnet', 'subnets', 'answers', 'podCidr'), anything),
        (a, b) => {
          read(a);
          read(b);
        },
      ),
    );
  });

  test('a plan that was read reads as itself', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('pools', 'vnet', 'subnets', 'name', 'podCidr', 'asOf'), anything),
        (input) => {
          const { plan } = read(input);
          expect(read(JSON.parse(JSON.stringify(plan)))).toEqual({ plan, problems: [] });
        },
      ),
    );
  });

  test('the prototype of objects is out of reach', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"name": "polluted"}, "constructor": 1, "pools": [{"__proto__": {"count": 9}}]}',
    );
    expect(read(hostile).plan.name).toBe('');
    expect(read(hostile).plan.pools[0]?.count).toBe(3);
  });
});
