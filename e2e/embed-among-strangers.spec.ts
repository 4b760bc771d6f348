import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { sideViews } from '../src/state/store.ts';
import { complaintsOf, serveWiki } from './embed-host.ts';
import { built } from './other-origins.ts';
import { linkTo, payments } from './plans.ts';

const wiki = serveWiki();

test('hostile messages change nothing, ask for nothing and break nothing', async ({ page }) => {
  const complaints = complaintsOf(page);
  await wiki.open(
    page,
    `${wiki.frameTo('embed=summary&edit=1', linkTo(payments))}<iframe id="evil"></iframe>`,
  );
  const plan = page.frameLocator('iframe[title="Plan"]');
  await expect(plan.getByRole('table', { name: 'Address spaces' })).toBeVisible();
  const before = await plan.getByRole('table', { name: 'Address spaces' }).innerText();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    // A generator of Park and Miller: the same messages every time.
    let seed = 7;
    const below = (count: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % count;
    };
    const texts = [
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'javascript:alert(1)',
      '#w=1',
      '\u0000',
      '*',
      'open',
    ];
    const value = (depth: number): unknown => {
      const kind = below(depth > 4 ? 5 : 9);
      if (kind === 0) return texts[below(texts.length)];
      if (kind === 1) return below(1e9) - 5e8;
      if (kind === 2) return null;
      if (kind === 3) return Number.NaN;
      if (kind === 4) return new Date(below(1e9));
      if (kind === 5) return Array.from({ length: below(5) }, () => value(depth + 1));
      if (kind === 6) return new Map([[texts[below(texts.length)], value(depth + 1)]]);
      if (kind === 7) return new Uint8Array(below(1000));
      return Object.fromEntries(texts.map((key) => [key, value(depth + 1)]));
    };
    const types = ['open', 'theme', 'change', 'ready', 'constructor', 7, null];
    for (let round = 0; round < 3000; round++) {
      const type = types[below(types.length)];
      target?.postMessage(
        { aksNetworkPlan: below(3), type, theme: value(0), link: round % 2 ? value(1) : undefined },
        '*',
      );
      target?.postMessage(value(0), '*');
    }
    target?.postMessage({ aksNetworkPlan: 1, type: 'open', link: `#${'a=b&'.repeat(50_000)}` }, '*');
  });
  // The frame answers what comes after all of them.
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ aksNetworkPlan: 1, type: 'theme', theme: 'dark' }, '*'),
  );
  await expect(plan.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Whoever is not the parent is not heard, whatever it says.
  await page.locator('#evil').evaluate((evil) => {
    const script = (evil as HTMLIFrameElement).contentDocument?.createElement('script');
    if (!script) return;
    script.textContent = `parent.frames[0].postMessage({ aksNetworkPlan: 1, type: 'open', link: '#v=1&name=evil' }, '*')`;
    (evil as HTMLIFrameElement).contentDocument?.body.append(script);
  });
  expect(await plan.getByRole('table', { name: 'Address spaces' }).innerText()).toBe(before);
  await expect(plan.locator('img, script:not([src])')).toHaveCount(0);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the whole page keeps to the strict policy, in a folder of any origin', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${wiki.planner()}${linkTo(payments)}`);
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('payments-prod');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.waitForLoadState('networkidle');
  }
  for (const view of sideViews) {
    await page.goto('about:blank');
    await page.goto(`${wiki.planner()}#v=1&view=${view}&vnet=10.20.0.0/16`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.frameLocator('iframe[title^="Preview"]');
  await expect(preview.getByRole('link', { name: /full plan/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the script for host pages weighs less than 2 KB', () => {
  const script = readFileSync(join(built, 'embed.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(2048);
  expect(script.toString()).not.toMatch(/\bimport\b/);
});
