import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';

/** The two looks that differ most. */
const looks = [
  { width: 1440, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Asks axe about the page as it stands, from its top, or about a part of it; the report calls it by `state`. */
export type Clean = (state: string, part?: Locator) => Promise<void>;

type Journey = (page: Page, clean: Clean, complaints: string[]) => Promise<void>;

export const cleanOn =
  (page: Page): Clean =>
  (state, part) =>
    test.step(state, async () => {
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
      // Else a button may stand half under the header, and axe would call it too small.
      await page.evaluate(() => scrollTo(0, 0));
      await axe(page, part);
    });

/** A test in each look: axe finds nothing in any of the states that the journey comes through. */
export function cleanInEveryLook(where: string, journey: Journey): void {
  for (const { width, theme } of looks)
    test(`axe finds nothing ${where}, ${theme}, ${width} px`, async ({ page, complaints }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await journey(page, cleanOn(page), complaints);
    });
}
