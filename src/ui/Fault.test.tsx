// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { planStore } from '../state/store.ts';
import { Fault } from './Fault.tsx';

afterEach(cleanup);

test('a fault keeps the link on screen, and the change that led to it can be undone', async () => {
  planStore.replacePlan({ name: 'good' });
  planStore.replacePlan({ name: 'bad' });
  const retry = vi.fn();
  render(<Fault error={new Error('out of order')} retry={retry} />);
  expect(screen.getByText(/#v=1&name=bad&sum=.{5}$/)).toBeTruthy();
  expect(screen.getByText(/out of order/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo the last change' }));
  expect(planStore.store.getState().plan).toEqual({ name: 'good' });
  expect(retry).toHaveBeenCalledOnce();
});
