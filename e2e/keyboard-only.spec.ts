import type { Locator, Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments, views } from './plans.ts';

/** More stops than any view has. */
const manyStops = 150;

/**
 * Says whether the element with the focus, or the box or label that stands for it, has an outline; the blocks of the
 * address map have a ring of their own.
 */
const focusShows = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const ring = focused.querySelector('[class*=ring]');
    if (focused.getAttribute('role') === 'option' && ring) return getComputedStyle(ring).stroke !== 'none';
    const box = focused.closest('label') ?? focused.parentElement;
    return [focused, box].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
  });

/** Presses Tab, or Shift and Tab, until `target` has the focus, which has to show at every stop on the way. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < manyStops; stops++) {
    await page.keyboard.press(key);
    expect(await focusShows(page), `focus to show at ${await describeFocus(page)}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is not among the first ${manyStops} stops`);
}

const describeFocus = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');

test('from the first question to the shared link without a mouse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLink(page, '');

  await tabTo(page, page.getByRole('button', { name: 'Skip to the plan' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  // Answers
  const title = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  const first = (await title.textContent()) ?? '';
  await tabTo(page, page.getByRole('list', { name: 'Answers' }).getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(title).not.toHaveText(first);
  await expect(page.locator(':focus')).toHaveText((await title.textContent()) ?? '');
  await tabTo(page, page.getByRole('list', { name: 'Answers' }).getByRole('button').first());
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Change: / })).toHaveCount(2);

  // Adopts
  await tabTo(page, page.getByRole('button', { name: 'Use this in the plan' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Network model' })).toHaveValue('overlay/cilium');

  // Edits a pool
  const nodes = page.getByRole('textbox', { name: 'Nodes of pool nodepool1' });
  await tabTo(page, nodes);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12');
  await expect(page.getByRole('table', { name: 'Address spaces' })).toContainText('12 of 27');
  await tabTo(page, page.getByRole('button', { name: 'Add pool' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of pool user' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('web');
  await expect(page.getByRole('textbox', { name: 'Name of pool web' })).toBeFocused();

  // Reads the map, which is one stop with arrows inside
  const map = page.getByRole('listbox', { name: /^Address map/ });
  const selected = map.getByRole('option', { selected: true });
  await tabTo(page, map.locator('[tabindex="0"]'));
  await expect(selected).toHaveAccessibleName(/^Subnet nodes/);
  await page.keyboard.press('End');
  await expect(selected).toHaveAccessibleName(/^Service CIDR/);
  expect(await focusShows(page)).toBe(true);

  // Opens Compare: the tabs are one stop, arrows move inside, Enter selects.
  await tabTo(page, page.getByRole('tab', { name: 'Size' }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Compare' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();

  // Shares
  await tabTo(page, page.getByRole('button', { name: 'Copy link' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('view=compare');
  expect(link).toContain('web');
});

for (const view of views) {
  test(`the Tab key goes through all of ${view} and out again, both ways`, async ({ page }) => {
    await openLink(page, linkTo(payments, view));
    await page.waitForLoadState('networkidle');
    // Of some 300 cells of the matrix a few will do.
    if (view === 'compare') await page.getByRole('textbox', { name: 'Search' }).fill('route table');
    await walk(page, 'Tab');
    const back = await walk(page, 'Shift+Tab');
    expect(back).toBeGreaterThan(15);
    expect(await walk(page, 'Tab')).toBe(back);
  });
}

/** How many elements take the focus before it leaves the page. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<number> {
  await page.evaluate(() => {
    const stops = new Set<EventTarget | null>();
    document.addEventListener('focusin', (event) => stops.add(event.target));
    Object.assign(globalThis, { stops });
  });
  for (let pressed = 0; pressed < manyStops; pressed++) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) {
      return Number(await page.evaluate('stops.size'));
    }
  }
  throw new Error('The Tab key does not come to an end');
}

test('after a pool is removed by key the focus stays in the table', async ({ page }) => {
  await openLink(page, linkTo(payments));
  const remove = page.getByRole('button', { name: 'Remove pool user' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of pool system' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(remove).toBeVisible();
});
