// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeLink } from '../../state/permalink.ts';
import { readSaved, type SavedPlan, writeSaved } from '../../state/saved.ts';
import { setDrafts } from '../../state/saved-drafts.ts';
import { writeSavedFile } from '../../state/saved-file.ts';
import { planStore } from '../../state/store.ts';
import { type FakeStorage, fakeStorage } from '../../state/testing/fake-storage.ts';
import { SavedView } from './SavedView.tsx';

let storage: FakeStorage;
const saved = () => readSaved(storage).plans;
const button = (name: string) => screen.getByRole('button', { name });
const click = (name: string) => userEvent.click(button(name));
const shop: SavedPlan = {
  id: 'shop',
  name: 'Shop',
  savedAt: '2026-11-20T09:30:00.000Z',
  link: writeLink({ plan: { name: 'shop', vnet: ['10.9.0.0/16'] }, unknown: ['later=1'] }),
  draft: false,
};

beforeEach(() => {
  storage = fakeStorage();
  vi.stubGlobal('localStorage', storage);
  planStore.openInputs({
    plan: { name: 'open-plan', model: 'overlay' },
    view: 'saved',
    notes: [],
    unknown: [],
  });
});
afterEach(() => {
  cleanup();
  setDrafts(false, planStore);
  vi.unstubAllGlobals();
});

test('looking at the view writes nothing', () => {
  render(<SavedView />);
  expect(storage.length).toBe(0);
  expect(screen.getByRole('heading', { name: 'No plan saved yet' })).toBeTruthy();
});

test('the open plan is saved under a name, and stands in the list with its summary', async () => {
  render(<SavedView />);
  const name = screen.getByRole('textbox', { name: 'Name to save the open plan under' });
  expect(name).toHaveProperty('value', 'open-plan');
  await userEvent.clear(name);
  await userEvent.type(name, 'Before the review{Enter}');
  expect(saved()).toMatchObject([
    {
      name: 'Before the review',
      link: writeLink({ plan: { name: 'open-plan', model: 'overlay' }, unknown: [] }),
    },
  ]);
  const [row] = screen.getAllByRole('listitem');
  if (!row) throw new Error('no row');
  expect(within(row).getByText(/^open-plan: Overlay, 3 nodes, .*; fits to/)).toBeTruthy();
  expect(within(row).getByText('Open now')).toBeTruthy();
});

test('a saved plan opens with what it held, and undo brings back the one before', async () => {
  writeSaved(storage, shop);
  render(<SavedView />);
  await click('Open Shop');
  const { plan, view, unknown } = planStore.store.getState();
  expect({ plan, view, unknown }).toEqual({
    plan: { name: 'shop', vnet: ['10.9.0.0/16'] },
    view: 'size',
    unknown: ['later=1'],
  });
  act(() => planStore.undo());
  expect(planStore.store.getState().plan).toEqual({ name: 'open-plan', model: 'overlay' });
});

test('a plan is renamed, duplicated, replaced, deleted and had back', async () => {
  writeSaved(storage, shop);
  render(<SavedView />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of Shop' }), 's');
  expect(saved()[0]?.name).toBe('Shops');
  await click('Duplicate Shops');
  expect(saved().map(({ name }) => name)).toEqual(['Shops 2', 'Shops']);
  await click('Delete Shops 2');
  expect(saved()).toHaveLength(1);
  expect(document.activeElement).toBe(button('Bring it back'));
  await userEvent.keyboard('{Enter}');
  expect(saved()).toHaveLength(2);
  await click('Replace Shops with the open plan');
  expect(saved().find(({ id }) => id === 'shop')?.link).toContain('open-plan');
  await click('Bring it back');
  expect(saved().find(({ id }) => id === 'shop')?.link).toBe(shop.link);
});

test('what another tab saves or deletes is seen at once', () => {
  render(<SavedView />);
  writeSaved(storage, shop);
  const tell = () => {
    const event = Object.assign(new Event('storage'), { key: 'aks-network-planner.plan.1.shop' });
    act(() => void window.dispatchEvent(event));
  };
  tell();
  expect(button('Open Shop')).toBeTruthy();
  storage.clear();
  tell();
  expect(screen.queryByRole('button', { name: 'Open Shop' })).toBeNull();
});

test('a storage that is full or barred is said, and the open plan stays', async () => {
  render(<SavedView />);
  storage.fill();
  await click('Save');
  expect(screen.getByRole('region', { name: 'Not everything was done' }).textContent).toContain('is full');
  cleanup();
  storage.bar();
  render(<SavedView />);
  expect(screen.getByRole('region', { name: 'Storage' }).textContent).toContain('keep that instead');
  expect(button('Save')).toHaveProperty('disabled', true);
  expect(planStore.store.getState().plan).toEqual({ name: 'open-plan', model: 'overlay' });
});

test('a damaged value is shown as text and deleted only by hand', async () => {
  storage.setItem('aks-network-planner.plan.1.x', '<img src=x onerror=alert(1)>');
  writeSaved(storage, shop);
  render(<SavedView />);
  expect(screen.getByText('"<img src=x onerror=alert(1)>"')).toBeTruthy();
  expect(button('Open Shop')).toBeTruthy();
  await click('Delete "<img src=x onerror=alert(1)>"');
  expect(storage.length).toBe(1);
});

test('a file is imported once, and what cannot be read of it is named', async () => {
  render(<SavedView />);
  const chooser = screen.getByLabelText<HTMLInputElement>('File to import');
  const file = (text: string) => new File([text], 'plans.json', { type: 'application/json' });
  await userEvent.upload(chooser, file(writeSavedFile([shop])));
  expect(await screen.findByText(/1 plan was imported\./)).toBeTruthy();
  expect(saved()).toMatchObject([{ name: 'Shop', link: shop.link }]);
  await userEvent.upload(chooser, file(writeSavedFile([shop])));
  expect(await screen.findByText(/0 plans were imported, 1 already there\./)).toBeTruthy();
  await userEvent.upload(chooser, file('no json'));
  expect(await screen.findByText(/is no JSON/)).toBeTruthy();
  expect(saved()).toHaveLength(1);
});

test('drafts are kept from the moment they are turned on, and a draft becomes a saved plan', async () => {
  render(<SavedView />);
  act(() => planStore.setField('name', 'not-kept'));
  expect(saved()).toEqual([]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keep a draft while I type' }));
  act(() => planStore.setField('name', 'kept'));
  expect(saved()).toMatchObject([{ name: 'kept', draft: true }]);
  await click('Keep kept');
  expect(
    saved()
      .map(({ draft }) => draft)
      .sort(),
  ).toEqual([false, true]);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keep a draft while I type' }));
  act(() => planStore.setField('name', 'later'));
  expect(saved().map(({ name }) => name)).not.toContain('later');
});
