// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForUndo } from '../state/history-keys.ts';
import { planStore } from '../state/store.ts';
import { App } from './App.tsx';

const start = { plan: {}, view: 'decide', notes: [], unknown: [] } as const;

beforeEach(() => {
  planStore.openInputs(start);
  planStore.history.getState().clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const plan = () => planStore.store.getState().plan;
const name = () => screen.getByLabelText('Name of the plan');

/** Parts of the page load when they are needed, and under tests they are compiled then. */
const lazily = { timeout: 20_000 };

describe('the header', () => {
  test('names the plan, and the title of the page follows', async () => {
    render(<App />);
    await userEvent.type(name(), 'payments');
    expect(plan()).toEqual({ name: 'payments' });
    expect(document.title).toBe(
      'payments – Decide – Azure CNI Overlay, Azure data plane – AKS Network Planner',
    );
  });

  test('a name taken out is a name not given', async () => {
    planStore.replacePlan({ name: 'a' });
    render(<App />);
    await userEvent.clear(name());
    expect(plan()).toEqual({});
  });

  test('settles on a model and its data plane in one undo step', async () => {
    render(<App />);
    await userEvent.selectOptions(screen.getByLabelText('Network model'), 'Azure CNI Node Subnet, Cilium');
    expect(plan()).toEqual({ model: 'node-subnet', dataplane: 'cilium' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual({});
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(plan()).toEqual({ model: 'node-subnet', dataplane: 'cilium' });
  });

  test('offers to undo and redo only what there is', () => {
    render(<App />);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveProperty('disabled', true);
  });

  test('says when the facts are those of another day', () => {
    planStore.replacePlan({ asOf: '2018-09-06' });
    render(<App />);
    expect(screen.getByText('As of 2018-09-06, not today')).toBeTruthy();
  });

  test('counts the values that cannot be read', async () => {
    planStore.replacePlan({ podCidr: 'ten', serviceCidr: 'eleven' });
    render(<App />);
    expect(await screen.findByText('2 values cannot be read', {}, lazily)).toBeTruthy();
  });

  test('leads from any view to the findings, and to what cannot be read', async () => {
    planStore.replacePlan({ podCidr: 'ten' });
    render(<App />);
    await userEvent.click(await screen.findByRole('button', { name: /^Show the findings: 1 note$/ }, lazily));
    const findings = await screen.findByRole('region', { name: 'Findings' }, lazily);
    await vi.waitFor(() => expect(findings.contains(document.activeElement)).toBe(true), lazily);
    await userEvent.click(screen.getByRole('button', { name: '1 value cannot be read' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Pod CIDR'));
  });

  test('says what does not fit', async () => {
    planStore.replacePlan({
      subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.224.0.0/29' }],
      pools: [{ name: 'system', count: 50 }],
    });
    render(<App />);
    expect(await screen.findByText(/^Does not fit: node subnet/, {}, lazily)).toBeTruthy();
  });

  test('keys undo and redo from inside a field', async () => {
    const stop = listenForUndo(document, planStore);
    render(<App />);
    await userEvent.type(name(), 'ab');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(name()).toHaveProperty('value', '');
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(name()).toHaveProperty('value', 'ab');
    stop();
  });
});

describe('the views', () => {
  test('change by their tabs, and the focus stays on the tab', async () => {
    render(<App />);
    for (const view of ['Size', 'Compare', 'Decide']) {
      await userEvent.click(screen.getByRole('tab', { name: view }));
      expect(screen.getByRole('tabpanel', { name: view })).toBeTruthy();
      expect(document.activeElement).toBe(screen.getByRole('tab', { name: view }));
      expect(await screen.findByRole('heading', { level: 1 }, lazily)).toBeTruthy();
    }
  });
});

describe('notes on a link', () => {
  const notes = [
    { text: 'bare', message: '"bare" cannot be read: write it as key=value.' },
    { text: 'view=x', message: 'There is no such view.' },
  ];

  test('are listed with their text until they are dismissed', async () => {
    planStore.openInputs({ ...start, notes });
    render(<App />);
    const region = await screen.findByRole('region', { name: 'Notes on the link' }, lazily);
    expect(
      within(region)
        .getAllByRole('listitem')
        .map((item) => item.textContent?.trim()),
    ).toEqual(['"bare" cannot be read: write it as key=value.', 'view=x There is no such view.']);
    await userEvent.click(within(region).getByRole('button'));
    expect(screen.queryByRole('region', { name: 'Notes on the link' })).toBeNull();
  });
});

describe('the link', () => {
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);

  test('is copied whole, and that is announced', async () => {
    const user = userEvent.setup();
    const writeText = clipboard(async () => {});
    planStore.replacePlan({ name: 'a' });
    render(<App />);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/#v=1&name=a&sum=.{5}$/));
    expect(screen.getByRole('status').textContent).toBe('Link copied');
  });

  test('is shown and selected where the clipboard is barred', async () => {
    const user = userEvent.setup();
    clipboard(() => Promise.reject(new DOMException('Denied', 'NotAllowedError')));
    planStore.replacePlan({ name: 'a' });
    render(<App />);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    const field = (await screen.findByLabelText('Link', {}, lazily)) as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(field.value);
    expect(field.value).toMatch(/#v=1&name=a&sum=.{5}$/);
  });
});
