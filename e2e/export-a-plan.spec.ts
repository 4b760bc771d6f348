import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { evaluate } from '../src/core/evaluate.ts';
import { formats } from '../src/core/export/index.ts';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { axe, expect, openLink, test, themes } from './fixtures.ts';
import { ailing, payments } from './plans.ts';

const asOf = '2026-11-21';
const dated = { ...payments, asOf };

const linkTo = (format: string, plan: PlanInput = dated): string =>
  writeLink({ plan, view: format === '' ? 'export' : `export/${format}`, unknown: [] });

const shown = (page: Page) => page.getByRole('region', { name: /^payments-prod-/ });

test('each format is a tab away, and the link keeps it', async ({ page }) => {
  await openLink(page, linkTo(''));
  await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Azure CLI' })).toHaveAttribute('aria-selected', 'true');
  for (const { id, name } of formats) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect.poll(() => page.url()).toContain(`view=export/${id}`);
    await expect(shown(page)).not.toBeEmpty();
  }
  await page.reload();
  // The last format is the longest file.
  await expect(page.getByRole('tab', { name: formats.at(-1)?.name ?? '' })).toHaveAttribute(
    'aria-selected',
    'true',
    { timeout: 20_000 },
  );
});

test('copy and download give the bytes that the command line gives', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const expected = formats.find(({ id }) => id === 'azcli')?.write(evaluate(dated, asOf)) ?? '';
  await openLink(page, linkTo('azcli'));
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('payments-prod-create-cluster.sh');
  expect(await readFile(await file.path(), 'utf8')).toBe(expected);
});

test('all formats come in one archive', async ({ page }) => {
  await openLink(page, linkTo(''));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all (.zip)' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('payments-prod-exports.zip');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  for (const { extension } of formats) expect(bytes.includes(extension)).toBe(true);
});

test('what changed since the last look is marked until it is dismissed', async ({ page }) => {
  await openLink(page, linkTo('azcli'));
  await expect(shown(page)).toContainText("--network-dataplane 'cilium'");
  await page.getByRole('tab', { name: 'Size' }).click();
  await page.getByRole('textbox', { name: 'Nodes of pool user', exact: true }).fill('7');
  await page.goBack();
  const changes = page.getByRole('region', { name: 'Changes of the plan' });
  await expect(changes).toContainText('Changed since you last looked');
  await expect(page.locator('ins')).toContainText("--node-count '7'");
  await expect(page.locator('del')).toContainText("--node-count '5'");
  await page.getByRole('button', { name: 'Dismiss: Changes of the plan' }).click();
  await expect(page.locator('ins, del')).toHaveCount(0);
});

test('the runbook leads from what runs today', async ({ page }) => {
  await openLink(page, linkTo('runbook'));
  await expect(shown(page)).toContainText('No cluster runs today');
  await page.getByRole('combobox', { name: 'What runs today?' }).selectOption('kubenet');
  await expect(shown(page)).toContainText('Stage 3: Change the data plane to Cilium');
  await expect.poll(() => page.url()).toContain('start=kubenet');
});

test('a plan that AKS refuses says so above the file', async ({ page }) => {
  await openLink(page, linkTo('azcli', { ...ailing, asOf }));
  await expect(page.getByRole('region', { name: 'AKS refuses this plan' })).toBeVisible();
});

test('a format that a link makes up is named, and the first is shown', async ({ page }) => {
  await openLink(page, linkTo('pulumi'));
  await expect(page.getByRole('region', { name: 'Format in the link' })).toContainText(
    '"pulumi" is no format',
  );
  await expect(shown(page)).toContainText('#!/usr/bin/env bash');
});

for (const theme of themes) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing in the exports, ${theme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openLink(page, linkTo(theme === 'light' ? 'azcli' : 'terraform', { ...ailing, asOf }));
      await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible();
      await axe(page);
      for (const narrow of [width, 768, 360]) {
        await page.setViewportSize({ width: narrow, height: 900 });
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
        await expect.poll(wide).toBeLessThanOrEqual(narrow);
      }
    });
  }
}
