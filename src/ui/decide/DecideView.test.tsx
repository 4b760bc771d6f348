// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionById } from '../../core/advice/questions.ts';
import { nextQuestion, nodeAt } from '../../core/advice/tree.ts';
import { currentEvaluation } from '../../state/evaluation.ts';
import { planStore, replacePlan, undo } from '../../state/store.ts';
import { announce, LiveRegion } from '../kit/LiveRegion.tsx';
import { DecideView } from './DecideView.tsx';

beforeEach(() => {
  planStore.store.setState({ plan: { asOf: '2026-11-21' }, view: 'decide' });
  planStore.history.getState().clear();
  announce('');
});
afterEach(cleanup);

const inputs = () => planStore.store.getState();
const answers = () => inputs().plan.answers;
const question = () => screen.getAllByRole('heading', { level: 2 })[0]?.textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const panel = (name: string) => within(screen.getByRole('region', { name }));

/** Parts of the view load when they are needed, and under tests they are compiled then. */
const lazily = { timeout: 20_000 };

function open(given?: Record<string, string>) {
  if (given) replacePlan({ asOf: '2026-11-21', answers: given });
  render(
    <>
      <main id="main" tabIndex={-1}>
        <DecideView />
      </main>
      <LiveRegion />
    </>,
  );
}

test('an answer is taken at once, and the title of the next question has the focus', async () => {
  open();
  expect(question()).toBe(asked({}));
  await userEvent.click(button('No'));
  expect(answers()).toEqual({ dualStack: 'no' });
  expect(question()).toBe(asked({ dualStack: 'no' }));
  expect(document.activeElement?.textContent).toBe(question());
});

test('digits answer and Backspace goes back to what was answered last', async () => {
  open();
  await userEvent.keyboard('11');
  expect(answers()).toEqual({ dualStack: 'no', podCount: 'upTo50k' });
  await userEvent.keyboard('{Backspace}');
  expect(question()).toBe(asked({ dualStack: 'no' }));
  expect(button('Up to 50,000').getAttribute('aria-pressed')).toBe('true');
  await userEvent.keyboard('{Backspace}');
  expect(question()).toBe(asked({}));
});

test('a digit that has no answer does nothing', async () => {
  open();
  await userEvent.keyboard('9');
  expect(answers()).toBeUndefined();
  expect(question()).toBe(asked({}));
});

test('keys can be turned off and on again', async () => {
  open();
  const keys = screen.getByRole('checkbox', { name: /^Keys/ });
  await userEvent.click(keys);
  await userEvent.keyboard('1');
  expect(answers()).toBeUndefined();
  await userEvent.click(keys);
  await userEvent.keyboard('1');
  expect(answers()).toEqual({ dualStack: 'no' });
});

test('a skipped question stays open and is asked again on demand', async () => {
  open();
  for (const _ of nodeAt({}, '2026-11-21').open) await userEvent.click(button('Skip'));
  await vi.waitFor(() => expect(question()).toMatch(/^So far: /), lazily);
  await userEvent.click(button('Ask the skipped questions'));
  expect(question()).toBe(asked({}));
  expect(answers()).toBeUndefined();
});

test('an answer can be changed and removed from the list', async () => {
  open({ exposure: 'private', podAccess: 'yes' });
  await userEvent.click(await screen.findByRole('button', { name: 'Change: Access to pods' }, lazily));
  expect(question()).toMatch(/pod’s own IP/);
  await userEvent.click(button('No'));
  expect(answers()).toEqual({ exposure: 'private', podAccess: 'no' });
  expect(question()).toBe(asked({ exposure: 'private', podAccess: 'no' }));
  await userEvent.click(button('Remove: Access to pods'));
  expect(answers()).toEqual({ exposure: 'private' });
});

test('an answer that cannot be read is shown with what would be right, and can be removed', async () => {
  open({ exposure: 'privat' });
  expect((await screen.findAllByText(/"privat" is no answer/, {}, lazily)).length).toBeGreaterThan(0);
  await userEvent.click(button('Remove: Exposure'));
  expect(screen.queryByText(/"privat"/)).toBeNull();
});

test('a scenario sets its answers in one step', async () => {
  open({ os: 'windows' });
  await userEvent.click(screen.getByText('Start from a scenario instead'));
  await userEvent.click(button('Private IPs, outside access to pods'));
  expect(answers()).toEqual({ exposure: 'private', podAccess: 'yes' });
  act(undo);
  expect(answers()).toEqual({ os: 'windows' });
});

test('the table of scenarios sets today’s approach beside that of 2018', () => {
  open();
  const row = screen.getByRole('row', { name: /outside access to pods Azure CNI/ });
  expect(within(row).getByText('Azure CNI')).toBeDefined();
  expect(within(row).getByText('Azure CNI Pod Subnet, dynamic, your own VNet')).toBeDefined();
});

test('the ranking names every model with its verdict, and what excludes it', () => {
  open({ podAccess: 'yes' });
  const [first, ...others] = panel('Ranking')
    .getAllByRole('listitem')
    .filter((item) => item.dataset.verdict);
  expect(first?.textContent).toContain('Azure CNI Pod Subnet, dynamic');
  expect(first?.textContent).toContain('Recommended');
  const overlay = others.find((item) => item.textContent.includes('Azure CNI Overlay'));
  expect(overlay?.dataset.verdict).toBe('excluded');
  expect(overlay?.textContent).toContain('Excludes: Pods hide behind the address of their node');
});

test('a reason leads back to the question that brought it up', async () => {
  open({ exposure: 'private', podAccess: 'yes' });
  const [reason] = panel('Ranking').getAllByRole('button', { name: 'Access to pods: show the question' });
  if (reason) await userEvent.click(reason);
  expect(question()).toMatch(/pod’s own IP/);
});

test('where nothing left can change the result, it says so and offers the result first', async () => {
  const settled = answersUntilSettled();
  open(settled);
  expect(
    await screen.findByText(/cannot change this result|Every question is answered/, {}, lazily),
  ).toBeDefined();
  await userEvent.click(button('Use this in the plan'));
  const { model, dataplane, vnetOwner, networkPolicy } = inputs().plan;
  expect({ model, dataplane, vnetOwner, networkPolicy }).toEqual(currentEvaluation().advice.recommended);
  expect(inputs().view).toBe('size');
  act(undo);
  expect(inputs().plan.model).toBeUndefined();
});

test('answers that exclude every model come with the changes that open one again', async () => {
  open({ exposure: 'private', podAccess: 'yes', dualStack: 'yes' });
  await vi.waitFor(() => expect(question()).toBe('No model fits these answers'), lazily);
  await userEvent.click(button('Change: Access to pods to No'));
  expect(answers()).toEqual({ exposure: 'private', podAccess: 'no', dualStack: 'yes' });
  expect(currentEvaluation().advice.recommended).not.toBeNull();
});

test('a change of the recommendation is announced', async () => {
  open({ exposure: 'private' });
  expect(screen.getByRole('status').textContent).toBe('');
  await userEvent.click(button('Answer: Access to pods'));
  await userEvent.click(button('Yes'));
  expect(screen.getByRole('status').textContent).toMatch(/^Recommended now: Azure CNI Pod Subnet, dynamic/);
});

test('a model that does not win says what would make it win', async () => {
  open({ podAccess: 'yes' });
  expect(
    await screen.findByText('Azure CNI Overlay would win with Access to pods: No.', {}, lazily),
  ).toBeDefined();
});

/** The title of the question that the tree asks next. */
function asked(given: Record<string, string>): string {
  const next = nextQuestion(given, '2026-11-21');
  return next ? questionById(next).title : '';
}

/** The first answer to each question that the tree asks, until there is none. */
function answersUntilSettled(): Record<string, string> {
  let given: Record<string, string> = {};
  for (;;) {
    const next = nextQuestion(given, '2026-11-21');
    if (!next) return given;
    given = { ...given, [next]: questionById(next).answers[0].id };
  }
}
