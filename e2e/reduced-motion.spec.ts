import type { Locator, Page } from '@playwright/test';
import { writeLink } from '../src/state/permalink.ts';
import { views } from '../src/state/store.ts';
import { expect, openLink, test } from './fixtures.ts';
import { ailing, payments } from './plans.ts';

const open = (page: Page, view: string, plan = payments) =>
  openLink(page, writeLink({ plan, view, unknown: [] }));
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });

/** Keeps everything that moves from now on, on this page and those that are opened after it. */
const watchMotion = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const motions: string[] = [];
    Object.assign(window, { motions });
    const kinds = ['transitionrun', 'animationstart'] as const;
    for (const kind of kinds)
      document.addEventListener(
        kind,
        (event) => motions.push(`${kind} of ${(event.target as Element).outerHTML.slice(0, 100)}`),
        true,
      );
    for (const [owner, name] of [
      [Element.prototype, 'scrollIntoView'],
      [Element.prototype, 'animate'],
      [window, 'scrollTo'],
    ] as const) {
      const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        if (name === 'animate' || /smooth/.test(JSON.stringify(given))) motions.push(name);
        return real.apply(this, given);
      });
    }
  });
const motions = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { motions: string[] }).motions);

/** Elements, and what stands before or behind them, that would take time to change. */
const slow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const lasting = (text: string) => text.split(',').some((time) => Number.parseFloat(time) > 0);
    return [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after', '::marker', '::backdrop', '::details-content'].flatMap((part) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(
          element,
          part || null,
        );
        const moves = lasting(transitionDuration) || (animationName !== 'none' && lasting(animationDuration));
        return moves || scrollBehavior === 'smooth' ? [`${element.outerHTML.slice(0, 100)}${part}`] : [];
      }),
    );
  });

/** How many different pictures the map shows from before `act` until it rests again: 2 where it jumps. */
async function picturesOf(page: Page, act: () => Promise<void>): Promise<number> {
  const drawing = page.locator('[data-map-canvas] svg').first();
  await drawing.evaluate((svg) => {
    const seen = new Set<string>();
    let frames = 0;
    /** Frames since the last new picture. */
    const still = () => frames;
    const look = () => {
      const before = seen.size;
      seen.add(
        [...svg.querySelectorAll('[role=treeitem] path')].map((path) => path.getAttribute('d')).join(),
      );
      frames = seen.size > before ? 0 : frames + 1;
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen, still });
  });
  await act();
  await expect.poll(() => page.evaluate('seen.size > 1 && still() > 30')).toBe(true);
  return Number(await page.evaluate('seen.size'));
}

const flights: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a button': (page) => button(page, 'Zoom in').click(),
  'a key': (page) => page.getByRole('treeitem', { name: /^Subnet nodes/ }).press('+'),
};

for (const [how, act] of Object.entries(flights)) {
  test(`the map flies by ${how}, and jumps where a person wants no motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'map');
    expect(await picturesOf(page, () => act(page))).toBe(2);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open(page, 'map');
    // A machine that is busy may draw no picture in the fifth of a second that a flight takes.
    let flown = 0;
    for (let flight = 0; flight < 5 && flown < 3; flight++) flown = await picturesOf(page, () => act(page));
    expect(flown).toBeGreaterThan(2);
  });
}

/** Presses, opens and walks through what a view has; each of it moves something where motion is welcome. */
async function walk(page: Page, view: string): Promise<void> {
  await open(page, view, view === 'size' ? ailing : payments);
  await page.waitForLoadState('networkidle');
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  const buttons = page.getByRole('main').getByRole('button').locator('visible=true');
  for (const each of (await buttons.all()).slice(0, 5)) await each.hover();
  if (view === 'size')
    await button(page, /^Go to field/)
      .first()
      .click();
  if (view === 'tree') {
    await page.getByRole('treeitem').first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter', '-']) await page.keyboard.press(key);
  }
  if (view === 'packet') {
    const next = button(page, 'Next hop');
    while ((await next.getAttribute('aria-disabled')) !== 'true') await next.click();
  }
  if (view === 'map') {
    await button(page, 'Upgrade').click();
    await button(page, 'Step').click();
    await page.getByRole('treeitem').first().focus();
    for (const key of ['Enter', '+', 'Shift+ArrowRight', '0']) await page.keyboard.press(key);
  }
  if (view.startsWith('compare')) {
    for (const drawing of await page.getByRole('application').all()) {
      await drawing.focus();
      for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('ArrowRight');
      await drawing.hover();
    }
  }
}

const all = 'compare/open:growth.use.upgrade.maxPods.runway.profile.timeline.measured';

for (const view of views) {
  test(`nothing moves in ${view} where a person wants no motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await watchMotion(page);
    await walk(page, view === 'compare' ? all : view);
    expect(await slow(page)).toEqual([]);
    expect(await motions(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
}

test('where motion is welcome, buttons, folds and the way to a field move', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await watchMotion(page);
  await walk(page, 'size');
  const seen = (await motions(page)).join('\n');
  expect(seen).toMatch(/transitionrun of <button/);
  expect(seen).toMatch(/transitionrun of <svg/);
  expect(seen).toMatch(/^scrollIntoView$/m);
  expect((await slow(page)).length).toBeGreaterThan(10);
});

test('the share dialog and the tour come without motion where a person wants none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchMotion(page);
  await openLink(page, '');
  await button(page, 'Take the 90-second tour').click();
  await expect(page.getByRole('region', { name: 'Tour' })).toBeVisible();
  await button(page, 'Share').click();
  await page.getByText('QR code').click();
  expect(await slow(page)).toEqual([]);
  expect(await motions(page)).toEqual([]);
});
