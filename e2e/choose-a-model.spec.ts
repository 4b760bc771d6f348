import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo } from './plans.ts';

const ranking = (page: Page): Locator => page.getByRole('region', { name: 'Ranking' });
const ranked = (page: Page, model: string): Locator =>
  ranking(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: model, exact: true, level: 3 }) });
const step = (page: Page, title: string): Locator => page.getByRole('heading', { name: title, level: 2 });
const answer = (page: Page, label: string): Locator =>
  page.getByRole('list', { name: 'Answers' }).getByRole('button', { name: label, exact: true });
const change = (page: Page, question: string): Locator =>
  page.getByRole('button', { name: `Change: ${question}`, exact: true });

/** Expects the model at the top, recommended, with the owner of its VNet. */
async function expectRecommended(page: Page, model: string, vnet: string): Promise<void> {
  await expect(ranking(page).getByRole('heading', { level: 3 }).first()).toHaveText(model);
  await expect(ranked(page, model).getByText('Recommended', { exact: true })).toBeVisible();
  await expect(ranked(page, model).getByRole('definition').filter({ hasText: 'VNet' })).toHaveText(vnet, {
    ignoreCase: true,
  });
}

/** Goes to a question out of turn: the tree asks first what best splits the models. */
async function goTo(page: Page, question: string): Promise<void> {
  const button = page.getByRole('button', { name: `Answer: ${question}`, exact: true });
  if (!(await button.isVisible())) await page.getByText(/^Questions without an answer/).click();
  await button.click();
}

const asked = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 2 }).first();

const exposure = 'Does the cluster live in a network of yours?';
const podAccess = 'Must anything outside the cluster open a connection to a pod’s own IP?';

const scenarios = [
  {
    row: 'Only public IPs',
    answers: { Exposure: 'Public IPs only' },
    in2018: 'kubenet',
    today: ['Azure CNI Overlay', 'VNet made by AKS'],
  },
  {
    row: 'Private IPs, outside access to pods',
    answers: { Exposure: 'Private IPs in our VNet', 'Access to pods': 'Yes' },
    in2018: 'Azure CNI',
    today: ['Azure CNI Pod Subnet, dynamic', 'your own VNet'],
  },
  {
    row: 'Private IPs, no outside access to pods',
    answers: { Exposure: 'Private IPs in our VNet', 'Access to pods': 'No' },
    in2018: 'kubenet in an existing VNet',
    today: ['Azure CNI Overlay', 'your own VNet'],
  },
  {
    row: 'Limited private IPs',
    answers: {
      Exposure: 'Private IPs in our VNet',
      'Access to pods': 'No',
      'Address space': 'Limited',
    },
    in2018: 'kubenet in an existing VNet',
    today: ['Azure CNI Overlay', 'your own VNet'],
  },
] as const;

for (const { row, answers, in2018, today } of scenarios) {
  const [model, vnet] = today;

  test(`"${row}" comes out as ${model} when its questions are answered by mouse`, async ({ page }) => {
    await openLink(page, '');
    for (const [question, label] of Object.entries(answers)) {
      await goTo(page, question);
      await answer(page, label).click();
    }
    await expectRecommended(page, model, vnet);
  });

  test(`"${row}" comes out as ${model} when its row is chosen`, async ({ page }) => {
    await openLink(page, '');
    const cells = page.getByRole('table', { name: /scenario/ }).getByRole('row', { name: row });
    await expect(cells.getByRole('cell').nth(0)).toHaveText(in2018);
    await expect(cells.getByRole('cell').nth(1)).toHaveText(`${model}, ${vnet}`);
    await page.getByRole('button', { name: row, exact: true }).click();
    await expectRecommended(page, model, vnet);
    await expect(change(page, 'Exposure')).toBeVisible();
  });
}

test('number keys answer, Backspace goes back, and the ranking follows with its reasons', async ({
  page,
}) => {
  await openLink(page, '');
  await goTo(page, 'Exposure');
  await expect(step(page, exposure)).toBeVisible();
  await page.keyboard.press('2');
  await goTo(page, 'Access to pods');
  await expect(step(page, podAccess)).toBeVisible();
  await page.keyboard.press('2');
  await expectRecommended(page, 'Azure CNI Pod Subnet, dynamic', 'your own VNet');
  await expect(ranked(page, 'Azure CNI Overlay').getByText('Excluded', { exact: true })).toBeVisible();
  const reason = ranked(page, 'Azure CNI Overlay').getByRole('button', {
    name: 'Access to pods: show the question',
  });
  await expect(reason.first()).toBeVisible();

  await page.keyboard.press('Backspace');
  await expect(step(page, podAccess)).toBeVisible();
  await expect(answer(page, 'Yes')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('1');
  await expectRecommended(page, 'Azure CNI Overlay', 'your own VNet');
  await expect(ranked(page, 'Azure CNI Overlay').getByText('Excluded', { exact: true })).toHaveCount(0);
});

test('a number without an answer, and keys that were turned off, answer nothing', async ({ page }) => {
  await openLink(page, '');
  await goTo(page, 'Exposure');
  await page.keyboard.press('9');
  await expect(step(page, exposure)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Keys/ }).uncheck();
  await page.keyboard.press('1');
  await expect(step(page, exposure)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Keys/ }).check();
  await page.keyboard.press('1');
  await expect(step(page, exposure)).toBeHidden();
});

test('digits typed into the name of the plan answer nothing', async ({ page }) => {
  await openLink(page, '');
  const question = (await asked(page).textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Name of the plan' }).pressSequentially('12');
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('12');
  await expect(asked(page)).toHaveText(question);
});

test('answering to the end tells why nothing more is asked', async ({ page }) => {
  await openLink(page, '');
  const outcome = page.getByRole('heading', { name: /^Use / });
  for (let answered = 1; answered <= 15 && !(await outcome.isVisible()); answered++) {
    await page.keyboard.press('1');
    await expect(page.getByText(new RegExp(`^${answered} answered,`)).or(outcome)).toBeVisible();
  }
  await expect(outcome).toBeVisible();
  await expect(page.getByText(/Every question is answered|cannot change this result/)).toBeVisible();
});

test('the recommendation goes into the plan as one step', async ({ page }) => {
  await openLink(page, linkTo({ model: 'kubenet', dataplane: 'azure' }, 'decide'));
  const model = page.getByRole('combobox', { name: 'Network model' });
  await expect(model).toHaveValue('kubenet/azure');
  await ranking(page).getByRole('button', { name: 'Use this in the plan' }).click();
  await expect(page.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
  await expect(model).toHaveValue('overlay/cilium');
  await expect(page.getByRole('combobox', { name: 'Network policy engine' })).toHaveValue('cilium');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(model).toHaveValue('kubenet/azure');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('answers that contradict each other show which of them to give up', async ({ page }) => {
  await openLink(page, linkTo({ answers: { podAccess: 'yes', dualStack: 'yes' } }, 'decide'));
  const contradiction = page.getByRole('region', { name: 'No model fits these answers' });
  await expect(page.getByText('No model fits the answers so far.').or(contradiction).first()).toBeVisible();
  await expect(ranking(page).getByText('Recommended', { exact: true })).toHaveCount(0);
  await contradiction.getByRole('button', { name: 'Change: IPv6 to No' }).click();
  await expect(contradiction).toBeHidden();
  await expectRecommended(page, 'Azure CNI Pod Subnet, dynamic', 'your own VNet');
});

test('an answer can be changed and taken back', async ({ page }) => {
  await openLink(page, linkTo({ answers: { exposure: 'private', podAccess: 'yes' } }, 'decide'));
  await change(page, 'Access to pods').click();
  await expect(step(page, podAccess)).toBeVisible();
  await answer(page, 'No').click();
  await expectRecommended(page, 'Azure CNI Overlay', 'your own VNet');
  await page.getByRole('button', { name: 'Remove: Access to pods' }).click();
  await expect(change(page, 'Access to pods')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByRole('heading', { name: 'Answers so far' })).toHaveCount(0);
});
