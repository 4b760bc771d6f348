import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentLink, fragmentOf, inputsOf, mirror } from './mirror.ts';
import { createPlanStore, views } from './store.ts';

/** The history of a tab: entries with an address and a state, as a browser keeps them. */
function fakeWindow(fragment: string) {
  const target = new EventTarget();
  const page = 'https://planner.example/index.html';
  const entries: { href: string; state: unknown }[] = [{ href: page + fragment, state: null }];
  let at = 0;
  const here = () => entries[at] ?? { href: '', state: null };
  const put = (state: unknown, address: string) => ({ href: new URL(address, here().href).href, state });
  const fire = (...types: string[]) => {
    for (const type of types) target.dispatchEvent(new Event(type));
  };
  const history = {
    get state() {
      return here().state;
    },
    pushState: vi.fn((state: unknown, _: string, address: string) => {
      entries.splice(at + 1, entries.length, put(state, address));
      at += 1;
    }),
    replaceState: vi.fn((state: unknown, _: string, address: string) => {
      entries[at] = put(state, address);
    }),
  };
  return {
    window: Object.assign(target, {
      location: {
        get href() {
          return here().href;
        },
      },
      history,
    }) as unknown as Window,
    history,
    fragment: () => new URL(here().href).hash,
    fire,
    length: () => entries.length,
    go(by: number) {
      at += by;
      fire('popstate', 'hashchange');
    },
    /** A link pasted into the open tab. */
    visit(link: string) {
      entries.splice(at + 1, entries.length, put(null, link));
      at += 1;
      fire('popstate', 'hashchange');
    },
  };
}

function open(fragment = '') {
  const tab = fakeWindow(fragment);
  const planStore = createPlanStore(() => 0);
  const stop = mirror(planStore, tab.window);
  return { ...tab, ...planStore, planStore, stop, inputs: planStore.store.getState };
}

const linkTo = (name: string) => fragmentOf({ plan: { name }, view: 'decide', notes: [], unknown: [] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening', () => {
  test('a page without a fragment opens an empty plan and leaves the address as it is', () => {
    const { inputs, fragment } = open();
    expect(inputs()).toEqual({ plan: {}, view: 'decide', detail: '', notes: [], unknown: [] });
    expect(fragment()).toBe('');
  });

  test('a link opens its plan in its view, with nothing to undo', () => {
    const link = fragmentOf({ plan: { name: 'a' }, view: 'compare', notes: [], unknown: ['later=1'] });
    const { inputs, history, fragment } = open(link);
    expect(inputs()).toEqual({
      plan: { name: 'a' },
      view: 'compare',
      detail: '',
      notes: [],
      unknown: ['later=1'],
    });
    expect(fragment()).toBe(link);
    expect(history.getState().pastStates).toEqual([]);
  });

  test('a view that there is not is noted, and the first is shown', () => {
    const { view, notes } = inputsOf('#v=1&view=sideways');
    expect(view).toBe('decide');
    expect(notes).toContainEqual({
      text: 'view=sideways',
      message: `There is no such view: use ${views.join(', ')}.`,
    });
  });

  test('every view that a link was ever written with still opens', () => {
    const written = 'decide size compare map packet fits tree export paper saved rules disagreements'.split(
      ' ',
    );
    expect(written.map((view) => inputsOf(`#v=1&view=${view}/x`).view)).toEqual(written);
  });

  test('a view may carry what it shows of itself, and keeps it in the link', () => {
    const { inputs, setDetail, store } = open('#v=1&view=rules/kubenet-node-limit');
    expect(inputs()).toMatchObject({ view: 'rules', detail: 'kubenet-node-limit' });
    setDetail('no-room-in-vnet');
    expect(fragmentOf(store.getState())).toMatch(/^#v=1&view=rules\/no-room-in-vnet&sum=/);
  });

  test('a link that was edited by hand keeps its text until the first edit', () => {
    const { fragment, setField, inputs } = open('#v=1&name=a&bare&sum=00000');
    expect(inputs().notes).not.toEqual([]);
    expect(fragment()).toBe('#v=1&name=a&bare&sum=00000');
    setField('name', 'b');
    vi.runAllTimers();
    expect(fragment()).toBe(linkTo('b'));
  });
});

describe('writing', () => {
  test('a keystroke is in the address before the next one, in place', () => {
    const { setField, fragment, length, ...tab } = open();
    for (const name of ['a', 'ab', 'abc']) {
      setField('name', name);
      vi.advanceTimersByTime(1);
      expect(fragment()).toBe(linkTo(name));
    }
    expect(length()).toBe(1);
    tab.stop();
  });

  test('what changes in one task is written once', () => {
    const { setField, window } = open();
    const replace = vi.spyOn(window.history, 'replaceState').mockClear();
    for (const name of ['a', 'ab', 'abc']) setField('name', name);
    vi.runAllTimers();
    expect(replace).toHaveBeenCalledOnce();
  });

  test('whoever types without end stays below the hundred writes in thirty seconds that Safari allows', () => {
    const { setField, window, fragment } = open();
    const at: number[] = [];
    vi.spyOn(window.history, 'replaceState')
      .mockClear()
      .mockImplementation(() => at.push(performance.now()));
    for (let count = 0; count < 3000; count += 1) {
      setField('name', `n${count}`);
      vi.advanceTimersByTime(40);
    }
    expect(at.length).toBeGreaterThan(100);
    for (const first of at) {
      const inSpan = at.filter((other) => other >= first && other - first < 30_000);
      expect(inSpan.length).toBeLessThan(100);
    }
    vi.mocked(window.history.replaceState).mockRestore();
    vi.advanceTimersByTime(30_000);
    setField('name', 'rested');
    vi.advanceTimersByTime(1);
    expect(fragment()).toBe(linkTo('rested'));
  });

  test.each(['beforeunload', 'pagehide', 'blur', 'copy'])('nothing is left unwritten at %s', (event) => {
    const { setField, fire, fragment } = open();
    setField('name', 'a');
    fire(event);
    expect(fragment()).toBe(linkTo('a'));
  });

  test('the link to copy is up to date before the address is', () => {
    const { setField, planStore, window } = open();
    setField('name', 'a');
    expect(currentLink(planStore, window)).toBe(`https://planner.example/index.html${linkTo('a')}`);
  });

  // A sandboxed frame refuses; the plan must not suffer.
  test('a browser that refuses to change the address stops nothing', () => {
    const { setField, setView, inputs, window } = open();
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.spyOn(window.history, 'replaceState').mockImplementation(refuse);
    vi.spyOn(window.history, 'pushState').mockImplementation(refuse);
    setField('name', 'a');
    vi.runAllTimers();
    setView('size');
    expect(inputs()).toMatchObject({ plan: { name: 'a' }, view: 'size' });
  });
});

describe('Back and Forward', () => {
  test('lead through the views and keep every edit', () => {
    const { setField, setView, go, inputs, fragment } = open();
    setField('name', 'a');
    setView('size');
    setField('name', 'ab');
    go(-1);
    expect(inputs()).toMatchObject({ plan: { name: 'ab' }, view: 'decide' });
    expect(fragment()).toBe(linkTo('ab'));
    setField('name', 'abc');
    go(1);
    expect(inputs()).toMatchObject({ plan: { name: 'abc' }, view: 'size' });
  });

  test('lead across a link that was pasted into the open tab', () => {
    const { setField, visit, go, inputs, undo, fragment } = open();
    setField('name', 'mine');
    vi.runAllTimers();
    visit(linkTo('theirs'));
    expect(inputs().plan).toEqual({ name: 'theirs' });
    go(-1);
    expect(inputs().plan).toEqual({ name: 'mine' });
    go(1);
    expect(inputs().plan).toEqual({ name: 'theirs' });
    expect(fragment()).toBe(linkTo('theirs'));
    undo();
    expect(inputs().plan).toEqual({ name: 'mine' });
  });

  test('lead across a plan that the page itself opened, such as a saved one', () => {
    const { setField, planStore, go, inputs, length } = open();
    setField('name', 'mine');
    planStore.openInputs(inputsOf(linkTo('saved')));
    expect(length()).toBe(2);
    setField('name', 'saved and edited');
    vi.runAllTimers();
    go(-1);
    expect(inputs().plan).toEqual({ name: 'mine' });
    go(1);
    expect(inputs().plan).toEqual({ name: 'saved and edited' });
  });

  test('bring back what was typed last, before it had reached the address', () => {
    const { visit, go, setField, inputs, fragment } = open(linkTo('a'));
    visit(linkTo('b'));
    setField('name', 'b, typed on');
    go(-1);
    expect(inputs().plan).toEqual({ name: 'a' });
    setField('podCidr', '10.1.0.0/16');
    go(1);
    expect(inputs().plan).toEqual({ name: 'b, typed on' });
    expect(fragment()).toBe(linkTo('b, typed on'));
    go(-1);
    expect(inputs().plan).toEqual({ name: 'a', podCidr: '10.1.0.0/16' });
    vi.runAllTimers();
    expect(fragment()).toContain('podCidr=10.1.0.0/16');
  });

  test('lead back to an entry without a fragment', () => {
    const { visit, go, inputs, fragment } = open();
    visit(linkTo('theirs'));
    go(-1);
    expect(inputs().plan).toEqual({});
    expect(fragment()).toBe('');
  });
});
