// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keptTheme, setTheme, useTheme } from './theme.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  setTheme('system');
});

test('a theme is shown, and kept for the next visit', () => {
  setTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(keptTheme()).toBe('dark');
  expect(useTheme.getState().theme).toBe('dark');
});

test('the theme of the system leaves nothing behind', () => {
  setTheme('dark');
  setTheme('system');
  expect(document.documentElement.dataset.theme).toBeUndefined();
  expect(localStorage.length).toBe(0);
});

test('a theme holds for the visit where storage is barred', () => {
  const barred = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: barred, setItem: barred, removeItem: barred });
  setTheme('dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(keptTheme()).toBe('system');
});

test('text that is no theme is not taken for one', () => {
  localStorage.setItem('aks-network-planner.theme', 'pink');
  expect(keptTheme()).toBe('system');
});
