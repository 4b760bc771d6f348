import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlanStore } from './store.ts';

/** A store whose clock stands still until it is told to go on. */
function setUp() {
  let time = 0;
  const planStore = createPlanStore(() => time);
  return {
    ...planStore,
    plan: () => planStore.store.getState().plan,
    past: () => planStore.history.getState().pastStates.length,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('undo', () => {
  test('takes back the keystrokes of one field together', () => {
    const { setField, undo, redo, plan, past } = setUp();
    setField('name', 'p');
    setField('name', 'pa');
    setField('name', 'pay');
    expect(past()).toBe(1);
    undo();
    expect(plan()).toEqual({});
    redo();
    expect(plan()).toEqual({ name: 'pay' });
  });

  test('parts keystrokes with more than a second between them', () => {
    const { setField, undo, wait, plan } = setUp();
    setField('name', 'a');
    wait(1000);
    setField('name', 'ab');
    wait(1001);
    setField('name', 'abc');
    undo();
    expect(plan()).toEqual({ name: 'ab' });
    undo();
    expect(plan()).toEqual({});
  });

  test('parts keystrokes in different fields, and in one field that was left between them', () => {
    const { setField, endGroup, past } = setUp();
    setField('name', 'a');
    setField('podCidr', '1');
    setField('name', 'ab');
    endGroup();
    setField('name', 'abc');
    expect(past()).toBe(4);
  });

  test('takes back every other action alone', () => {
    const { answer, addPool, removePool, past, undo, plan } = setUp();
    answer('podAccess', 'yes');
    answer('podAccess', 'no');
    addPool({ name: 'gpu' }, () => [{ name: 'system' }]);
    removePool(0, () => []);
    expect(past()).toBe(4);
    undo();
    expect(plan()).toEqual({ answers: { podAccess: 'no' }, pools: [{ name: 'system' }, { name: 'gpu' }] });
  });

  test('does not count what changes nothing, and that keeps what can be redone', () => {
    const { setField, undo, redo, plan, past, wait } = setUp();
    setField('name', 'a');
    wait(2000);
    setField('name', 'b');
    undo();
    setField('name', 'a');
    expect(past()).toBe(1);
    redo();
    expect(plan()).toEqual({ name: 'b' });
  });

  test('leaves views and notes alone', () => {
    const { setField, setView, dismissNotes, openInputs, undo, store } = setUp();
    openInputs({
      plan: { name: 'x' },
      view: 'decide',
      notes: [{ text: 'a', message: 'b' }],
      unknown: ['k=v'],
    });
    setField('name', 'y');
    setView('compare');
    dismissNotes();
    undo();
    expect(store.getState()).toEqual({
      plan: { name: 'x' },
      view: 'compare',
      detail: '',
      notes: [],
      unknown: ['k=v'],
    });
  });

  test('starts a new step for typing that goes on after an undo', () => {
    const { setField, undo, plan } = setUp();
    setField('name', 'a');
    undo();
    setField('name', 'b');
    undo();
    expect(plan()).toEqual({});
  });

  test('goes back 200 steps at most', () => {
    const { setField, past, plan, undo } = setUp();
    for (let count = 0; count < 250; count += 1) setField(count % 2 ? 'name' : 'podCidr', count);
    expect(past()).toBe(200);
    for (let count = 0; count < 250; count += 1) undo();
    expect(plan()).toEqual({ podCidr: 48, name: 49 });
  });

  test('of everything leads back to the start, and redo of everything to the end', () => {
    const edit = fc.record({
      field: fc.constantFrom('name', 'podCidr', 'answers.os', 'pools[0].count'),
      value: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      wait: fc.constantFrom(0, 500, 1500),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { setField, undo, redo, wait, plan } = setUp();
        for (const { field, value, wait: pause } of edits) {
          wait(pause);
          setField(field, value, () => [{ name: 'system' }]);
        }
        const end = plan();
        for (let count = 0; count < 40; count += 1) undo();
        expect(plan()).toEqual({});
        for (let count = 0; count < 40; count += 1) redo();
        expect(plan()).toEqual(end);
      }),
    );
  });
});
