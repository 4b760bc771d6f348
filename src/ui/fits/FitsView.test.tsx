// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planStore } from '../../state/store.ts';
import { FitsView } from './FitsView.tsx';

const idle = { timeout: 15_000 };
const state = () => planStore.store.getState();
const row = async (name: string) => {
  const table = await screen.findByRole('table', { name: 'What fits' }, idle);
  return within(table).getByRole('row', { name: new RegExp(`^${name}`) });
};

beforeEach(() => {
  planStore.replacePlan({ name: 'mine', answers: { os: 'linux' } });
  planStore.setView('fits');
});
afterEach(cleanup);

test('ranges are typed, kept as they are typed, and answered for every model', async () => {
  render(<FitsView />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Ranges' }), '10.1.0.0/24, ');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ranges' }).value).toBe('10.1.0.0/24, ');
  expect(state().detail).toBe('10.1.0.0/24, ');
  // Answers to what was typed on the way may come first.
  await vi.waitFor(async () => {
    expect((await row('Azure CNI Overlay')).textContent).toContain('228');
    expect((await row('Azure CNI Pod Subnet, dynamic')).textContent).toContain('do not hold a node');
  }, 20_000);
});

test('an empty view offers examples, and one of them is answered like ranges that were typed', async () => {
  render(<FitsView />);
  await userEvent.click(screen.getByRole('button', { name: '10.40.0.0/22' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ranges' });
  expect(field.value).toBe('10.40.0.0/22');
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('button', { name: '10.40.0.0/22' })).toBeNull();
  expect(await row('Azure CNI Overlay')).toBeTruthy();
});

test('a link with ranges and assumptions opens with its answer', async () => {
  planStore.setView('fits', '10.1.0.0/24?maxPods=10');
  render(<FitsView />);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Max pods per node' }).value).toBe('10');
  expect((await row('Azure CNI Node Subnet')).textContent).toContain('20');
});

test('what cannot be read is said beside its field, and the rest counts', async () => {
  planStore.setView('fits', '10.1.0.0/24, <b>&, 10.0.0.5/16?maxPods=many');
  render(<FitsView />);
  expect((await row('Azure CNI Overlay')).textContent).toContain('228');
  const ranges = screen.getByRole<HTMLInputElement>('textbox', { name: 'Ranges' });
  expect(ranges.value).toBe('10.1.0.0/24, <b>&, 10.0.0.5/16');
  expect(ranges.getAttribute('aria-invalid')).toBe('true');
  const described = ranges.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
  expect(document.getElementById(described)?.textContent).toMatch(/"<b>&".*did you mean 10\.0\.0\.0\/16\?/);
  expect(screen.getByText(/"many"/)).toBeTruthy();
});

test('no range asks for nothing', async () => {
  planStore.setView('fits', ' , ');
  render(<FitsView />);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(screen.queryByRole('table')).toBeNull();
});

test('a fit becomes the plan as one step of undo, with the name and the answers kept', async () => {
  planStore.setView('fits', '10.1.0.0/24');
  render(<FitsView />);
  const before = state().plan;
  await userEvent.click(
    within(await row('Azure CNI Overlay')).getByRole('button', { name: /^Use this plan/ }),
  );
  expect(state().view).toBe('size');
  expect(state().plan).toMatchObject({
    name: 'mine',
    answers: { os: 'linux' },
    model: 'overlay',
    vnet: ['10.1.0.0/24'],
  });
  planStore.undo();
  expect(state().plan).toEqual(before);
});
