import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkLimits, readLink, writeLink } from '../../state/permalink.ts';
import { readHostMessage } from './host-messages.ts';

const message = (fields: object) => ({ aksNetworkPlan: 1, ...fields });

describe('a message of the host is read', () => {
  test.each([
    [message({ type: 'hello' }), { type: 'hello' }],
    [message({ type: 'theme', theme: 'dark' }), { type: 'theme', theme: 'dark' }],
    [message({ type: 'open', link: '#v=1&name=a' }), { type: 'open', link: '#v=1&name=a' }],
    [
      message({ type: 'open', link: 'https://wiki.example/p/?embed=map#v=1' }),
      { type: 'open', link: '#v=1' },
    ],
    [message({ type: 'open', plan: { name: 'a' } }), { type: 'open', plan: { name: 'a' } }],
    // What structured cloning keeps and JSON cannot say.
    [message({ type: 'open', plan: { vnet: [undefined] } }), { type: 'open', plan: { vnet: [null] } }],
  ])('%j', (data, read) => {
    expect(readHostMessage(data)).toEqual(read);
  });
});

const round: { self?: unknown } = {};
round.self = round;

/** An object in an object in an object, as often as said. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : { inner: nested(depth - 1) });

describe('what is no message of the host is ignored', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'aksNetworkPlan'],
    ['a list', [message({ type: 'hello' })]],
    ['a message of someone else', { type: 'open', link: '#v=1' }],
    ['another version', { aksNetworkPlan: 2, type: 'hello' }],
    ['the version as text', { aksNetworkPlan: '1', type: 'hello' }],
    ['an unknown type', message({ type: 'eval', code: 'alert(1)' })],
    ['a type of the prototype', message({ type: 'constructor' })],
    ['an unknown theme', message({ type: 'theme', theme: 'url(https://evil.example)' })],
    ['a link without a version', message({ type: 'open', link: '<img src=x onerror=alert(1)>' })],
    ['a link that is a script', message({ type: 'open', link: 'javascript:alert(1)' })],
    ['a link that is no text', message({ type: 'open', link: { toString: 'x' } })],
    ['a link too long', message({ type: 'open', link: `#v=1&name=${'a'.repeat(linkLimits.characters)}` })],
    ['a plan that is a list', message({ type: 'open', plan: [] })],
    ['a plan that is a date', message({ type: 'open', plan: new Date(0) })],
    ['a plan with a map in it', message({ type: 'open', plan: { pools: new Map() } })],
    ['a plan in itself', message({ type: 'open', plan: round })],
    ['a plan nested deep', message({ type: 'open', plan: nested(10_000) })],
    ['a plan of very long text', message({ type: 'open', plan: { name: 'a'.repeat(100_001) } })],
    ['a plan of very long names', message({ type: 'open', plan: { ['a'.repeat(100_001)]: 1 } })],
    ['a plan of very many values', message({ type: 'open', plan: { vnet: Array(20_001).fill(1) } })],
    ['a plan with a number no JSON has', message({ type: 'open', plan: { pools: 1n } })],
  ])('%s', (_what, data) => {
    expect(readHostMessage(data)).toBeNull();
  });
});

test('no name in a plan reaches the prototype of anything', () => {
  const plan: unknown = JSON.parse('{"__proto__":{"polluted":1},"name":"a"}');
  expect(readHostMessage(message({ type: 'open', plan }))).toMatchObject({ type: 'open' });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('whatever is sent, reading it throws nothing, and a plan that is read can be linked to', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  fc.assert(
    fc.property(anything, fc.constantFrom('open', 'theme', 'hello'), (value, type) => {
      const read = readHostMessage(message({ type, plan: value, theme: value, link: value }));
      if (read?.type === 'open' && 'plan' in read) readLink(writeLink({ plan: read.plan, unknown: [] }));
    }),
    { numRuns: 500 },
  );
});
