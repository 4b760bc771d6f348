import type { Page } from '@playwright/test';
import { axe, expect, openLink, test, themes } from './fixtures.ts';
import { ailing, garbled, linkTo, payments, twentyPools, views } from './plans.ts';

/** Every theme at every width, and the two that differ most, where all four would be a long wait for little. */
const allLooks = [1440, 390].flatMap((width) => themes.map((theme) => ({ width, theme })));
const farApart = allLooks.filter(({ width, theme }) => (width === 1440) === (theme === 'light'));

const plans = {
  'a plan that fits': payments,
  'a plan with findings': ailing,
  'text that cannot be read': garbled,
  'nothing given': {},
} as const;

/** Opens everything that is closed: disclosures, tables, the second lines of pools. */
async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = !details.closest('header');
  });
  const more = page.getByRole('checkbox', { name: 'Show expected pods and subnets' });
  if ((await more.count()) > 0) await more.check();
  const cell = page.getByRole('table', { name: 'Features by model' }).getByRole('button').first();
  if ((await cell.count()) > 0) await cell.click();
  // Else a button may stand half under the header, and axe would call it too small.
  await page.evaluate(() => scrollTo(0, 0));
}

async function show(page: Page, link: string, width: number, theme: (typeof themes)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await openLink(page, link);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await page.waitForLoadState('networkidle');
}

for (const view of views) {
  for (const [what, plan] of Object.entries(plans)) {
    // Compare is long: a plan that fits and one that does not show all of it.
    if (view === 'compare' && plan !== payments && plan !== ailing) continue;
    for (const { width, theme } of plan === payments && view !== 'compare' ? allLooks : farApart) {
      test(`axe finds nothing in ${view} with ${what}, ${theme}, ${width} px`, async ({ page }) => {
        test.slow();
        await show(page, linkTo(plan, view), width, theme);
        await openAll(page);
        // The matrix is long, and the same with every plan.
        if (view === 'compare' && plan !== payments)
          await page.getByRole('textbox', { name: 'Search' }).fill('route table');
        await axe(page);
      });
    }
  }

  test(`${view} never scrolls sideways, from 360 to 2560 px`, async ({ page }) => {
    for (const plan of [payments, ailing, garbled, twentyPools]) {
      await show(page, linkTo(plan, view), 2560, 'light');
      await openAll(page);
      for (const width of [2560, 1440, 768, 390, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await expect
          .poll(
            () => page.evaluate(() => document.documentElement.scrollWidth),
            `${plan.name} at ${width} px`,
          )
          .toBeLessThanOrEqual(width);
      }
    }
  });
}

for (const view of ['fits', 'tree', 'rules', 'disagreements'] as const) {
  for (const { width, theme } of farApart)
    test(`axe finds nothing in ${view}, ${theme}, ${width} px, and it does not scroll sideways`, async ({
      page,
    }) => {
      test.slow();
      await show(page, linkTo(payments, view), width, theme);
      await openAll(page);
      await axe(page);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrolled).toBeLessThanOrEqual(width);
    });
}

test('every switch of the theme is named, and the theme stays', async ({ page }) => {
  await openLink(page, '');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: /Change to light/ }).click();
  await page.getByRole('button', { name: /Change to dark/ }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Theme: dark/ })).toBeVisible();
  expect(await background()).toBe(dark);
});

test('what is pressed is at least 24 px high and wide on a phone', async ({ page }) => {
  for (const view of views) {
    await show(page, linkTo(payments, view), 390, 'light');
    const small = await page
      .locator('button:visible, select:visible, input[type=text]:visible, summary:visible')
      .evaluateAll((all) =>
        all
          .map((each) => ({ box: each.getBoundingClientRect(), text: each.textContent || each.outerHTML }))
          .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
          .map(({ box, text }) => `${box.width} × ${box.height}: ${text.slice(0, 80)}`),
      );
    expect(small.filter((each) => !each.includes('Skip to the plan'))).toEqual([]);
  }
});
