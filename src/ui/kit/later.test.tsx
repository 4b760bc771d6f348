// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { later } from './later.tsx';

// React tells the console of every error that a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Greeting = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;

test('a part that did not load is asked for again until it comes, with what it was to show', async () => {
  const load = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(Greeting);
  const Late = later(load);
  render(
    <Suspense fallback="Loading">
      <Late name="Ada" />
    </Suspense>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Load it again' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Load it again' }));
  expect(await screen.findByText('Hello Ada')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(3);
});

test('a fault in a part that did load is for the page to show', async () => {
  const Late = later<object>(() =>
    Promise.resolve(() => {
      throw new Error('broken');
    }),
  );
  render(
    <ErrorBoundary fallback={(error) => <p>Caught {String(error)}</p>}>
      <Suspense fallback="Loading">
        <Late />
      </Suspense>
    </ErrorBoundary>,
  );
  expect(await screen.findByText('Caught Error: broken')).toBeTruthy();
});
