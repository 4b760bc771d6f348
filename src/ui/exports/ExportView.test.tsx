// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evaluate } from '../../core/evaluate.ts';
import { azcli } from '../../core/export/azcli.ts';
import { formats } from '../../core/export/index.ts';
import { planStore, replacePlan, setField, setView } from '../../state/store.ts';
import { currentDay } from '../../state/today.ts';
import { ExportView } from './ExportView.tsx';
import { forgetVisits } from './seen.ts';

beforeEach(() => {
  forgetVisits();
  replacePlan({ name: 'shop', pools: [{ name: 'system', count: 3 }] });
  setView('export');
});
afterEach(cleanup);

const text = () => screen.getByRole('region', { name: /^shop-/ }).textContent ?? '';

const all = (container: HTMLElement, selector: string): string =>
  [...container.querySelectorAll(selector)].map((node) => node.textContent).join('');

test('offers every format, and shows the first', () => {
  render(<ExportView />);
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(formats.map(({ name }) => name));
  const { plan } = planStore.store.getState();
  expect(text()).toBe(azcli.write(evaluate(plan, currentDay())));
});

test('a tab is chosen, and stands in the link', async () => {
  render(<ExportView />);
  await userEvent.click(screen.getByRole('tab', { name: 'CSV' }));
  expect(planStore.store.getState().detail).toBe('csv');
  expect(text()).toContain('kind,name,cidr');
});

test('a format that does not exist is named, and the first is shown', () => {
  setView('export', 'pulumi');
  render(<ExportView />);
  expect(screen.getByText(/"pulumi" is no format/)).toBeTruthy();
  expect(text()).toContain('#!/usr/bin/env bash');
});

test('copies what is shown', async () => {
  const user = userEvent.setup();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  render(<ExportView />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(writeText).toHaveBeenCalledWith(text());
  expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
});

test('marks what changed with the plan, until it is seen', async () => {
  const { container } = render(<ExportView />);
  expect(container.querySelectorAll('ins, del')).toHaveLength(0);
  act(() => setField('pools[0].count', 5));
  expect(screen.getByRole('region', { name: 'Changes of the plan' }).textContent).toMatch(
    /Changed since you last looked: \d+ lines? new/,
  );
  expect(all(container, 'ins')).toContain("--node-count '5'");
  expect(all(container, 'del')).toContain("--node-count '3'");
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Changes of the plan' }));
  expect(container.querySelectorAll('ins, del')).toHaveLength(0);
});

test('what changed while the view was away is marked when it is opened again', async () => {
  render(<ExportView />).unmount();
  setField('pools[0].count', 7);
  const { container } = render(<ExportView />);
  expect(all(container, 'ins')).toContain("--node-count '7'");
});

test('a plan that AKS refuses says so beside the text', () => {
  replacePlan({ name: 'shop', model: 'node-subnet', vnet: ['10.0.0.0/28'], serviceCidr: '172.20.0.0/16' });
  render(<ExportView />);
  const refusal = screen.getByRole('region', { name: 'AKS refuses this plan' });
  expect(within(refusal).getAllByRole('listitem').length).toBeGreaterThan(0);
});

test('the runbook asks what runs today, and leads from there', async () => {
  setView('export', 'runbook');
  render(<ExportView />);
  expect(text()).toContain('No cluster runs today');
  await userEvent.selectOptions(screen.getByRole('combobox'), 'kubenet');
  expect(planStore.store.getState().plan).toMatchObject({ answers: { start: 'kubenet' } });
  expect(text()).toContain('Stage 1: ');
});

test('a name with markup is shown as text', () => {
  replacePlan({ name: '<img src=x onerror=alert(1)>' });
  const { container } = render(<ExportView />);
  expect(container.querySelector('img')).toBeNull();
});
