// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { historyAction, listenForUndo } from './history-keys.ts';

const stroke = (key: string, modifiers = '') => ({
  key,
  ctrlKey: modifiers.includes('ctrl'),
  metaKey: modifiers.includes('meta'),
  shiftKey: modifiers.includes('shift'),
  altKey: modifiers.includes('alt'),
});

test.each([
  ['z', 'ctrl', 'undo'],
  ['z', 'meta', 'undo'],
  ['Z', 'ctrl shift', 'redo'],
  ['Z', 'meta shift', 'redo'],
  ['y', 'ctrl', 'redo'],
  // Caps lock
  ['Z', 'ctrl', 'undo'],
  ['z', '', null],
  ['x', 'ctrl', null],
  // AltGr on many keyboards
  ['z', 'ctrl alt', null],
  ['z', 'ctrl meta', null],
  ['Y', 'ctrl shift', null],
])('%s with "%s" means %s', (key, modifiers, action) => {
  expect(historyAction(stroke(key, modifiers))).toBe(action);
});

describe('in the page', () => {
  const actions = { undo: vi.fn(), redo: vi.fn(), endGroup: vi.fn() };
  let stop: (() => void) | undefined;

  function open(markup: string): HTMLInputElement {
    document.body.innerHTML = markup;
    stop = listenForUndo(document, actions);
    const input = document.querySelector('input');
    if (!input) throw new Error('no input');
    return input;
  }

  const press = (target: Element, key: string) => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  };

  afterEach(() => {
    stop?.();
    vi.clearAllMocks();
  });

  test("the browser's own undo of a field gives way to the plan's", () => {
    const event = press(open('<input>'), 'z');
    expect(event.defaultPrevented).toBe(true);
    expect(actions.undo).toHaveBeenCalledOnce();
  });

  test("the browser's menu undoes and redoes the plan", () => {
    const input = open('<input>');
    for (const inputType of ['historyUndo', 'historyRedo', 'insertText']) {
      input.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }));
    }
    expect(actions.undo).toHaveBeenCalledOnce();
    expect(actions.redo).toHaveBeenCalledOnce();
  });

  test('text that is not part of the plan keeps its own undo', () => {
    const event = press(open('<div data-own-undo><input></div>'), 'z');
    expect(event.defaultPrevented).toBe(false);
    expect(actions.undo).not.toHaveBeenCalled();
  });

  test('leaving a field ends its group', () => {
    open('<input>').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(actions.endGroup).toHaveBeenCalledOnce();
  });
});
