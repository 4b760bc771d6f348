import type { Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { mainViews, sideViews } from '../src/state/store.ts';
import { expect, openLink, test } from './fixtures.ts';
import { ailing, linkTo, payments } from './plans.ts';

/** Names that run from right to left, and numbers and addresses by the habits of other countries. */
const abroad: PlanInput = {
  name: 'תכנון 2026',
  vnet: ['10.20.0.0/16'],
  subnets: [{ name: 'צמתים', role: 'nodes' }],
  serviceCidr: '172。20。0。0/16',
  dnsServiceIp: '172,20,0,10',
  pools: [{ name: 'מאגר', count: '1.000', maxPods: '３０', maxSurge: '33 %', nodeSubnet: 'צמתים' }],
  connected: [{ name: 'משרד 12', kind: 'onPremises', cidr: '10.0.0.0/12' }],
};

/** 1280 × 1024 px at 400 % and at 200 %. */
const zoomed = [
  { width: 320, height: 256 },
  { width: 640, height: 512 },
] as const;

async function openAll(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = !details.closest('header');
  });
}

for (const view of [...mainViews, ...sideViews]) {
  test(`${view} does not scroll sideways at 200 and at 400 %, and leaves the content in sight`, async ({
    page,
  }) => {
    for (const plan of [ailing, abroad]) {
      await page.setViewportSize(zoomed[0]);
      await openLink(page, linkTo(plan, view));
      await openAll(page);
      for (const size of zoomed) {
        await page.setViewportSize(size);
        await expect
          .poll(
            () => page.evaluate(() => document.documentElement.scrollWidth),
            `${plan.name}, ${size.width} px`,
          )
          .toBeLessThanOrEqual(size.width);
        // A header that stayed would cover what is read.
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        const header = await page.getByRole('banner').boundingBox();
        expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThan(size.height / 2);
      }
    }
  });
}

test('numbers and addresses by other countries’ habits stay as typed, and the error says what is meant', async ({
  browser,
  baseURL,
}) => {
  const seen: string[] = [];
  for (const locale of ['de-DE', 'zh-CN', 'ar-EG']) {
    const context = await browser.newContext({ locale, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await openLink(page, linkTo(abroad));
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await expect(field('Nodes of pool מאגר')).toHaveValue('1.000');
    await expect(field('Nodes of pool מאגר')).toHaveAccessibleDescription(/did you mean 1000\?/);
    await expect(field('Max pods of pool מאגר')).toHaveValue('３０');
    await expect(field('Max pods of pool מאגר')).toHaveAccessibleDescription(/did you mean 30\?/);
    await expect(field('Service CIDR')).toHaveAccessibleDescription(/did you mean 172\.20\.0\.0\/16\?/);
    await expect(field('DNS service IP')).toHaveAccessibleDescription(/did you mean 172\.20\.0\.10\?/);
    seen.push(await settledText(page));
    await context.close();
  }
  // The locale of the browser changes nothing.
  expect(new Set(seen).size).toBe(1);
});

test('a name that runs from right to left stays apart from the figures beside it', async ({ page }) => {
  await openLink(page, linkTo(abroad));
  const finding = page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ hasText: 'משרד' });
  const name = await finding.locator('bdi').first().boundingBox();
  const range = await finding.first().evaluate((item) => {
    const walk = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.lastIndexOf('10.0.0.0/12') ?? -1;
      if (at < 0) continue;
      const found = document.createRange();
      found.setStart(node, at);
      found.setEnd(node, at + 1);
      return found.getBoundingClientRect().x;
    }
    return Number.NaN;
  });
  expect(name?.x).toBeLessThan(range);
});

test('on a phone the way to another day stands in the line of the tabs', async ({ page }) => {
  for (const plan of [{}, payments, ailing]) {
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await openLink(page, linkTo(plan));
      const header = page.getByRole('banner');
      await expect(header.getByText(/binds first$/)).toBeVisible();
      const tab = await header.getByRole('tab', { name: 'Size' }).boundingBox();
      const day = await header.getByText('As of', { exact: true }).boundingBox();
      expect(Math.abs((tab?.y ?? 0) - (day?.y ?? 99))).toBeLessThan(12);
    }
  }
});

test('forced colours leave the chosen tab and every use of addresses apart from the ground', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLink(page, linkTo(payments));
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const mark = await page.getByRole('tab', { name: 'Size' }).evaluate((tab) => {
    const { borderBottomStyle, borderBottomColor } = getComputedStyle(tab, '::after');
    return { style: borderBottomStyle, colour: borderBottomColor };
  });
  expect(mark.style).toBe('solid');
  expect(mark.colour).not.toBe(ground);
  const map = page.getByRole('region', { name: 'Address map' });
  await expect(map.locator('svg rect').first()).toBeAttached();
  const fills = await map
    .locator('svg rect')
    .evaluateAll((all) => all.map((rect) => getComputedStyle(rect).fill));
  expect(new Set(fills.filter((fill) => fill !== 'none' && fill !== ground)).size).toBeGreaterThan(3);
});

/** What the page says once it has nothing to add. */
async function settledText(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle');
  let text = '';
  const same = async () => {
    const before = text;
    text = await page.getByRole('main').innerText();
    return text === before;
  };
  await expect.poll(same, { intervals: [1000] }).toBe(true);
  return text;
}
