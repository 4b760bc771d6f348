import { expect, test } from 'vitest';
import { canvasAction } from './canvas-keys.ts';

const press = (key: string, more: Partial<Parameters<typeof canvasAction>[0]> = {}) =>
  canvasAction({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...more });

test('arrows walk, with Shift they move the picture, and with Alt the subnet', () => {
  expect(press('ArrowRight')).toEqual({ walk: 'next' });
  expect(press('ArrowDown')).toEqual({ walk: 'in' });
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ pan: [0, -1] });
  expect(press('ArrowLeft', { altKey: true })).toEqual({ shift: -1 });
});

test('plus and minus zoom, also where plus needs Shift, and with Alt they resize the subnet', () => {
  expect(press('+', { shiftKey: true })).toEqual({ zoom: 1 });
  expect(press('-')).toEqual({ zoom: -1 });
  expect(press('+', { altKey: true })).toEqual({ resize: 1 });
  expect(press('-', { altKey: true })).toEqual({ resize: -1 });
});

test('Enter goes in, Escape comes out, 0 shows all', () => {
  expect(press('Enter')).toEqual({ enter: true });
  expect(press('Escape')).toEqual({ enter: false });
  expect(press('0')).toEqual({ all: true });
});

test('keys of the browser are left to it', () => {
  expect(press('0', { ctrlKey: true })).toBeNull();
  expect(press('+', { metaKey: true })).toBeNull();
  expect(press('Tab')).toBeNull();
});
