import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

test('Ctrl+Z takes back what was typed in a field as one step, and Ctrl+Shift+Z brings it again', async ({
  page,
}) => {
  await openLink(page, linkTo(payments));
  const nodes = field(page, 'Nodes of pool user');
  await nodes.click();
  await nodes.press('End');
  await nodes.pressSequentially('00');
  await expect(nodes).toHaveValue('500');
  await page.keyboard.press('Control+z');
  await expect(nodes).toHaveValue('5');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(nodes).toHaveValue('500');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(nodes).toHaveValue('500');
});

test('each field is a step of its own, taken back in turn by the buttons', async ({ page }) => {
  await openLink(page, linkTo(payments));
  await field(page, 'Service CIDR').fill('172.30.0.0/16');
  await field(page, 'Internal load balancers').fill('9');
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await undo.click();
  await expect(field(page, 'Internal load balancers')).toHaveValue('2');
  await expect(field(page, 'Service CIDR')).toHaveValue('172.30.0.0/16');
  await undo.click();
  await expect(field(page, 'Service CIDR')).toHaveValue('172.20.0.0/16');
  await expect(undo).toBeDisabled();
  await redo.click();
  await redo.click();
  await expect(field(page, 'Internal load balancers')).toHaveValue('9');
  await expect(redo).toBeDisabled();
});

test('a preset, a removed pool and an answer are one step each, and undo crosses views', async ({ page }) => {
  await openLink(page, linkTo(payments));
  await page.getByRole('button', { name: 'Remove pool user' }).click();
  await page.getByRole('button', { name: /^1,000 nodes/ }).click();
  await page.getByRole('tab', { name: 'Decide' }).click();
  await page.getByRole('button', { name: 'Remove: Access to pods' }).click();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Remove: Access to pods' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Name of the plan')).toHaveValue('payments-prod');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.getByRole('tab', { name: 'Size' }).click();
  await expect(field(page, 'Nodes of pool user')).toHaveValue('5');
});

test('a change after an undo leaves nothing to redo, and the link follows both ways', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const name = field(page, 'Name of the plan');
  await name.fill('second');
  await expect.poll(() => page.url()).toContain('name=second');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.url()).toContain('name=payments-prod');
  await name.fill('third');
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect(name).toHaveValue('third');
});

test('text that cannot be read is undone like any other', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const vnet = field(page, 'VNet prefixes');
  await vnet.fill('10.20.0.1/16, ,x');
  await expect(vnet).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+z');
  await expect(vnet).toHaveValue('10.20.0.0/16');
  await page.keyboard.press('Control+Shift+Z');
  await expect(vnet).toHaveValue(/10\.20\.0\.1\/16,\s*,\s*x/);
});
