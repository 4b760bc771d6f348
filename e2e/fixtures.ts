import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

export { expect };

interface Watched {
  /** What the pages did that no page of ours may do; one sentence each. A test that ends with any fails. */
  complaints: string[];
}

/**
 * Playwright's test, which also fails on a message on the console, an error nobody caught, a request that failed, and
 * a request to anywhere but the app's own origin.
 */
export const test = base.extend<Watched>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      watch(context, new URL(baseURL ?? '').origin, complaints);
      await use(complaints);
      // An answer from a page comes after everything the page has reported so far.
      await Promise.all(context.pages().map((page) => page.evaluate('0').catch(() => undefined)));
      expect(complaints, 'The page has to stay quiet, whole and at home').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Adds a complaint for every wrong doing of any page in `context`. A test that makes a second context (another
 * person's browser) watches it with this.
 */
export function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  const checkOrigin = (url: string) => {
    const abroad = new URL(url.replace(/^ws/, 'http')).origin !== origin;
    if (abroad && !/^(data|blob|about):/.test(url)) complaints.push(`foreign request: ${url}`);
  };
  context.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error()}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left, or a frame that is taken out, gives up what it was still loading: nobody misses it.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed request: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`failed request: ${response.url()} (${response.status()})`);
  });
  context.on('request', (request) => checkOrigin(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => checkOrigin(socket.url())));
}

/** Opens the app at a link's fragment, with or without its "#", as a new tab would: nothing of an earlier page stays. */
export async function openLink(page: Page, fragment: string): Promise<void> {
  // Between two fragments of one page a browser does not load anything.
  await page.goto('about:blank');
  await page.goto(`/${fragment === '' || fragment.startsWith('#') ? fragment : `#${fragment}`}`);
  await expect(page.getByRole('main')).toBeVisible();
}

export const themes = ['light', 'dark'] as const;

const accessibilityTags = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/**
 * Expects no accessibility violation on the page as it stands, or in a part of it: WCAG 2.0 to 2.2, levels A and AA, and
 * axe's best practices.
 */
export async function axe(page: Page, part?: Locator): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(accessibilityTags);
  await part?.evaluate((element) => element.setAttribute('data-looked-at', ''));
  const { violations } = await (part ? builder.include('[data-looked-at]') : builder).analyze();
  await part?.evaluate((element) => element.removeAttribute('data-looked-at'));
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}
