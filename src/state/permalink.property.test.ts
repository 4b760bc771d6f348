import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionIds } from '../core/advice/questions.ts';
import type { PlanInput } from '../core/plan/plan.ts';
import { canonicalInput } from './link-plan.ts';
import { type LinkState, readLink, readLinkText, writeLink } from './permalink.ts';
import { cpuMilliseconds } from './testing/cpu-time.ts';

/** Text that meets every separator of a link, every escape and every shape of number. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...Array.from('%4C0159,&=-:;#~*!()[]`"\'<>|\\ \n\t+?/@._aZé€😀\u0000\u2028'),
    'linux',
    'sum=',
  ),
  minLength: 1,
  maxLength: 12,
});
const looksLikeNumber = /^(?:0|-?[1-9][0-9]*)$/;
const notANumber = hostile.filter((text) => !looksLikeNumber.test(text));
const whole = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER),
  notANumber,
);
const notObject = fc.oneof(hostile, fc.constantFrom('', ':', '::', ',', 'null', '[]'));
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) =>
  fc.record(fields, { requiredKeys: [] });
const listOf = (item: fc.Arbitrary<unknown>) =>
  fc.oneof(fc.array(fc.oneof({ weight: 4, arbitrary: item }, notObject), { maxLength: 4 }), hostile);

const pool = some({
  name: hostile,
  mode: fc.oneof(fc.constantFrom('System', 'User'), hostile),
  os: fc.oneof(
    fc.constantFrom('Linux', 'Windows'),
    hostile.filter((text) => text !== 'linux'),
  ),
  count: whole,
  autoscale: fc.oneof(some({ min: whole, max: whole }), hostile),
  maxPods: whole,
  maxSurge: fc.oneof(fc.constant('33%'), whole),
  maxUnavailable: whole,
  nodeSubnet: hostile,
  podSubnet: hostile,
  podsPerNode: whole,
});

/** Names that a plan might meet from elsewhere, with those that the link itself uses. */
const foreignName = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'pool', 'subnet', 'sum', 'v', 'view', 'exposure', 'plan.', ''),
  hostile,
);

const plan: fc.Arbitrary<PlanInput> = fc
  .tuple(
    fc.dictionary(foreignName, hostile, { maxKeys: 2 }),
    some({
      version: fc.constantFrom(2, 'one'),
      name: hostile,
      asOf: hostile,
      kubernetesVersion: hostile,
      model: hostile,
      dataplane: hostile,
      networkPolicy: hostile,
      vnetOwner: hostile,
      vnet: fc.oneof(fc.array(notObject, { maxLength: 4 }), hostile),
      subnets: listOf(some({ name: hostile, role: hostile, cidr: hostile, usedAddresses: whole })),
      podCidr: hostile,
      serviceCidr: hostile,
      dnsServiceIp: hostile,
      pools: listOf(pool),
      internalLoadBalancers: whole,
      connected: listOf(some({ name: hostile, kind: hostile, cidr: hostile })),
      answers: fc.oneof(
        fc.dictionary(fc.oneof(fc.constantFrom(...questionIds), foreignName), hostile, {
          minKeys: 1,
          maxKeys: 5,
        }),
        hostile,
      ),
    }),
  )
  .map(([foreign, known]) => ({ ...foreign, ...known }));

const word = fc.string({ unit: fc.constantFrom(...'abxyz'), minLength: 1, maxLength: 4 });
const state: fc.Arbitrary<LinkState> = fc
  .record({
    plan,
    view: fc.option(hostile, { nil: undefined }),
    unknown: fc.array(fc.tuple(word, hostile).map(([key, text]) => `x-${key}=${text.replaceAll('&', '')}`)),
  })
  .map(({ view, ...rest }) => (view === undefined ? rest : { ...rest, view }));

/** Any value of JSON, in the places of a plan. */
const anyPlan = fc
  .dictionary(
    fc.constantFrom('version', 'name', 'vnet', 'pools', 'subnets', 'connected', 'answers', 'x'),
    fc.jsonValue(),
  )
  .map((input): PlanInput => input);

test('a link gives back what was written', () => {
  fc.assert(
    fc.property(state, (given) => {
      expect(readLink(writeLink(given))).toEqual({ state: given, notes: [] });
    }),
    { numRuns: 500 },
  );
});

test('what a link gives back is written as the same link', () => {
  fc.assert(
    fc.property(fc.oneof(plan, anyPlan), (given) => {
      const link = writeLink({ plan: given, unknown: [] });
      const read = readLink(link);
      expect(read.notes).toEqual([]);
      expect(writeLink(read.state)).toBe(link);
    }),
    { numRuns: 500 },
  );
});

test('the canonical plan is the one a link gives back, and its own canonical plan', () => {
  fc.assert(
    fc.property(fc.oneof(plan, anyPlan), (given) => {
      const canonical = canonicalInput(given);
      expect(readLink(writeLink({ plan: given, unknown: [] })).state.plan).toEqual(canonical);
      expect(canonicalInput(canonical)).toEqual(canonical);
    }),
  );
  fc.assert(
    fc.property(plan, (given) => {
      expect(canonicalInput(given)).toEqual(given);
    }),
  );
});

test('a link is printable ASCII without blanks or anything Markdown would take', () => {
  fc.assert(
    fc.property(plan, (given) => {
      expect(writeLink({ plan: given, unknown: [] })).toMatch(/^#[A-Za-z0-9._:/@%,;=&-]*$/);
    }),
  );
});

test('a link that was cut, edited or mixed up opens, and says so', () => {
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 6 }), put: hostile });
  fc.assert(
    fc.property(state, fc.array(edit, { minLength: 1, maxLength: 4 }), (given, edits) => {
      const link = writeLink(given);
      const edited = edits.reduce((text, { at, drop, put }) => {
        const start = 1 + (at % text.length);
        return text.slice(0, start) + put + text.slice(start + drop);
      }, link);
      const { state, notes } = readLink(edited);
      if (edited !== link) expect(notes).not.toEqual([]);
      expect(readLink(writeLink(state)).state).toEqual(state);
      const cut = link.slice(0, 1 + ((edits[0]?.at ?? 0) % (link.length - 1)));
      expect(readLink(cut).notes.length).toBe(cut === '#' ? 0 : readLink(cut).notes.length || Number.NaN);
    }),
    { numRuns: 300 },
  );
});

test('no text at all makes reading fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLinkText(text)));
  fc.assert(fc.property(hostile, (text) => void readLinkText(text)));
});

test.each([
  ['separators', 'v=1&vnet=,'.padEnd(99_000, ',')],
  ['sums', '&sum=00000'.repeat(1_900)],
  ['dashes', `pool=a,,,${'-'.repeat(99_000)}`],
  ['escapes of halves of pairs', `name=${'%ed%a0%80'.repeat(11_000)}`],
  ['broken escapes', `name=${'%e2%82'.repeat(16_000)}`],
  ['percent signs', `name=${'%'.repeat(99_000)}`],
  ['foreign answers', Array.from({ length: 1_900 }, (_, i) => `answers.q${i}=a`).join('&')],
  ['joined subnets', `s=${';'.repeat(99_000)}`],
  ['joined subnets that cannot be read', `s=${',,,,;'.repeat(19_000)}`],
  ['pools', '&pool=a,linux,1'.repeat(1_900)],
])('a long link of %s takes no longer than it must', (_, link) => {
  expect(cpuMilliseconds(() => readLink(link))).toBeLessThan(100);
});
