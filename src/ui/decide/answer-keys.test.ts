// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type KeyStroke, keyAction } from './answer-keys.ts';

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  target: document.body,
  ...more,
});

function inside(markup: string): Element {
  document.body.innerHTML = markup;
  const element = document.body.querySelector('.target');
  if (!element) throw new Error('no target');
  return element;
}

test.each([
  ['1', { answer: 0 }],
  ['9', { answer: 8 }],
  ['Backspace', 'back'],
  ['0', null],
  ['a', null],
  ['F1', null],
])('%s', (key, action) => {
  expect(keyAction(stroke(key))).toEqual(action);
});

test.each([
  // Ctrl+1 goes to a tab of the browser, Alt+1 is a menu.
  { ctrlKey: true },
  { metaKey: true },
  { altKey: true },
  // A key that is held down answers one question, not all of them.
  { repeat: true },
  { isComposing: true },
  { defaultPrevented: true },
])('a stroke with %o means nothing', (more) => {
  expect(keyAction(stroke('1', more))).toBeNull();
});

test.each([
  '<input class="target">',
  '<textarea class="target"></textarea>',
  '<select class="target"></select>',
  '<p contenteditable><b class="target"></b></p>',
  '<dialog open><button class="target"></button></dialog>',
])('keys are left alone in %s', (markup) => {
  const target = inside(markup);
  expect(keyAction(stroke('1', { target }))).toBeNull();
  expect(keyAction(stroke('Backspace', { target }))).toBeNull();
});

test('keys answer while the focus is on a button or a check box', () => {
  expect(keyAction(stroke('1', { target: inside('<button class="target"></button>') }))).not.toBeNull();
  expect(keyAction(stroke('1', { target: inside('<input type="checkbox" class="target">') }))).not.toBeNull();
});
