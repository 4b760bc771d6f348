import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../core/plan/plan.ts';
import { withoutPlace } from './link-plan.ts';
import { linkSum } from './link-sum.ts';
import { linkLimits, readLink, readLinkText, writeLink } from './permalink.ts';

const linkOf = (plan: PlanInput): string => writeLink({ plan, unknown: [] });
const summed = (body: string): string => `#${body}&sum=${linkSum(body)}`;
const read = (body: string) => readLink(summed(body));
const planIn = (body: string): PlanInput => read(body).state.plan;

const shop: PlanInput = {
  name: 'payments-prod',
  asOf: '2026-11-20',
  kubernetesVersion: '1.34',
  model: 'pod-subnet-dynamic',
  dataplane: 'cilium',
  networkPolicy: 'cilium',
  vnetOwner: 'own',
  vnet: ['10.20.0.0/16', '10.64.0.0/14'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24', usedAddresses: 12 },
    { name: 'pods', role: 'pods' },
    { name: 'api-server', role: 'apiServer', cidr: '10.20.4.0/28' },
    { name: 'aci', role: 'virtualNodes', cidr: '10.20.5.0/24' },
    { name: 'gateway', role: 'ingress', cidr: '10.20.6.0/24' },
    { name: 'private-endpoints', role: 'other', cidr: '10.20.7.0/24' },
  ],
  podCidr: '10.244.0.0/16',
  serviceCidr: '172.16.0.0/16',
  dnsServiceIp: '172.16.0.10',
  pools: [
    {
      name: 'system',
      mode: 'System',
      os: 'Linux',
      count: 3,
      maxPods: 30,
      nodeSubnet: 'nodes',
      podSubnet: 'pods',
    },
    { name: 'user', os: 'Linux', count: 5, autoscale: { min: 3, max: 20 }, maxPods: 110, maxSurge: '33%' },
    {
      name: 'win',
      mode: 'User',
      os: 'Windows',
      count: 2,
      maxSurge: 1,
      podsPerNode: 18,
      maxUnavailable: '5%',
    },
  ],
  internalLoadBalancers: 2,
  connected: [
    { name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' },
    { name: 'hub-westeurope', kind: 'peered', cidr: '10.100.0.0/16' },
    { name: 'shared-services', kind: 'peered', cidr: '10.101.0.0/16' },
    { name: 'aks-staging', kind: 'otherCluster', cidr: '10.21.0.0/16' },
  ],
  answers: {
    exposure: 'private',
    podAccess: 'yes',
    addressSpace: 'plentiful',
    os: 'windows',
    virtualNodes: 'no',
    scale: 'upTo400',
    policy: 'advanced',
    start: 'node-subnet',
  },
};

describe('writing', () => {
  test('an empty plan is the shortest link', () => {
    expect(linkOf({})).toBe(summed('v=1'));
  });

  test('a plan is readable', () => {
    const { connected, asOf, kubernetesVersion, answers, ...smaller } = shop;
    expect(linkOf(smaller)).toContain(
      'vnet=10.20.0.0/16,10.64.0.0/14&subnet=nodes,nodes,10.20.0.0/24,12&subnet=pods,pods&',
    );
    expect(linkOf(smaller)).toContain('&pool=system,linux,3,,30,,System,nodes,pods&');
    expect(linkOf(smaller)).toContain('&pool=user,linux,5,3-20,110,33%&');
    expect(linkOf(smaller)).toContain('&pool=win,windows,2,,,1,User,,,18,5%&');
  });

  test('a large plan in which everything is set is under 700 characters', () => {
    const link = linkOf(shop);
    expect(link.length).toBeLessThan(700);
    expect(link).toContain('&s=nodes,nodes,10.20.0.0/24,12;pods,pods;api-server,');
    expect(readLink(link)).toEqual({ state: { plan: shop, unknown: [] }, notes: [] });
  });

  test('the short spelling begins where the readable one would reach 700 characters', () => {
    const named = (length: number): string => linkOf({ name: 'a'.repeat(length) });
    const rest = named(1).length - 1;
    expect(named(699 - rest)).toContain('&name=');
    expect(named(700 - rest)).toContain('&n=');
    expect(readLink(named(700 - rest)).state.plan).toEqual({ name: 'a'.repeat(700 - rest) });
  });

  test('keys stand in one order, whatever the order of the plan', () => {
    const backwards = Object.fromEntries(Object.entries(shop).reverse());
    const answers = Object.fromEntries(Object.entries(shop.answers as object).reverse());
    expect(linkOf({ ...backwards, answers })).toBe(linkOf(shop));
  });

  test('what is null, blank or of the current version is not written', () => {
    expect(linkOf({ version: 1, name: '', model: null, vnet: undefined, answers: { os: null } })).toBe(
      linkOf({}),
    );
  });

  test('the view comes first, and pairs of a later version last as they stand', () => {
    const state = {
      plan: { name: 'a' },
      view: 'compare',
      unknown: ['zone=1,%zz', '__proto__=x', 'toString=y'],
    };
    const link = writeLink(state);
    expect(link).toBe(summed('v=1&view=compare&name=a&zone=1,%zz&__proto__=x&toString=y'));
    expect(readLink(link)).toEqual({ state, notes: [] });
  });
});

describe('reading', () => {
  test.each<[string, PlanInput]>([
    ['pool=', { pools: [] }],
    ['pool=,', { pools: [{}] }],
    ['pool=a&pool=,', { pools: [{ name: 'a' }, {}] }],
    ['vnet=', { vnet: [] }],
    ['vnet=,', { vnet: [''] }],
    ['vnet=10.0.0.0/8,,', { vnet: ['10.0.0.0/8', ''] }],
    ['vnet=:10.0.0.0/8%2C%20or%20so', { vnet: '10.0.0.0/8, or so' }],
    ['vnet=%3A:/0', { vnet: ['::/0'] }],
    ['pool=:two', { pools: ['two'] }],
    ['pool=%3Atwo', { pools: [{ name: ':two' }] }],
    ['pool=::two', { pools: 'two' }],
    ['pool=:%3Atwo', { pools: [':two'] }],
    ['pool=a,LINUX,many', { pools: [{ name: 'a', os: 'LINUX', count: 'many' }] }],
    ['pool=a,,-3,%2D3-', { pools: [{ name: 'a', count: -3, autoscale: { min: -3 } }] }],
    ['pool=a,,05,3%2D20', { pools: [{ name: 'a', count: '05', autoscale: '3-20' }] }],
    ['pool=a,,99999999999999999,-', { pools: [{ name: 'a', count: '99999999999999999', autoscale: {} }] }],
    ['internalLoadBalancers=two', { internalLoadBalancers: 'two' }],
    // A name is text even where it looks like a number.
    ['name=5&pool=5', { name: '5', pools: [{ name: '5' }] }],
    ['answers=all%20of%20them', { answers: 'all of them' }],
    ['exposure=private&answers.budget=low', { answers: { exposure: 'private', budget: 'low' } }],
    ['plan.podCIDR=10.0.0.0/8', { podCIDR: '10.0.0.0/8' }],
  ])('%s is one spelling of what it says', (pairs, plan) => {
    expect(read(`v=1&${pairs}`)).toEqual({ state: { plan, unknown: [] }, notes: [] });
    expect(linkOf(plan)).toBe(summed(`v=1&${pairs}`));
  });

  test('a link of another version says so in the plan', () => {
    expect(planIn('v=2&name=a')).toEqual({ version: 2, name: 'a' });
    expect(planIn('name=a')).toEqual({ name: 'a' });
  });

  test('values of the wrong type come back as text, for the plan to judge', () => {
    const plan = { name: 7, model: { id: 'x' }, pools: [null, { count: true }], vnet: [null, 5], extra: [1] };
    expect(readLink(linkOf(plan)).state.plan).toEqual({
      name: '7',
      model: '{"id":"x"}',
      pools: ['null', { count: 'true' }],
      vnet: ['null', '5'],
      extra: '[1]',
    });
  });

  test('names of the prototype are names like any other, and never reach it', () => {
    const { state } = read(
      'v=1&__proto__=a&plan.__proto__=b&answers.__proto__=c&constructor=d&answers.constructor=e',
    );
    expect(state.unknown).toEqual([
      '__proto__=a',
      'plan.__proto__=b',
      'answers.__proto__=c',
      'constructor=d',
    ]);
    expect(state.plan).toEqual({ answers: { constructor: 'e' } });
    expect(linkOf(JSON.parse('{"__proto__":{"a":1},"answers":{"__proto__":"b"}}'))).toBe(linkOf({}));
  });
});

describe('notes', () => {
  const notesOf = (body: string) => read(body).notes.map(({ message }) => message);

  test('a bare word is named, and the rest counts', () => {
    const { state, notes } = read('v=1&hello&=5&name=a');
    expect(notes).toEqual([
      { text: 'hello', message: '"hello" cannot be read: write it as key=value.' },
      { text: '=5', message: '"=5" cannot be read: write it as key=value.' },
    ]);
    expect(state.plan).toEqual({ name: 'a' });
  });

  test('of a repeated key the first counts', () => {
    expect(notesOf('v=1&name=a&name=b')).toEqual([
      '"name=b" is left out: it is a second name: the first counts.',
    ]);
    expect(notesOf('v=1&os=linux&answers.os=windows')).toHaveLength(1);
    expect(notesOf('v=1&view=a&view=b')).toHaveLength(1);
    expect(planIn('v=1&name=a&name=b')).toEqual({ name: 'a' });
  });

  test('a pool with more positions than a pool has is left out, and the others stay', () => {
    const { state, notes } = read('v=1&pool=a,linux,1,,,,,,,,1,what&pool=b');
    expect(state.plan).toEqual({ pools: [{ name: 'b' }] });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toBe('pool=a,linux,1,,,,,,,,1,what');
    expect(notes[0]?.message).toContain('more than the 11 positions of a pool: name, os, count,');
    expect(planIn('v=1&pool=a,,,,,,,,,,,,')).toEqual({});
  });

  test('text in place of the answers stands back where there are answers', () => {
    const { state, notes } = read('v=1&os=linux&answers=none');
    expect(state.plan).toEqual({ answers: { os: 'linux' } });
    expect(notes).toHaveLength(1);
  });

  test.each([
    ['#v=1&name=a', 'The link does not end in its sum: it was edited by hand or cut short.'],
    ['#v=1&name=a&sum=00000', '"sum=00000" does not fit the link: it was edited by hand or cut short.'],
    ['#v=1&name=a&sum=', '"sum=" does not fit the link: it was edited by hand or cut short.'],
    [`${summed('v=1')}&name=a`, 'The link does not end in its sum: it was edited by hand or cut short.'],
  ])('%s opens, and says that it was edited', (link, message) => {
    const { state, notes } = readLink(link);
    expect(state.unknown).toEqual([]);
    expect(notes.map((note) => note.message)).toEqual([message]);
  });

  test('no fragment is no link, and nothing is wrong with it', () => {
    expect(readLink('')).toEqual({ state: { plan: {}, unknown: [] }, notes: [] });
    expect(readLink('#')).toEqual({ state: { plan: {}, unknown: [] }, notes: [] });
  });

  test('a link too long to read is refused as a whole', () => {
    const most = summed(`v=1&name=${'a'.repeat(linkLimits.characters - 'v=1&name=&sum=00000'.length)}`);
    expect(readLink(most).notes).toEqual([]);
    const long = readLink(`${most}a`);
    expect(long.state).toEqual({ plan: {}, unknown: [] });
    expect(long.notes[0]?.message).toBe(
      'The link has 100,001 characters: at most 100,000 are read. Nothing of it was read.',
    );
    const many = readLink(summed(`v=1${'&pool=a'.repeat(linkLimits.values)}`));
    expect(many.state.plan).toEqual({});
    expect(many.notes[0]?.message).toContain('2,002 values');
    expect(readLink(summed(`v=1&s=${'a;'.repeat(linkLimits.values)}`)).refused).toBe(true);
  });
});

test('both spellings may stand in one link', () => {
  expect(planIn('v=1&n=a&s=x,nodes;y&subnet=z&c=&ex=public')).toEqual({
    name: 'a',
    subnets: [{ name: 'x', role: 'nodes' }, { name: 'y' }, { name: 'z' }],
    connected: [],
    answers: { exposure: 'public' },
  });
  expect(read('v=1&n=a&name=b').notes).toHaveLength(1);
});

test('a link is read from the URL, the fragment, or what stands in it', () => {
  const link = linkOf(shop);
  for (const pasted of [link, link.slice(1), `https://planner.example/aks/?x=1${link}\n`, `\uFEFF${link}`]) {
    expect(readLinkText(pasted)).toEqual({ state: { plan: shop, unknown: [] }, notes: [] });
  }
  expect(readLinkText('https://planner.example/').notes[0]?.message).toContain('holds no plan');
});

test('what a link has no place for is listed by its path', () => {
  expect(withoutPlace(shop)).toEqual([]);
  expect(
    withoutPlace({
      pools: [{ name: 'a', vmSize: 'D4', zones: null }, 'b', { autoscale: { min: 1, profile: 'x' } }],
      connected: [{ asn: 65_000 }],
      subnets: 'none',
    }),
  ).toEqual(['pools[0].vmSize', 'pools[2].autoscale.profile', 'connected[0].asn']);
});
