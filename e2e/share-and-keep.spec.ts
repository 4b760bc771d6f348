import type { Locator, Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { views } from '../src/state/store.ts';
import { axe, expect, openLink, test, themes } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share the plan' });
const where = (page: Page): Locator => page.getByRole('combobox', { name: 'Where' });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const savedLink = (plan: PlanInput): string => writeLink({ plan, view: 'saved', unknown: [] });

async function openShare(page: Page, plan: PlanInput = payments): Promise<void> {
  await openLink(page, linkTo(plan));
  await button(page, 'Share').click();
  await expect(dialog(page)).toBeVisible();
}

async function save(page: Page, plan: PlanInput): Promise<void> {
  await openLink(page, savedLink(plan));
  await button(page, 'Save').click();
  await expect(button(page, `Open ${plan.name}`)).toBeVisible();
}

test.describe('sharing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the dialog has the link, a line about the plan and a code, and gives the focus back', async ({
    page,
  }) => {
    await openShare(page);
    await expect(field(page, 'Link')).toHaveValue(page.url());
    await button(page, 'Copy summary and link').click();
    await expect(button(page, 'Copied')).toBeVisible();
    const [summary, link] = (await clipboard(page)).split('\n');
    expect(summary).toMatch(
      /^payments-prod: Overlay \+ Cilium, 23 nodes, 10\.20\.\d+\.\d+\/26 \(59 addresses\); fits to \d+ nodes$/,
    );
    expect(link).toBe(page.url());
    await page.getByText('QR code').click();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(button(page, 'Share')).toBeFocused();
  });

  test('every place has a snippet, what it permits, and a preview', async ({ page }) => {
    await openShare(page);
    const places = await where(page).locator('option').allTextContents();
    expect(places.length).toBeGreaterThan(6);
    await button(page, 'Preview').click();
    for (const place of places) {
      await where(page).selectOption(place);
      await expect(field(page, 'Snippet')).not.toHaveValue('');
      const copy = page.getByRole('link', { name: 'Open this plan in the AKS Network Planner' });
      await expect(copy.or(page.locator('dialog iframe'))).toBeVisible();
    }
    await where(page).selectOption('GitHub or GitLab');
    await button(page, 'Copy snippet').click();
    await expect.poll(() => clipboard(page)).toContain('```mermaid\ngraph LR');
  });

  test('a live preview is the panel itself, in the colours that were picked', async ({ page }) => {
    await openShare(page);
    await page.getByRole('combobox', { name: 'Panel' }).selectOption('Findings');
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
    await button(page, 'Preview').click();
    const frame = page.frameLocator('iframe[title="Preview: Findings"]');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.getByText(/Findings/).first()).toBeVisible();
  });

  test('tables are copied as HTML and as tab-separated text at once', async ({ page }) => {
    await openShare(page);
    await where(page).selectOption('Word, Excel, Outlook, Confluence editor');
    await button(page, 'Copy tables').click();
    await expect(button(page, 'Copied')).toBeVisible();
    expect(await clipboard(page)).toContain('Space\tRange\tPlace\tPlanned\tFree');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<table>');
  });

  test('the share sheet of the system gets the title, the line and the link', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(navigator, 'share', {
        value: (data: unknown) => Promise.resolve(void shared.push(data)),
      });
    });
    await openShare(page);
    await button(page, 'Share with an app').click();
    const [data] = await page.evaluate(() => (window as unknown as { shared: { url: string }[] }).shared);
    expect(data).toMatchObject({ title: 'payments-prod', url: page.url() });
  });

  for (const colorScheme of themes) {
    test(`axe finds nothing in the dialog and among the saved plans, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openShare(page);
      await page.getByText('QR code').click();
      await where(page).selectOption('MediaWiki');
      await button(page, 'Preview').click();
      await axe(page);
      await save(page, payments);
      await button(page, 'Delete payments-prod').click();
      await axe(page);
    });
  }

  test('nothing needs scrolling sideways on a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openShare(page);
    const overflow = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('dialog')].map((element) =>
          element ? element.scrollWidth - element.clientWidth : 0,
        ),
      );
    expect(await overflow()).toEqual([0, 0]);
    await save(page, {
      ...payments,
      name: 'a-name-of-sixty-three-characters-which-is-as-long-as-one-may-be',
    });
    expect(await overflow()).toEqual([0, 0]);
  });
});

test.describe('saved plans', () => {
  test('a plan is saved, found again in a new visit, opened, and left by Back', async ({ page }) => {
    await save(page, payments);
    await openLink(page, savedLink({ name: 'another' }));
    await button(page, 'Open payments-prod').click();
    await expect(page.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
    await expect(field(page, 'Name of the plan')).toHaveValue('payments-prod');
    await expect(field(page, 'VNet prefixes')).toHaveValue('10.20.0.0/16');
    await expect(page).toHaveTitle(/^payments-prod/);
    await page.goBack();
    await expect(field(page, 'Name of the plan')).toHaveValue('another');
    await expect(page.getByRole('heading', { name: 'Saved plans', level: 1 })).toBeVisible();
  });

  test('two tabs see what the other saves, and neither overwrites the other', async ({ page, context }) => {
    await openLink(page, savedLink({ name: 'first' }));
    const other = await context.newPage();
    await openLink(other, savedLink({ name: 'second' }));
    await button(page, 'Save').click();
    await expect(button(other, 'Open first')).toBeVisible();
    await button(other, 'Save').click();
    await expect(button(page, 'Open second')).toBeVisible();
    await button(page, 'Delete first').click();
    await expect(button(other, 'Open first')).toHaveCount(0);
    await button(page, 'Bring it back').click();
    await expect(button(other, 'Open first')).toBeVisible();
  });

  test('all plans go to one file and come back from it', async ({ page }) => {
    await save(page, payments);
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Export all').click()]);
    expect(file.suggestedFilename()).toMatch(/^aks-network-plans-\d{4}-\d{2}-\d{2}\.json$/);
    await button(page, 'Delete payments-prod').click();
    await page.getByLabel('File to import').setInputFiles(await file.path());
    await expect(page.getByRole('region', { name: 'Done' })).toContainText('1 plan was imported.');
    await expect(button(page, 'Open payments-prod')).toBeVisible();
  });

  test('a full storage and a barred one are said, and the plan goes on', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await openLink(page, savedLink({ name: 'kept-in-the-link' }));
    await button(page, 'Save').click();
    await expect(page.getByRole('region', { name: 'Not everything was done' })).toContainText('is full');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await openLink(page, savedLink({ name: 'kept-in-the-link' }));
    await expect(page.getByRole('region', { name: 'Storage' })).toContainText('keep that instead');
    await expect(button(page, 'Save')).toBeDisabled();
    await field(page, 'Name of the plan').fill('still-typed');
    await expect.poll(() => page.url()).toContain('still-typed');
  });

  test('a draft holds what was typed when the tab goes without a word', async ({ page, context }) => {
    await openLink(page, savedLink({ name: 'start' }));
    await page.getByRole('checkbox', { name: 'Keep a draft while I type' }).check();
    await openLink(page, linkTo({ name: 'start' }));
    // The part that keeps drafts comes after the first view.
    await page.waitForLoadState('networkidle');
    await field(page, 'Name of the plan').fill('');
    await field(page, 'Name of the plan').pressSequentially('typed-before-the-crash');
    const later = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await openLink(later, savedLink({}));
    await expect(button(later, 'Open typed-before-the-crash')).toBeVisible();
  });
});

test.describe('hostile links', () => {
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const hostile: PlanInput = {
    name: markup,
    model: markup,
    vnet: ['10.0.0.0/16', markup],
    subnets: [{ name: markup, role: 'other', cidr: '10.0.8.0/24' }],
    pools: [
      { name: markup, count: 3 },
      { name: 'javascript:alert(1)', count: markup },
    ],
    connected: [{ name: markup, kind: 'peered', cidr: '10.9.0.0/16' }],
    answers: { exposure: markup, os: 'linux' },
    [markup]: markup,
  };

  for (const view of views) {
    test(`in the view ${view} become text, run nothing and store nothing`, async ({ page }) => {
      await page.addInitScript(() => {
        const writes: string[] = [];
        Object.assign(window, { writes });
        for (const method of ['setItem', 'removeItem', 'clear'] as const) {
          const real = Storage.prototype[method] as (...given: string[]) => void;
          Storage.prototype[method] = function (this: Storage, ...given: string[]) {
            writes.push([method, ...given].join(' '));
            real.apply(this, given);
          };
        }
      });
      let asked = 0;
      page.on('dialog', (shown) => {
        asked += 1;
        return shown.dismiss();
      });
      const link = writeLink({ plan: hostile, view: `${view}/${markup}`, unknown: ['x=%3Cscript%3E'] });
      await openLink(page, link);
      await page.waitForLoadState('networkidle');
      await expect(page.locator('main')).not.toHaveText('');
      expect(await page.locator('img[onerror], main script, [href^="javascript:"]').count()).toBe(0);
      expect(await page.title()).toContain('AKS Network Planner');
      expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual([]);
      expect(await page.evaluate(() => document.cookie)).toBe('');
      expect(asked).toBe(0);
    });
  }
});
