import { describe, expect, test } from 'vitest';
import { questions } from '../core/advice/questions.ts';
import { params } from './link-params.ts';
import { type LinkState, readLink, writeLink } from './permalink.ts';

/**
 * Links as this version writes them, kept for ever: a later version may add to this list and never change a
 * line of it, because the links themselves stand in wikis and tickets.
 */
const golden: readonly (readonly [what: string, link: string, state: LinkState])[] = [
  ['an empty plan', '#v=1&sum=py09j', { plan: {}, unknown: [] }],
  [
    'every field that is no list',
    '#v=1&name=payments-prod&asOf=2026-11-20&kubernetesVersion=1.34&model=pod-subnet-dynamic&dataplane=cilium&networkPolicy=cilium&vnetOwner=own&vnet=10.20.0.0/16,10.64.0.0/14&podCidr=10.244.0.0/16&serviceCidr=172.16.0.0/16&dnsServiceIp=172.16.0.10&internalLoadBalancers=2&sum=hwbg2',
    {
      plan: {
        name: 'payments-prod',
        asOf: '2026-11-20',
        kubernetesVersion: '1.34',
        model: 'pod-subnet-dynamic',
        dataplane: 'cilium',
        networkPolicy: 'cilium',
        vnetOwner: 'own',
        vnet: ['10.20.0.0/16', '10.64.0.0/14'],
        podCidr: '10.244.0.0/16',
        serviceCidr: '172.16.0.0/16',
        dnsServiceIp: '172.16.0.10',
        internalLoadBalancers: 2,
      },
      unknown: [],
    },
  ],
  [
    'every list, and every position of its records',
    '#v=1&view=size&subnet=nodes,nodes,10.20.0.0/24,12&subnet=pods,pods&subnet=gateway,ingress,10.20.6.0/24&pool=system,linux,3,,30,,System,nodes,pods&pool=user,linux,5,3-20,110,33%&pool=win,windows,2,,,1,User,,,18,5%&connected=on-premises,onPremises,10.0.0.0/12&connected=hub,peered,10.100.0.0/16&sum=dn9ch',
    {
      plan: {
        subnets: [
          { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24', usedAddresses: 12 },
          { name: 'pods', role: 'pods' },
          { name: 'gateway', role: 'ingress', cidr: '10.20.6.0/24' },
        ],
        pools: [
          {
            name: 'system',
            os: 'Linux',
            count: 3,
            maxPods: 30,
            mode: 'System',
            nodeSubnet: 'nodes',
            podSubnet: 'pods',
          },
          {
            name: 'user',
            os: 'Linux',
            count: 5,
            autoscale: { min: 3, max: 20 },
            maxPods: 110,
            maxSurge: '33%',
          },
          {
            name: 'win',
            os: 'Windows',
            count: 2,
            maxSurge: 1,
            mode: 'User',
            podsPerNode: 18,
            maxUnavailable: '5%',
          },
        ],
        connected: [
          { name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' },
          { name: 'hub', kind: 'peered', cidr: '10.100.0.0/16' },
        ],
      },
      view: 'size',
      unknown: [],
    },
  ],
  [
    'an answer to every question',
    '#v=1&view=decide&exposure=public&podAccess=no&podIdentity=no&virtualNodes=no&twoSubnets=yes&podCount=upTo50k&privateLinkService=no&addressSpace=limited&traffic=inside&os=linux&policy=none&scale=upTo400&dualStack=no&nodeAutoProvisioning=no&start=new&sum=4pdzq',
    {
      plan: {
        answers: {
          exposure: 'public',
          podAccess: 'no',
          podIdentity: 'no',
          virtualNodes: 'no',
          twoSubnets: 'yes',
          podCount: 'upTo50k',
          privateLinkService: 'no',
          addressSpace: 'limited',
          traffic: 'inside',
          os: 'linux',
          policy: 'none',
          scale: 'upTo400',
          dualStack: 'no',
          nodeAutoProvisioning: 'no',
          start: 'new',
        },
      },
      view: 'decide',
      unknown: [],
    },
  ],
  [
    'the short spelling of a long link',
    '#v=1&view=compare&n=payments-prod&d=2026-11-20&k=1.34&m=pod-subnet-dynamic&dp=cilium&np=cilium&o=own&r=10.20.0.0/16,10.64.0.0/14&s=nodes,nodes,10.20.0.0/24,12;pods,pods;gateway,ingress,10.20.6.0/24&pc=10.244.0.0/16&sc=172.16.0.0/16&ip=172.16.0.10&pool=system,linux,3,,30,,System,nodes,pods&pool=user,linux,5,3-20,110,33%&pool=win,windows,2,,,1,User,,,18,5%&lb=2&c=on-premises,onPremises,10.0.0.0/12;hub,peered,10.100.0.0/16&ex=private&pa=yes&pi=everywhere&vn=yes&ts=no&pn=upTo1m&pl=yes&as=plentiful&tr=outside&os=windows&po=advanced&sz=upTo5000&ds=yes&na=yes&st=pod-subnet-static&sum=vlco4',
    {
      plan: {
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
          { name: 'gateway', role: 'ingress', cidr: '10.20.6.0/24' },
        ],
        podCidr: '10.244.0.0/16',
        serviceCidr: '172.16.0.0/16',
        dnsServiceIp: '172.16.0.10',
        pools: [
          {
            name: 'system',
            os: 'Linux',
            count: 3,
            maxPods: 30,
            mode: 'System',
            nodeSubnet: 'nodes',
            podSubnet: 'pods',
          },
          {
            name: 'user',
            os: 'Linux',
            count: 5,
            autoscale: { min: 3, max: 20 },
            maxPods: 110,
            maxSurge: '33%',
          },
          {
            name: 'win',
            os: 'Windows',
            count: 2,
            maxSurge: 1,
            mode: 'User',
            podsPerNode: 18,
            maxUnavailable: '5%',
          },
        ],
        internalLoadBalancers: 2,
        connected: [
          { name: 'on-premises', kind: 'onPremises', cidr: '10.0.0.0/12' },
          { name: 'hub', kind: 'peered', cidr: '10.100.0.0/16' },
        ],
        answers: {
          exposure: 'private',
          podAccess: 'yes',
          podIdentity: 'everywhere',
          virtualNodes: 'yes',
          twoSubnets: 'no',
          podCount: 'upTo1m',
          privateLinkService: 'yes',
          addressSpace: 'plentiful',
          traffic: 'outside',
          os: 'windows',
          policy: 'advanced',
          scale: 'upTo5000',
          dualStack: 'yes',
          nodeAutoProvisioning: 'yes',
          start: 'pod-subnet-static',
        },
      },
      view: 'compare',
      unknown: [],
    },
  ],
  [
    'text that cannot be read, what is not known, and pairs of a later version',
    '#v=1&view=rules/kubenet-node-limit&name=Z%C3%BCrich%2C%20100%%20%3D%20%231%20%F0%9F%98%80&vnet=:10.0.0.0/8%2C%20or%20so&subnet=&pool=%3Atwo,,many,3%2D20&pool=:text&answers.budget=low&plan.future=x&zone=1,%zz&later=a;b&sum=ie2ae',
    {
      plan: {
        name: 'Zürich, 100% = #1 😀',
        vnet: '10.0.0.0/8, or so',
        subnets: [],
        pools: [{ name: ':two', count: 'many', autoscale: '3-20' }, 'text'],
        answers: { budget: 'low' },
        future: 'x',
      },
      view: 'rules/kubenet-node-limit',
      unknown: ['zone=1,%zz', 'later=a;b'],
    },
  ],
];

describe.each(golden)('%s', (_, link, state) => {
  test('opens as it did', () => expect(readLink(link)).toEqual({ state, notes: [] }));
  test('is written as it was', () => expect(writeLink(state)).toBe(link));
});

test('every key of a plan stands in some golden link, long and where it has one short', () => {
  const keys = new Set(
    golden.flatMap(([, link]) =>
      link
        .slice(1)
        .split('&')
        .map((pair) => pair.split('=')[0]),
    ),
  );
  for (const { key } of params) expect(keys, key).toContain(key);
  for (const { id } of questions) expect(keys, id).toContain(id);
});

/** Answers that links hold. One may be added; none may go or change its name. */
const answers: Readonly<Record<string, readonly string[]>> = {
  exposure: ['public', 'private'],
  podAccess: ['no', 'yes'],
  podIdentity: ['no', 'vnet', 'everywhere'],
  virtualNodes: ['no', 'yes'],
  twoSubnets: ['yes', 'no'],
  podCount: ['upTo50k', 'upTo200k', 'upTo1m'],
  privateLinkService: ['no', 'yes'],
  addressSpace: ['limited', 'plentiful'],
  traffic: ['inside', 'outside'],
  os: ['linux', 'windows'],
  policy: ['none', 'standard', 'advanced'],
  scale: ['upTo400', 'upTo1000', 'upTo5000'],
  dualStack: ['no', 'yes'],
  nodeAutoProvisioning: ['no', 'yes'],
  start: ['new', 'kubenet', 'node-subnet', 'overlay', 'pod-subnet-dynamic', 'pod-subnet-static'],
};

test('every answer that a link may hold is still an answer', () => {
  for (const [question, ids] of Object.entries(answers)) {
    const now = questions.find(({ id }) => id === question)?.answers.map(({ id }) => id);
    expect(now, question).toEqual(expect.arrayContaining([...ids]));
  }
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(questions.map(({ id }) => id)));
});
