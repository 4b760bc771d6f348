import type { Page } from '@playwright/test';
import { writeLink } from '../src/state/permalink.ts';
import { contrast, type Rgb } from '../src/ui/theme/colour.ts';
import { expect, openLink, test, themes } from './fixtures.ts';
import { payments } from './plans.ts';

/** Something that is drawn: its colour, and the colours it is painted over with the pixels of each. */
interface Drawn {
  readonly what: string;
  readonly colour: Rgb;
  /** What of it covers what is behind, from 0 to 1. */
  readonly opacity: number;
  readonly behind: readonly (readonly [colour: Rgb, pixels: number])[];
}

const phone = { width: 390, theme: 'dark' } as const;

/** Lines that cross a letter, and what shines through its edges, take less than this part of it. */
const crossed = 0.15;

/**
 * Finds what lies behind each element by taking its paint away: the pixels that change are its own, and show then
 * what it covered. The page is painted whole, at twice its size, in a window as high as itself.
 */
async function drawn(page: Page, selector: string, paint: 'fill' | 'stroke'): Promise<readonly Drawn[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
  const shot = async () => (await page.screenshot({ scale: 'device' })).toString('base64');
  const whole = await shot();
  const style = await page.addStyleTag({ content: `${selector} { ${paint}: transparent !important }` });
  const without = await shot();
  await style.evaluate((element) => (element as Element).remove());
  return page.evaluate(
    async ({ images, selector, paint }) => {
      const [before, after] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height) as ImageData;
        }),
      );
      if (!before || !after) return [];
      const scale = before.width / innerWidth;
      const rgbOf = (text: string): Rgb => {
        const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
        return [r, g, b];
      };
      return [...document.querySelectorAll(selector)].flatMap((element) => {
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
        let { left, right, top, bottom } = element.getBoundingClientRect();
        // A box without the width of its line.
        const around = paint === 'stroke' ? 2 : 0;
        [left, right, top, bottom] = [left - around, right + around, top - around, bottom + around];
        for (let box = element.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).overflow === 'visible') continue;
          const edge = box.getBoundingClientRect();
          [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
          [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        }
        if (right - left < 3 || bottom - top < 3) return [];
        const counts = new Map<string, number>();
        for (let y = Math.floor(top * scale); y < bottom * scale; y++)
          for (let x = Math.floor(left * scale); x < right * scale; x++) {
            const at = 4 * (y * before.width + x);
            const change = [0, 1, 2].reduce(
              (sum, part) => sum + Math.abs((before.data[at + part] ?? 0) - (after.data[at + part] ?? 0)),
              0,
            );
            if (change < 24) continue;
            const under = after.data.slice(at, at + 3).join();
            counts.set(under, (counts.get(under) ?? 0) + 1);
          }
        const behind = [...counts].map(([colour, pixels]) => [rgbOf(colour), pixels] as const);
        const name = element.textContent || element.getAttribute('class') || element.tagName;
        let opacity = Number(getComputedStyle(element)[`${paint}Opacity`]);
        for (let box: Element | null = element; box; box = box.parentElement)
          opacity *= Number(getComputedStyle(box).opacity);
        return [{ what: name, colour: rgbOf(getComputedStyle(element)[paint]), opacity, behind }];
      });
    },
    { images: [whole, without], selector, paint },
  );
}

/** Those of which more than the part that may be crossed has less contrast with what is behind it. */
const faint = (all: readonly Drawn[], least: number): readonly string[] =>
  all.flatMap(({ what, colour, opacity, behind }) => {
    const ratio = (under: Rgb) => {
      const [r = 0, g = 0, b = 0] = under.map((part, at) => part + opacity * ((colour[at] ?? 0) - part));
      return contrast([r, g, b], under);
    };
    const pixels = (some: Drawn['behind']) => some.reduce((sum, [, count]) => sum + count, 0);
    const poor = behind.filter(([under]) => ratio(under) < least);
    if (behind.length > 0 && pixels(poor) <= crossed * pixels(behind)) return [];
    const [worst] = poor.toSorted(([, a], [, b]) => b - a);
    return [`${what}: ${worst ? ratio(worst[0]).toFixed(2) : 'not to be seen'}`];
  });

/** Expects `count` elements at least, each with that contrast. A busy machine may not have painted a high page whole. */
const expectClear = (
  page: Page,
  { selector, paint }: { readonly selector: string; readonly paint: 'fill' | 'stroke' },
  least: number,
  count: number,
): Promise<void> =>
  expect(async () => {
    const all = await drawn(page, selector, paint);
    expect(all.length).toBeGreaterThanOrEqual(count);
    expect(faint(all, least)).toEqual([]);
  }).toPass({ timeout: 30_000 });

interface Picture {
  readonly view: string;
  /** Words on it in a wide window, at least. */
  readonly words: number;
  /** Lines that say something. */
  readonly lines?: string;
  /** A narrow window has text in its place. */
  readonly wide?: true;
}

const pictures: Readonly<Record<string, Picture>> = {
  'the map': { view: 'map', words: 5, lines: '[data-map-canvas] [class*=open]' },
  'an upgrade on the map': {
    view: 'map/10.20.5.0/25:grid:upgrade-2-1',
    words: 5,
    lines: '[data-map-canvas] [class*=taken]',
  },
  'two models on the map': { view: 'map/vs-kubenet', words: 5, lines: '[class*=swipeLine]' },
  'the map of Size': { view: 'size', words: 5 },
  'the way of a packet': { view: 'packet/to:internet', words: 10, lines: '[class*=leg][marker-end]' },
  'the decision tree': { view: 'tree', words: 10, lines: 'path[class*=link]', wide: true },
  'the charts of addresses': { view: 'compare/open:growth.use.upgrade.maxPods', words: 60 },
  // On other axes lines lie on the axis itself.
  'growth on logarithmic axes': {
    view: 'compare/open:growth/log:yes',
    words: 20,
    lines: '.recharts-wrapper path[stroke^="var(--model"]',
  },
  'the other charts': { view: 'compare/open:runway.profile.timeline.measured', words: 60 },
};

test.use({ deviceScaleFactor: 2 });

for (const [what, { view, words, lines, wide = false }] of Object.entries(pictures)) {
  for (const { width, theme } of [...themes.map((each) => ({ width: 1440, theme: each })), phone]) {
    if (wide && width === phone.width) continue;
    test(`every word and line of ${what} stands out from what it lies on, ${theme}, ${width} px`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await openLink(page, writeLink({ plan: payments, view, unknown: [] }));
      await page.waitForLoadState('networkidle');
      await expectClear(
        page,
        { selector: 'main svg text', paint: 'fill' },
        4.5,
        width === phone.width ? 1 : words,
      );
      if (lines) await expectClear(page, { selector: lines, paint: 'stroke' }, 3, 1);
    });
  }
}
