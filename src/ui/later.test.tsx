// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './kit/ErrorBoundary.tsx';
import { LiveRegion } from './kit/LiveRegion.tsx';
import { later } from './later.tsx';

// React tells the console of every error that a boundary catches.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a part that did not load says so, and the page begins anew once the server answers', async () => {
  const Late = later<object>(() => Promise.reject(new Error('offline')));
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const ask = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(new Response());
  vi.stubGlobal('fetch', ask);
  render(
    <Suspense fallback="Loading">
      <Late />
      <LiveRegion />
    </Suspense>,
  );
  const again = await screen.findByRole('button', { name: 'Load it again' });
  await userEvent.click(again);
  expect(await screen.findByText('Still no connection')).toBeTruthy();
  expect(reload).not.toHaveBeenCalled();
  await userEvent.click(again);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('a part that did not load is the heading of a page that has none, and stays it', async () => {
  const Late = later<object>(() => Promise.reject(new Error('offline')));
  const page = (heading: string) => (
    <Suspense fallback="Loading">
      {heading && <h1>{heading}</h1>}
      <Late />
    </Suspense>
  );
  const { rerender, unmount } = render(page(''));
  await screen.findByRole('heading', { level: 1, name: 'A part of the planner did not load' });
  rerender(page(''));
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  unmount();
  render(page('Size'));
  await screen.findByRole('button', { name: 'Load it again' });
  expect(screen.getAllByRole('heading', { level: 1 }).map((each) => each.textContent)).toEqual(['Size']);
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
