import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test, watch } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });
const notes = (page: Page): Locator => page.getByRole('region', { name: 'Notes on the link' });
const fragment = (page: Page): string => page.url().replace(/^[^#]*/, '');

/** What every field of the page holds. */
const values = (page: Page): Promise<readonly string[]> =>
  page
    .locator('input:not([type=radio], [type=checkbox]), select')
    .evaluateAll((fields) => fields.map((each) => (each as HTMLInputElement).value));

test('a copied link opens the same plan in the same view for someone else', async ({
  page,
  context,
  browser,
  baseURL,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLink(page, linkTo(payments));
  await field(page, 'Name of the plan').fill('team <alpha> & Ümläut 100% = #1; 計画');
  await field(page, 'Nodes of pool user').fill('11');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(baseURL ?? '')).toBe(true);

  const other = await browser.newContext();
  watch(other, new URL(baseURL ?? '').origin, complaints);
  const second = await other.newPage();
  await second.goto(link);
  await expect(second.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
  await expect(notes(second)).toHaveCount(0);
  expect(await values(second)).toEqual(await values(page));
  await expect(field(second, 'Nodes of pool user')).toHaveValue('11');
  expect(new URL(second.url()).hash).toBe(new URL(link).hash);
  await other.close();
});

test('without the clipboard the link is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    }),
  );
  await openLink(page, linkTo(payments));
  await page.getByRole('button', { name: 'Copy link' }).click();
  const shown = page.getByRole('dialog', { name: 'Copy the link' });
  await expect(shown.getByRole('textbox', { name: 'Link' })).toHaveValue(page.url());
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

test('the address follows what is typed without a step of history for each key', async ({ page }) => {
  await openLink(page, linkTo({}));
  const before = await page.evaluate(() => history.length);
  await field(page, 'Name of the plan').pressSequentially('typed-slowly');
  await expect.poll(() => fragment(page)).toContain('name=typed-slowly');
  await field(page, 'Nodes of pool nodepool1').pressSequentially('1234');
  await expect.poll(() => fragment(page)).toContain('1234');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await expect(field(page, 'Nodes of pool nodepool1')).toHaveValue('1234');
  await expect(notes(page)).toHaveCount(0);
});

test('Back and Forward go through the views and keep what was typed', async ({ page }) => {
  await openLink(page, '');
  await tab(page, 'Size').click();
  await field(page, 'Nodes of pool nodepool1').fill('8');
  await tab(page, 'Compare').click();
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(tab(page, 'Size')).toHaveAttribute('aria-selected', 'true');
  await expect(field(page, 'Nodes of pool nodepool1')).toHaveValue('8');
  await page.goBack();
  await expect(tab(page, 'Decide')).toHaveAttribute('aria-selected', 'true');
  await page.goForward();
  await expect(field(page, 'Nodes of pool nodepool1')).toHaveValue('8');
  await expect.poll(() => fragment(page)).toContain('view=size');
});

test('another link pasted into the open tab shows its plan, and Back and Undo bring back the first', async ({
  page,
}) => {
  await openLink(page, linkTo({ name: 'first' }));
  await field(page, 'Kubernetes version').fill('1.33');
  await expect.poll(() => fragment(page)).toContain('1.33');
  await page.goto(`/${linkTo({ name: 'second' })}`);
  await expect(field(page, 'Name of the plan')).toHaveValue('second');
  await expect(field(page, 'Kubernetes version')).toHaveValue('');
  await page.goBack();
  await expect(field(page, 'Name of the plan')).toHaveValue('first');
  await expect(field(page, 'Kubernetes version')).toHaveValue('1.33');
  await page.goForward();
  await expect(field(page, 'Name of the plan')).toHaveValue('second');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'Name of the plan')).toHaveValue('first');
});

test('a link cut short says so, and shows what is left of it', async ({ page }) => {
  const whole = linkTo(payments);
  await openLink(page, whole.slice(0, whole.indexOf('podCidr') + 12));
  await expect(notes(page)).toContainText('edited by hand or cut short');
  await expect(field(page, 'Name of the plan')).toHaveValue('payments-prod');
  await expect(field(page, 'VNet prefixes')).toHaveValue('10.20.0.0/16');
  await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss: Notes on the link' }).click();
  await expect(notes(page)).toHaveCount(0);
});

test('a link edited by hand says so, counts, and is written whole with the next change', async ({ page }) => {
  await openLink(page, linkTo(payments).replace('user,linux,5', 'user,linux,6'));
  await expect(notes(page)).toContainText('edited by hand or cut short');
  await expect(field(page, 'Nodes of pool user')).toHaveValue('6');
  await field(page, 'Nodes of pool user').fill('7');
  await expect.poll(() => fragment(page)).toContain('user,linux,7');
  await page.reload();
  await expect(field(page, 'Nodes of pool user')).toHaveValue('7');
  await expect(notes(page)).toHaveCount(0);
});

test('what was typed last is there after a reload, however soon', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const name = field(page, 'Name of the plan');
  await name.pressSequentially('-2');
  const typed = await name.inputValue();
  await page.reload();
  await expect(name).toHaveValue(typed);
  expect(typed).toContain('-2');
});

test('what a link says of a later version is kept and written back', async ({ page }) => {
  await openLink(page, '#v=1&view=size&colour=blue&plan.region=westeurope&pool=main,linux,4');
  await field(page, 'Name of the plan').fill('kept');
  await expect.poll(() => fragment(page)).toContain('name=kept');
  expect(fragment(page)).toContain('colour=blue');
  expect(fragment(page)).toContain('plan.region=westeurope');
  await expect(field(page, 'Nodes of pool main')).toHaveValue('4');
});

test('values that cannot be read are named, and the rest counts', async ({ page }) => {
  await openLink(
    page,
    '#v=1&view=size&nonsense&pool=main,linux,4&vnet=10.1.2.3/8&vnet=10.0.0.0/8&podCidr=10.0.0.0/33',
  );
  await expect(notes(page)).toContainText('"nonsense" cannot be read');
  await expect(field(page, 'Nodes of pool main')).toHaveValue('4');
  await expect(field(page, 'Pod CIDR')).toHaveValue('10.0.0.0/33');
  await expect(field(page, 'Pod CIDR')).toHaveAccessibleDescription(/"10\.0\.0\.0\/33"/);
  await expect(page.getByRole('banner')).toContainText(/values? cannot be read/);
});

test('a view that there is not is named, and the first view shown', async ({ page }) => {
  await openLink(page, '#v=1&view=dream&name=kept');
  await expect(notes(page)).toContainText('view=dream');
  await expect(tab(page, 'Decide')).toHaveAttribute('aria-selected', 'true');
  await expect(field(page, 'Name of the plan')).toHaveValue('kept');
});

test('the link of a plan of some size stays under 700 characters', () => {
  const link = linkTo({
    ...payments,
    pools: [...(payments.pools as object[]), { name: 'batch', count: 2, autoscale: { min: 0, max: 50 } }],
    subnets: Array.from({ length: 6 }, (_, at) => ({
      name: `subnet${at}`,
      role: 'other',
      cidr: `10.20.${at}.0/24`,
    })),
    connected: Array.from({ length: 4 }, (_, at) => ({
      name: `peer${at}`,
      kind: 'peered',
      cidr: `10.3${at}.0.0/16`,
    })),
    answers: {
      exposure: 'private',
      podAccess: 'no',
      addressSpace: 'limited',
      os: 'linux',
      policy: 'advanced',
      scale: 'upTo400',
      dualStack: 'no',
      traffic: 'inside',
    },
  });
  expect(link.length).toBeLessThan(700);
});
