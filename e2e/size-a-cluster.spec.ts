import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { ailing, linkTo, payments } from './plans.ts';

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const choice = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true });
const space = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('table', { name: 'Address spaces' }).getByRole('row', { name });
const findings = (page: Page): Locator => page.getByRole('region', { name: 'Findings' });

test('every preset replaces the plan, and says what becomes of it', async ({ page }) => {
  await openLink(page, linkTo({}));
  const presets = page.getByRole('region', { name: 'Presets' }).getByRole('button');
  await expect(presets).toHaveCount(5);
  const names: string[] = [];
  for (const preset of await presets.all()) {
    await preset.click();
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toHaveText(
      /^The ranges hold [\d,]+ nodes/,
    );
    names.push(await field(page, 'Name of the plan').inputValue());
  }
  expect(names).toEqual(['', 'fifty-nodes', 'payments-prod', 'thousand-nodes', 'windows-and-linux']);
});

test('50 nodes of 30 pods with one surge node plan 1,581 addresses in a /21, and AKS counts 1,450', async ({
  page,
}) => {
  await openLink(page, linkTo({}));
  await choice(page, 'Network model').selectOption('Azure CNI Node Subnet, Azure data plane');
  await field(page, 'Nodes of pool nodepool1').fill('50');
  await field(page, 'Max pods of pool nodepool1').fill('30');
  await field(page, 'Max surge of pool nodepool1').fill('1');
  const row = space(page, /^Node subnet/);
  await expect(row.getByRole('cell').nth(0)).toContainText('/21');
  await expect(row.getByRole('cell').nth(1)).toContainText('1,450 of 2,043');
  await expect(row.getByRole('cell').nth(2)).toContainText('needs a /21');
  await row.getByRole('button', { name: /^1,586, planned/ }).click();
  await expect(page.getByText(/1,581/).first()).toBeVisible();
});

test('the 33rd overlay node does not fit in a pod CIDR of a /19, and the service’s sentence says so', async ({
  page,
}) => {
  await openLink(page, linkTo({ model: 'overlay', podCidr: '192.168.0.0/19' }));
  const sentence = findings(page).getByText(/8448.*8192/);
  await field(page, 'Nodes of pool nodepool1').fill('32');
  await expect(
    space(page, /^Pod CIDR/)
      .getByRole('cell')
      .nth(1),
  ).toContainText('8,192 of 8,192');
  await expect(space(page, /^Pod CIDR/)).toContainText('passed');
  await expect(sentence).toHaveCount(0);
  await field(page, 'Nodes of pool nodepool1').fill('33');
  await expect(space(page, /^Pod CIDR/)).toContainText('refused');
  await expect(sentence).toBeVisible();
});

test('pools are added, duplicated and removed, and the focus goes along', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const pools = page.getByRole('region', { name: 'Node pools' });
  await expect(pools).toContainText('23 nodes');

  await pools.getByRole('button', { name: 'Add pool' }).click();
  await expect(field(page, 'Name of pool user2')).toBeFocused();
  await field(page, 'Nodes of pool user2').fill('7');
  await expect(pools).toContainText('30 nodes');

  await pools.getByRole('button', { name: 'Duplicate pool user2' }).click();
  await expect(field(page, 'Name of pool user3')).toBeFocused();
  await expect(field(page, 'Nodes of pool user3')).toHaveValue('7');
  await expect(pools).toContainText('37 nodes');

  await pools.getByRole('button', { name: 'Remove pool user2' }).click();
  await expect(field(page, 'Nodes of pool user2')).toHaveCount(0);
  await expect(field(page, 'Name of pool user3')).toBeFocused();
  await expect(pools).toContainText('30 nodes');
});

test('subnets and connected networks are added and removed', async ({ page }) => {
  await openLink(page, linkTo(payments));
  await page.getByRole('button', { name: 'Add subnet' }).click();
  await field(page, 'CIDR of subnet subnet').fill('10.20.4.128/25');
  await expect(field(page, 'CIDR of subnet subnet')).toHaveAccessibleDescription(/10\.20\.4\.0\/24/);
  await page.getByRole('button', { name: 'Remove subnet subnet' }).click();
  await expect(field(page, 'CIDR of subnet subnet')).toHaveCount(0);

  await page.getByRole('button', { name: 'Add network' }).click();
  await expect(field(page, 'Name of network on-premises2')).toBeFocused();
  await page.getByRole('button', { name: 'Remove network on-premises2' }).click();
  await expect(field(page, 'Name of network on-premises2')).toHaveCount(0);
});

test('the address map changes with the plan, and its table with it', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const block = page
    .getByRole('listbox', { name: /^Address map/ })
    .getByRole('option', { name: /^Subnet nodes/ });
  await expect(block).toHaveAccessibleName(/10\.20\.5\.0\/26, 64 addresses: 23 held by nodes/);
  await page.getByRole('region', { name: 'Address map' }).getByText('As a table').click();
  const held = page
    .getByRole('table', { name: 'Addresses in order' })
    .getByRole('row', { name: /Held by nodes/ });
  await expect(held).toContainText('23');
  await field(page, 'Nodes of pool system').fill('40');
  await expect(block).toHaveAccessibleName(/10\.20\.5\.0\/25, 128 addresses: 60 held by nodes/);
  await expect(held).toContainText('60');
});

test('a finding leads to the field that causes it, which says the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLink(page, linkTo(ailing));
  const links = findings(page).getByRole('button', { name: /^Go to field/ });
  await expect(links.nth(5)).toBeVisible();
  const count = await links.count();
  for (let at = 0; at < count; at++) {
    await links.nth(at).click();
    const focused = page.locator(':focus');
    await expect(focused).toHaveAttribute('data-path', /./);
    await expect(focused).toBeInViewport();
  }
  const pods = field(page, 'Pod CIDR');
  await findings(page)
    .getByRole('button', { name: /^Go to field: .*[Pp]od CIDR/ })
    .first()
    .click();
  await expect(pods).toBeFocused();
  await expect(pods).toHaveAttribute('aria-invalid', 'true');
  await expect(pods).toHaveAccessibleDescription(/10\.20\.0\.0\/22/);
});

test('a subnet that the planner placed is taken into the plan', async ({ page }) => {
  await openLink(page, linkTo({ vnet: ['10.20.0.0/16'] }));
  await page.getByRole('button', { name: 'Fix in plan: subnet nodes' }).click();
  await expect(field(page, 'CIDR of subnet nodes')).toHaveValue('10.20.0.0/28');
  await field(page, 'Nodes of pool nodepool1').fill('300');
  await expect(field(page, 'CIDR of subnet nodes')).toHaveValue('10.20.0.0/28');
  await expect(page.getByRole('region', { name: 'Result' })).toContainText('Does not fit');
});
