import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name });
const panel = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const growth = (page: Page): Locator =>
  page.getByRole('region').filter({ has: page.getByText('Around this plan') });
const usage = (page: Page): Locator =>
  page.getByRole('region').filter({ has: page.getByText('Share of the subnets') });

const models = [
  { row: 'kubenet', option: 'kubenet, Azure data plane' },
  { row: 'Node Subnet', option: 'Azure CNI Node Subnet, Azure data plane' },
  { row: 'Overlay', option: 'Azure CNI Overlay, Azure data plane' },
  { row: 'Pod Subnet dynamic', option: 'Azure CNI Pod Subnet, dynamic, Azure data plane' },
  { row: 'Pod Subnet static', option: 'Azure CNI Pod Subnet, static block, Azure data plane' },
] as const;

test('the summary of every model says what the Size view says of it', async ({ page }) => {
  const plan = { ...payments, dataplane: 'azure', networkPolicy: 'none' };
  await openLink(page, linkTo(plan, 'compare'));
  const rows = page.getByRole('table', { name: 'This plan with every model' }).getByRole('row');
  await expect(rows).toHaveCount(models.length + 1);
  const summaries: { row: string; option: string; addresses: string; nodes: string }[] = [];
  for (const { row, option } of models) {
    const cells = rows
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${row}`) }) })
      .getByRole('cell');
    const addresses = await cells.nth(1).innerText();
    const nodes = /^[\d,]+/.exec(await cells.nth(3).innerText())?.[0] ?? '';
    summaries.push({ row, option, addresses, nodes });
  }
  await tab(page, 'Size').click();
  const result = page.getByRole('region', { name: 'Result' });
  for (const { option, addresses, nodes } of summaries) {
    await page.getByRole('combobox', { name: 'Network model' }).selectOption({ label: option });
    await expect(result.getByRole('heading')).toContainText(`${nodes} nodes`);
    await expect(result).toContainText(`take ${addresses} addresses of the VNet`);
  }
});

test('a chart has a name, and its points are read with the arrow keys', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  const title = await growth(page).getByRole('heading').innerText();
  expect(title).toMatch(/\d/);
  const chart = growth(page).getByRole('application', { name: title });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const point = growth(page).getByRole('status');
  await expect(point).toContainText(/nodes?\./);
  await expect(point).toContainText(/Overlay: .*\d/);
  const first = await point.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(point).not.toHaveText(first);

  await usage(page).getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(usage(page).getByRole('status')).toContainText(/addresses\..*Held by nodes: \d/s);
});

test('the table of growth holds the planned figure of the Size view', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const planned = page
    .getByRole('table', { name: 'Address spaces' })
    .getByRole('row', { name: /^Node subnet/ })
    .getByRole('cell')
    .nth(2);
  const total = /^[\d,]+/.exec(await planned.innerText())?.[0] ?? 'none';
  await tab(page, 'Compare').click();
  await growth(page).getByText('Show as table').click();
  const table = growth(page).getByRole('table');
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '23', exact: true }) });
  await expect(row.getByRole('cell').nth(2)).toHaveText(new RegExp(`^${total} `));
});

test('the chart of growth can be drawn further and on a logarithmic scale', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  const chart = growth(page).getByRole('application');
  await growth(page).getByText('Up to 5,000').click();
  await expect(chart).toContainText('5,000');
  await growth(page).getByText('Logarithmic').click();
  await expect(growth(page).getByRole('radio', { name: 'Logarithmic' })).toBeChecked();
  await expect(chart).toContainText('1,000');
});

test('the charts follow a change of the plan', async ({ page }) => {
  await openLink(page, linkTo({ vnet: ['10.0.0.0/16'], serviceCidr: '172.20.0.0/16' }, 'compare'));
  const title = await usage(page).getByRole('heading').innerText();
  expect(title).toContain('3 nodes');
  await tab(page, 'Size').click();
  await page.getByRole('textbox', { name: 'Nodes of pool nodepool1' }).fill('12');
  await tab(page, 'Compare').click();
  await expect(usage(page).getByRole('heading')).toContainText('12 nodes');
});

test('the features can be searched and cut down to what differs', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  const matrix = panel(page, 'What the documentation says of each model');
  const count = matrix.getByRole('status');
  await expect(count).toHaveText(/^(\d+) of \1 rows/);
  const all = Number(/^\d+/.exec(await count.innerText())?.[0]);
  const shown = async () => Number(/^\d+/.exec(await count.innerText())?.[0]);
  await matrix.getByText('What differs').click();
  await expect.poll(shown).toBeLessThan(all);
  await matrix.getByText('All', { exact: true }).click();
  await matrix.getByRole('textbox', { name: 'Search' }).fill('route table');
  await expect.poll(shown).toBeLessThan(8);
  await expect(matrix.getByRole('rowheader', { name: 'Pods need a route table' })).toBeVisible();
  await matrix.getByRole('textbox', { name: 'Search' }).fill('zebra');
  await expect(matrix).toContainText('No row has all of these words');
});

test('a cell of the matrix opens its sources', async ({ page }) => {
  await openLink(page, linkTo(payments, 'compare'));
  const cell = page
    .getByRole('row', { name: /^Pods need a route table/ })
    .getByRole('button')
    .first();
  await cell.click();
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  const sources = page.getByRole('row', { name: /Pods need a route table, kubenet/ });
  const link = sources.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^https:\/\//);
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await expect(link).toHaveAttribute('target', '_blank');
  await cell.click();
  await expect(sources).toHaveCount(0);
});

test('on a phone two columns of the reader’s choice stand side by side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLink(page, linkTo(payments, 'compare'));
  const table = page.getByRole('table', { name: 'Features by model' });
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Right column' }).selectOption('kubenet');
  await expect(table.getByRole('columnheader').nth(1)).toHaveText(/^kubenet/);
});
