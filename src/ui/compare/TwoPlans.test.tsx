// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useEvaluation } from '../../state/evaluation.ts';
import { writeLink } from '../../state/permalink.ts';
import { planStore } from '../../state/store.ts';
import { readDetail } from './compare-detail.ts';
import { TwoPlans } from './TwoPlans.tsx';
import { usePlanB } from './use-plan-b.ts';

const plan = { name: 'first', vnet: ['10.20.0.0/16'], pools: [{ name: 'user', count: 3, maxPods: 30 }] };
const other = { ...plan, name: 'second', vnet: ['10.40.0.0/18'] };
const link = writeLink({ plan: other, unknown: [] });

function Shown() {
  const evaluation = useEvaluation();
  const second = usePlanB();
  const read = 'error' in second ? { planB: null, error: second.error } : { planB: second, error: null };
  return <TwoPlans evaluation={evaluation} {...read} />;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Link of plan B');
const inputs = () => planStore.store.getState();
async function pasteLink(text: string) {
  await userEvent.click(field());
  await userEvent.paste(text);
}

beforeEach(() => {
  planStore.openInputs({ plan, view: 'compare', notes: [], unknown: [], detail: 'log:yes' });
  render(<Shown />);
});
afterEach(cleanup);

test('a pasted link is a second plan, kept beside what else the page shows of itself', async () => {
  await pasteLink(link);
  const row = screen.getByRole('row', { name: /^VNet 10/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['10.20.0.0/16', '10.40.0.0/18']);
  expect(readDetail(inputs().detail ?? '')).toMatchObject({ log: true, planB: link });
  expect(screen.getByRole('heading', { name: 'Both address maps on one scale' })).toBeTruthy();
});

test('what of plan B cannot be read is named, and the rest is compared', async () => {
  await pasteLink('#v=1&vnet=10.40.0.0/18&internalLoadBalancers=zwei');
  expect(screen.getByRole('region', { name: 'What of plan B was not read' }).textContent).toContain('zwei');
  expect(screen.getByText('10.40.0.0/18')).toBeTruthy();
});

test('a text that holds no plan says so at the field, and nothing is compared', async () => {
  await pasteLink('https://planner.example/');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().value).toBe('https://planner.example/');
  expect(screen.queryByRole('table')).toBeNull();
});

test('the plans change places, and back', async () => {
  await pasteLink(link);
  await userEvent.click(screen.getByRole('button', { name: 'Swap plans' }));
  expect(inputs().plan).toEqual(other);
  expect(field().value).toBe(writeLink({ plan, unknown: [] }));
  await userEvent.click(screen.getByRole('button', { name: 'Swap plans' }));
  expect(inputs().plan).toEqual(plan);
});

test('plan B is removed, and nothing else', async () => {
  await pasteLink(link);
  await userEvent.click(screen.getByRole('button', { name: 'Remove plan B' }));
  expect(inputs()).toMatchObject({ plan, detail: 'log:yes' });
  expect(screen.queryByRole('table')).toBeNull();
});

test('the plan as it stands can be kept as plan B, to change it and see what changed', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Take this plan as plan B' }));
  expect(screen.getByText('The two plans say the same in every field.')).toBeTruthy();
});
