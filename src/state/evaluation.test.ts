// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evaluate } from '../core/evaluate.ts';
import { currentEvaluation, useEvaluation } from './evaluation.ts';
import { setField, setView } from './store.ts';
import { dayOf, useToday } from './today.ts';

vi.mock('../core/evaluate.ts', () => ({
  evaluate: vi.fn((plan: object, today: string) => ({ plan, today })),
}));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2031, 10, 21, 23, 30) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a day is that of the clock on the wall', () => {
  expect(dayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});

test('a plan is evaluated once for all who ask, and again when it changes', () => {
  const first = renderHook(useEvaluation);
  const second = renderHook(useEvaluation);
  vi.mocked(evaluate).mockClear();
  act(() => setField('name', 'a'));
  expect(first.result.current.plan).toEqual({ name: 'a' });
  expect(second.result.current).toBe(first.result.current);
  expect(currentEvaluation()).toBe(first.result.current);
  act(() => setView('size'));
  expect(evaluate).toHaveBeenCalledOnce();
});

test('a page that is looked at again on another day has its facts as of that day', () => {
  const evaluation = renderHook(useEvaluation);
  const day = renderHook(useToday);
  const lookAgain = () => act(() => void window.dispatchEvent(new Event('focus')));
  lookAgain();
  expect(day.result.current).toBe('2031-11-21');
  vi.setSystemTime(new Date(2031, 10, 22, 8));
  expect(day.result.current).toBe('2031-11-21');
  lookAgain();
  expect(day.result.current).toBe('2031-11-22');
  expect(evaluation.result.current).toMatchObject({ today: '2031-11-22' });
});
