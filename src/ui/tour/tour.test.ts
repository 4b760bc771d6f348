// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { planStore } from '../../state/store.ts';
import { startTour } from './start.tsx';
import { tourSteps } from './steps.ts';

beforeEach(() =>
  planStore.openInputs({ plan: { name: 'mine' }, view: 'compare', detail: 'log', notes: [], unknown: [] }),
);

const state = () => planStore.store.getState();
const shown = () => screen.findByRole('region', { name: 'Tour' });

test('the tour opens each view in turn by keyboard, changes nothing of the plan, and ends where it began', async () => {
  startTour();
  for (const { view, title } of tourSteps) {
    const tour = await shown();
    const heading = await within(tour).findByRole('heading', { name: new RegExp(`^${title} \\d of 7$`) });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(state().view).toBe(view);
    // From the heading on: end, back (where there is one), next.
    while (!/^(Next|Done)$/.test(document.activeElement?.textContent ?? '')) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
  }
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull());
  expect(state()).toMatchObject({ plan: { name: 'mine' }, view: 'compare', detail: 'log' });
});

test('Escape ends the tour, and a second start while it runs does nothing', async () => {
  startTour();
  startTour();
  const tour = await shown();
  await waitFor(() => expect(tour.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Tour' })).toBeNull());
  expect(state().view).toBe('compare');
});

test('the tour is read in ninety seconds, at two hundred words a minute', () => {
  const words = tourSteps.map(({ title, text }) => `${title} ${text}`.split(' ').length);
  expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(300);
});
