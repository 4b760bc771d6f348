import { writeLink } from '../permalink.ts';
import { views } from '../store.ts';

/** Draws whole numbers below a bound. */
export type Next = (below: number) => number;

/** Draws from a seed (mulberry32), so that what fails comes again. */
export function seeded(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const good = [
  writeLink({ plan: {}, unknown: [] }),
  writeLink({
    plan: {
      name: 'payments-prod',
      model: 'pod-subnet-dynamic',
      vnet: ['10.20.0.0/16', '10.64.0.0/14'],
      subnets: [
        { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24', usedAddresses: 12 },
        { name: 'pods', role: 'pods' },
      ],
      pools: [
        { name: 'system', mode: 'System', os: 'Linux', count: 3, maxPods: 30 },
        { name: 'user', os: 'Linux', count: 5, autoscale: { min: 3, max: 20 }, maxSurge: '33%' },
      ],
      connected: [{ name: 'hub', kind: 'peered', cidr: '10.100.0.0/16' }],
      answers: { exposure: 'private', podAccess: 'yes', start: 'node-subnet' },
    },
    view: 'size',
    unknown: ['later=1'],
  }),
  ...views.map((view) => `#v=1&view=${view}/a,b;c&n=x&s=a,nodes;b,pods&c=h,peered,10.0.0.0/8`),
];

/** What attacks, typing errors and chat programs put into links. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'javascript:alert(1)',
  'data:text/html,<svg onload=alert(1)>',
  '__proto__=1',
  '&plan.__proto__=x',
  '&answers.constructor=y',
  '&sum=00000',
  '%00',
  '%',
  '%ff%fe',
  '\u202e\u0000\ud800',
  '&'.repeat(50),
  ';,:-='.repeat(20),
  '9'.repeat(400),
  '-1e309',
  '0.0.0.0/0',
  '255.255.255.255/33',
  '::/0',
  '&pool=a,linux,99999999,0-99999999,99999999,100%,User'.repeat(5),
  '&subnet=a,nodes,10.0.0.0/29'.repeat(5),
  '&vnet=0.0.0.0/0,0.0.0.0/0',
  '&view=size/'.repeat(3),
  '𝟙𝟚',
] as const;

/** A link of ours after one to five edits: cut, torn, doubled, escaped, or with an attack put in. */
export function mutatedLink(next: Next): string {
  let link = good[next(good.length)] ?? '';
  for (let edits = 1 + next(5); edits > 0; edits--) {
    const at = 1 + next(link.length);
    const rest = link.slice(at);
    const before = link.slice(0, at);
    const piece = hostileTexts[next(hostileTexts.length)] ?? '';
    const edit = next(7);
    if (edit === 0) link = before;
    else if (edit === 1) link = before + rest.slice(next(12));
    else if (edit === 2) link = before + String.fromCharCode(next(0x10000)) + rest.slice(1);
    else if (edit === 3) link = before + rest + before.slice(1);
    else if (edit === 4) link = before + encodeURIComponent(rest.replace(/\p{Surrogate}/gu, ''));
    else link = before + piece + rest;
  }
  return link.slice(0, 120_000);
}
