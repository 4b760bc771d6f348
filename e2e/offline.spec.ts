import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { built, servePlanner } from './other-origins.ts';
import { linkTo, payments } from './plans.ts';

/** Every file is fetched anew, which takes its time beside other tests. */
const patience = { timeout: 30_000 };

test.beforeEach(() => test.setTimeout(90_000));

/** Waits until the browser keeps the page, and its next load is one from there. */
const keptIn = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('without a network the page reloads and does the whole journey', async ({ page, context }) => {
  const planner = await servePlanner();
  await page.goto(`${planner.url}${linkTo(payments)}`);
  await keptIn(page);
  await planner.stop();
  await context.setOffline(true);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(request.url()));

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('payments-prod');
  await page.getByRole('textbox', { name: 'Nodes of pool system', exact: true }).fill('30');
  await expect(page.getByRole('region', { name: 'Node pools' })).toContainText('50 nodes');

  await page.getByRole('tab', { name: 'Decide' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByRole('heading', { name: 'Ranking' })).toBeVisible();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();

  // The link goes on holding everything, and opens in a new tab.
  await expect(page).toHaveURL(/pool=system,linux,30,/);
  const tab = await context.newPage();
  await tab.goto(page.url());
  await expect(tab.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('a newer version waits until it is asked for, and takes nothing from what was typed', async ({
  page,
}) => {
  let release = 1;
  const planner = await servePlanner((path) => {
    if (release === 1 || (path !== 'sw.js' && path !== 'index.html')) return undefined;
    const text = readFileSync(join(built, path), 'utf8');
    if (path === 'index.html') return text.replace('<html lang="en">', '<html lang="en" data-release="2">');
    return text.replace(/"name":"\w+"/, '"name":"release2"');
  });
  await page.goto(`${planner.url}${linkTo(payments)}`);
  await keptIn(page);
  await page.reload();
  release = 2;

  const name = page.getByRole('textbox', { name: 'Name of the plan' });
  await name.fill('typed-before-the-update');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), patience)
    .toBe('installed');
  await expect(name).toHaveValue('typed-before-the-update');
  await expect(name).toBeFocused();
  // A reload does not yet change the version: other tabs may show it.
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-release');

  await page.goto(`${planner.url}#v=1&view=saved&name=typed-before-the-update`);
  await expect(page.getByText(/^Version \d+\.\d+\.\d+, build [0-9a-f]{8}/)).toContainText(
    'opens without a network',
  );
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-release', '2');
  await expect(name).toHaveValue('typed-before-the-update');
  await planner.stop();
});

test('the browser may install the page', async ({ page, request }) => {
  const planner = await servePlanner();
  await page.goto(planner.url);
  const manifest = await page
    .locator('link[rel="manifest"]')
    .evaluate((link) => (link as HTMLLinkElement).href);
  const { name, start_url, display, icons } = await (await request.get(manifest)).json();
  expect({ name, display, start: new URL(start_url, manifest).href }).toEqual({
    name: 'AKS Network Planner',
    display: 'standalone',
    start: planner.url,
  });
  for (const { src, type } of icons as { src: string; type: string }[]) {
    const icon = await request.get(new URL(src, manifest).href);
    expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type]);
  }
  await planner.stop();
});

test('a frame in another page keeps nothing in the browser', async ({ page }) => {
  const planner = await servePlanner();
  // A page of the same origin without a policy that forbids frames.
  await page.goto(new URL('/', planner.url).href);
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'Plan' })),
    `${planner.url}?embed=summary${linkTo(payments)}`,
  );
  await expect(page.frameLocator('iframe').getByRole('table', { name: 'Address spaces' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await planner.stop();
});
