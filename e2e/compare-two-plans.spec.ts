import type { Locator, Page } from '@playwright/test';
import { axe, expect, openLink, test } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

const other = { ...payments, name: 'payments-flat', model: 'node-subnet', vnet: ['10.40.0.0/18'] };
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Link of plan B' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'This plan and plan B' });
const row = (page: Page, name: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Asks for a second plan, whose field then has the focus. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare with a second plan' }).click();
  await expect(field(page)).toBeFocused();
}

test('a second link is compared field by field, on the charts and on one scale of maps', async ({ page }) => {
  // Axe reads every chart, the matrix and both maps.
  test.slow();
  await openLink(page, linkTo(payments, 'compare'));
  await ask(page);
  await field(page).fill(`https://planner.example/${linkTo(other)}`);
  await expect(row(page, 'VNet').getByRole('cell')).toHaveText(['10.20.0.0/16', '10.40.0.0/18']);
  await expect(row(page, 'Network model').getByRole('cell')).toHaveText([
    'Azure CNI Overlay',
    'Azure CNI Node Subnet',
  ]);
  await expect(page.getByRole('heading', { name: 'Both address maps on one scale' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Plan B, payments-flat' }).first()).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^This plan holds 192 nodes with Overlay, plan B/ }),
  ).toBeVisible();
  await axe(page);
});

test('the second plan is in the link, and comes back with it', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  await ask(page);
  await field(page).fill(linkTo(other));
  await expect(row(page, 'VNet')).toBeVisible();
  await expect(page).toHaveURL(/planB/);
  await openLink(page, new URL(page.url()).hash);
  await expect(field(page)).toHaveValue(linkTo(other));
  await expect(row(page, 'VNet').getByRole('cell')).toHaveText(['10.20.0.0/16', '10.40.0.0/18']);
});

test('the plans change places, and plan B goes again', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  await ask(page);
  await field(page).fill(linkTo(other));
  await page.getByRole('button', { name: 'Swap plans' }).click();
  await expect(row(page, 'VNet').getByRole('cell')).toHaveText(['10.40.0.0/18', '10.20.0.0/16']);
  await page.getByRole('button', { name: 'Remove plan B' }).click();
  await expect(table(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
});

test('what of plan B cannot be read is named, and the rest is compared', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  await ask(page);
  await field(page).fill('v=1&vnet=10.40.0.0/18&internalLoadBalancers=zwei');
  await expect(page.getByRole('region', { name: 'What of plan B was not read' })).toContainText('zwei');
  await expect(row(page, 'VNet').getByRole('cell')).toHaveText(['10.20.0.0/16', '10.40.0.0/18']);
  await field(page).fill('https://planner.example/');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(table(page)).toHaveCount(0);
});
