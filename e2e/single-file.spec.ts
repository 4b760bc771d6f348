import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { built } from './other-origins.ts';
import { linkTo, payments } from './plans.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** From an answer to a link, as the page of a server does it. */
async function mainJourney(page: Page, url: string) {
  await page.goto(`${url}#`);
  await page.getByRole('tab', { name: 'Decide' }).click();
  await page
    .getByRole('button', { name: 'Use this in the plan' })
    .or(page.getByRole('radio'))
    .first()
    .click();

  await page.goto('about:blank');
  await page.goto(`${url}${linkTo(payments)}`);
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('payments-prod');
  await page.getByRole('textbox', { name: 'Nodes of pool system', exact: true }).fill('30');
  await expect(page.getByRole('region', { name: 'Node pools' })).toContainText('50 nodes');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  await expect(page).toHaveURL(/pool=system,linux,30,/);
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Nodes of pool system', exact: true })).toHaveValue('30');
}

test('the single file does the main journey from a disk, and asks for nothing else', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const folder = testInfo.outputPath('single');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '-c', 'src/build/single.config.ts', '--outDir', folder, '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: root });
  expect(readdirSync(folder)).toEqual(['aks-network-planner.html']);

  const url = pathToFileURL(join(folder, 'aks-network-planner.html')).href;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(url))
      complaints.push(request.url());
  });
  await mainJourney(page, url);
  await page.goto(`${url}#v=1&view=saved`);
  await expect(page.getByText(/^Version .* needs no network\.$/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the folder of the build opens from a disk as well', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await mainJourney(page, pathToFileURL(join(built, 'index.html')).href);
  expect(faults).toEqual([]);
});
