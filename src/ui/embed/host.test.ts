import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlanStore, type Inputs } from '../../state/store.ts';
import { readEmbedQuery } from './embed-query.ts';
import { talkToHost } from './host.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const wiki = 'https://wiki.example';

/** A frame in a page, and what it was told and tells. */
function frame(query = '?embed=summary&edit=1', alone = false) {
  const planStore = createPlanStore(() => 0);
  const parent = { postMessage: vi.fn() };
  const target = Object.assign(new EventTarget(), { parent: {} as unknown });
  target.parent = alone ? target : parent;
  const themes: string[] = [];
  const opened: Inputs[] = [];
  const host = talkToHost({
    planStore,
    window: target as unknown as Window,
    query: readEmbedQuery(new URLSearchParams(query)),
    open: (inputs) => {
      opened.push(inputs);
      planStore.openInputs(inputs);
    },
    onTheme: (theme) => themes.push(theme),
  });
  const hear = (data: unknown, origin = wiki, source: unknown = parent) =>
    target.dispatchEvent(
      Object.assign(new Event('message'), {
        data: { aksNetworkPlan: 1, ...(data as object) },
        origin,
        source,
      }),
    );
  const edit = (name: string) => {
    planStore.setField('name', name);
    vi.runAllTimers();
  };
  const told = () => parent.postMessage.mock.calls.map(([message, to]) => ({ ...message, to }));
  return { planStore, host, hear, edit, told, themes, opened };
}

test('an edit is told to the page that introduced itself, as a link and as a plan', () => {
  const { hear, edit, told } = frame();
  hear({ type: 'hello' });
  edit('payments');
  expect(told()).toEqual([
    {
      aksNetworkPlan: 1,
      type: 'change',
      plan: { name: 'payments' },
      link: expect.stringMatching(/^#v=1&name=payments/),
      to: wiki,
    },
  ]);
});

test('nobody hears of the plan before the page has introduced itself, and then it hears of the last edit', () => {
  const { hear, edit, told } = frame();
  edit('a');
  edit('ab');
  expect(told()).toEqual([]);
  hear({ type: 'hello' });
  expect(told().map(({ plan, to }) => [plan, to])).toEqual([[{ name: 'ab' }, wiki]]);
});

test('the origin that the address names is the only one heard and told', () => {
  const { hear, edit, told, opened } = frame(`?embed=map&edit=1&host=${wiki}`);
  hear({ type: 'open', link: '#v=1&name=evil' }, 'https://evil.example');
  expect(opened).toEqual([]);
  edit('a');
  expect(told().map(({ to }) => to)).toEqual([wiki]);
});

test('windows other than the parent are not heard', () => {
  const { hear, opened, themes } = frame();
  hear({ type: 'open', link: '#v=1&name=evil' }, wiki, { postMessage: vi.fn() });
  hear({ type: 'theme', theme: 'dark' }, wiki, null);
  expect(opened).toEqual([]);
  expect(themes).toEqual([]);
});

test('the page opens plans by link and by document, and is not told of its own', () => {
  const { hear, told, planStore } = frame();
  hear({ type: 'open', link: '#v=1&name=a' });
  expect(planStore.store.getState().plan).toMatchObject({ name: 'a' });
  hear({ type: 'open', plan: { name: 'b', pools: [{ count: 4 }] } });
  expect(planStore.store.getState().plan).toEqual({ name: 'b', pools: [{ count: 4 }] });
  vi.runAllTimers();
  expect(told()).toEqual([]);
});

test('another link in the address is no edit, and an edit back to it is one', () => {
  const { host, hear, edit, told, planStore } = frame();
  hear({ type: 'hello' });
  host.take({ plan: { name: 'linked' }, view: 'size', notes: [], unknown: [] });
  vi.runAllTimers();
  expect(told()).toEqual([]);
  edit('edited');
  planStore.undo();
  vi.runAllTimers();
  expect(told().map(({ plan }) => plan)).toEqual([{ name: 'edited' }, { name: 'linked' }]);
});

test('the page sets the theme', () => {
  const { hear, themes } = frame();
  hear({ type: 'theme', theme: 'dark' });
  hear({ type: 'theme', theme: 'pink' });
  expect(themes).toEqual(['dark']);
});

test('a page without an origin can only be told as anyone, and only once it has spoken', () => {
  const { hear, edit, told } = frame();
  hear({ type: 'hello' }, 'null');
  edit('a');
  expect(told().map(({ to }) => to)).toEqual(['*']);
});

test('a host that is no origin is told nothing, and breaks nothing', () => {
  const { edit, host, planStore } = frame('?embed=map&edit=1&host=not%20an%20origin');
  edit('a');
  expect(planStore.store.getState().plan).toEqual({ name: 'a' });
  host.stop();
});

test('outside a frame there is nobody to talk to', () => {
  const { host, hear, told, opened } = frame('?embed=map', true);
  host.tell({ type: 'height', height: 10 });
  hear({ type: 'open', link: '#v=1' });
  expect(told()).toEqual([]);
  expect(opened).toEqual([]);
});
