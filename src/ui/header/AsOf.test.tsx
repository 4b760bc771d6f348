// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planStore, replacePlan } from '../../state/store.ts';
import { currentDay } from '../../state/today.ts';
import { AsOf } from './AsOf.tsx';
import { AsOfPanel } from './AsOfPanel.tsx';

beforeEach(() => {
  planStore.store.setState({ plan: {} });
});
afterEach(cleanup);

const asOf = () => planStore.store.getState().plan.asOf;

test('the day of an old article is taken over, and the way back to today forgets it', async () => {
  render(<AsOfPanel />);
  await userEvent.click(screen.getByRole('button', { name: /Lauzon/ }));
  expect(asOf()).toBe('2018-09-06');
  expect(screen.getByRole('button', { name: /Lauzon/ }).getAttribute('aria-current')).toBe('date');
  await userEvent.click(screen.getByRole('button', { name: /Today/ }));
  expect(asOf()).toBeUndefined();
});

test('any day can be typed, and what is no day stays as it was typed, with what is wrong', async () => {
  render(<AsOfPanel />);
  const field = screen.getByRole('textbox', { name: 'Any day' });
  await userEvent.type(field, '2024-02-30');
  expect(asOf()).toBe('2024-02-30');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await userEvent.clear(field);
  await userEvent.type(field, '2024-10-03');
  expect(field.getAttribute('aria-invalid')).not.toBe('true');
});

test('the header says when the day is not today, and nothing when it is', () => {
  const { unmount } = render(<AsOf />);
  expect(screen.queryByText(/not today/)).toBeNull();
  unmount();
  replacePlan({ asOf: '2018-09-06' });
  render(<AsOf />);
  expect(screen.getByText('As of 2018-09-06, not today')).toBeDefined();
  expect(currentDay()).not.toBe('2018-09-06');
});
