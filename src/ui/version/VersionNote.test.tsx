// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';

class Worker extends EventTarget {
  readonly postMessage = vi.fn();
}

class Registration extends EventTarget {
  active = new Worker();
  waiting: Worker | null = null;
  installing: Worker | null = null;
  readonly update = vi.fn(async () => undefined);
}

let registration: Registration;
let activated: (registration: Registration) => void;

beforeEach(() => {
  registration = new Registration();
  const ready = new Promise<Registration>((resolve) => {
    activated = resolve;
  });
  const container = Object.assign(new EventTarget(), { ready });
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
  vi.resetModules();
});

async function show() {
  const { VersionNote } = await import('./VersionNote.tsx');
  render(<VersionNote />);
}

test('the note says which version runs, and once the page is kept, that it needs no network', async () => {
  await show();
  expect(screen.getByText(/^Version \d+\.\d+\.\d+, build [0-9a-f]{8}\..*needs the network/)).toBeTruthy();
  await act(async () => activated(registration));
  expect(screen.getByText(/opens without a network/)).toBeTruthy();
  expect(registration.update).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a newer version is used only when the person asks for it', async () => {
  await show();
  await act(async () => activated(registration));
  const newer = new Worker();
  registration.installing = newer;
  registration.dispatchEvent(new Event('updatefound'));
  Object.assign(registration, { installing: null, waiting: newer });
  act(() => {
    newer.dispatchEvent(new Event('statechange'));
  });
  expect(newer.postMessage).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }));
  expect(newer.postMessage).toHaveBeenCalledWith('use-now');
});
