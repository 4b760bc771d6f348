import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { evaluate } from '../src/core/evaluate.ts';
import { adr } from '../src/core/export/adr.ts';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { axe, expect, openLink, test, themes } from './fixtures.ts';
import { ailing, garbled, payments, twentyPools } from './plans.ts';

const asOf = '2026-11-21';
const dated = { ...payments, asOf };

async function openPaper(page: Page, plan: PlanInput = dated): Promise<void> {
  await openLink(page, writeLink({ plan, view: 'paper', unknown: [] }));
  await expect(page.getByRole('heading', { name: 'Charts', level: 2 })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: 'Link', level: 2 })).toBeVisible();
}

test('paper holds the whole plan, from its summary to its link', async ({ page }) => {
  await openPaper(page);
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Network plan of payments-prod');
  await expect(sheet).toContainText('payments-prod: Overlay + Cilium, 23 nodes');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText([
    'Decision',
    'Sizes',
    'Address map',
    'Findings',
    'Charts',
    'What differs between the models',
    'Commands',
    'Link',
  ]);
  await expect(sheet.getByRole('region', { name: 'Commands' })).toContainText('az aks create');
  await expect(sheet.getByRole('region', { name: 'Charts' }).locator('svg').first()).toBeVisible();
  const link = await sheet.getByRole('region', { name: 'Link' }).getByRole('link').getAttribute('href');
  expect(link).toContain(writeLink({ plan: dated, view: 'paper', unknown: [] }));
});

test('the button opens the print dialog', async ({ page }) => {
  await openPaper(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
});

test('in print nothing stands but the document, in light colours also from a dark page', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPaper(page, { ...dated, pools: [{ count: 'three' }] });
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.getByRole('button', { name: /Print|Copy|Download|Share/ })).toHaveCount(0);
  await expect(page.getByRole('tablist')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(794);
});

test('Compare on paper begins with the plan and its verdict, and with nothing to operate', async ({
  page,
}) => {
  await openLink(page, writeLink({ plan: dated, view: 'compare', unknown: [] }));
  const header = page.getByRole('banner');
  await expect(header.getByText('Fits', { exact: true })).toBeVisible();
  for (const width of [718, 1100]) {
    await page.setViewportSize({ width, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    await expect(header.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('payments-prod');
    await expect(header.getByText('Fits', { exact: true })).toBeVisible();
    for (const gone of [header.getByRole('tablist'), header.getByRole('combobox'), header.locator('summary')])
      await expect(gone.filter({ visible: true })).toHaveCount(0);
    const { height = 0 } = (await header.boundingBox()) ?? {};
    expect(height).toBeLessThan(110);
  }
});

/** In points, as a PDF has them. */
const papers = { A4: [595, 842], Letter: [612, 792] } as const;

for (const [name, plan] of Object.entries({ payments: dated, ailing, garbled, twentyPools })) {
  test(`the plan ${name} becomes a PDF of the printer’s paper`, async ({ page }) => {
    await openPaper(page, { ...plan, asOf });
    for (const [format, [width, height]] of Object.entries(papers)) {
      const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
      const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(sizes.length).toBeGreaterThan(4);
      for (const [, wide, high] of sizes) {
        expect(Math.abs(Number(wide) - width)).toBeLessThan(1.5);
        expect(Math.abs(Number(high) - height)).toBeLessThan(1.5);
      }
    }
  });
}

test('the decision record is copied and saved as the command line writes it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const expected = adr.write(evaluate(dated, asOf));
  await openPaper(page);
  await page.getByText('Decision record in Markdown').click();
  await page.getByRole('button', { name: 'Copy: decision record' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download: decision record' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('payments-prod-decision-record.md');
  expect(await readFile(await file.path(), 'utf8')).toBe(expected);
});

for (const theme of themes) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on paper, ${theme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openPaper(page, { ...ailing, asOf });
      await page.getByText('Decision record in Markdown').click();
      await axe(page);
      for (const narrow of [width, 768, 360]) {
        await page.setViewportSize({ width: narrow, height: 900 });
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(wide).toBeLessThanOrEqual(narrow);
      }
    });
  }
}
