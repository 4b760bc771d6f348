import { type FrameLocator, type Page, test } from '@playwright/test';
import { type Server, serveHost, servePlanner } from './other-origins.ts';

/** A page of another origin than the planner's, and what is put into it. */
export interface Wiki {
  /** Where the planner is served, with a slash at the end. */
  readonly planner: () => string;
  /** An element for a frame of the planner. */
  readonly frameTo: (query: string, fragment: string, attributes?: string) => string;
  /** Opens the page with that in it; answers what stands in its first frame. */
  readonly open: (page: Page, html: string) => Promise<FrameLocator>;
}

/** Serves the planner and a wiki, each from its own origin, for the tests of one file. */
export function serveWiki(): Wiki {
  let planner: Server;
  let host: Server;
  let body = '';
  test.beforeAll(async () => {
    planner = await servePlanner();
    host = await serveHost(
      () => `<!doctype html><html lang="en"><head><title>Wiki</title>
        <script src="${planner.url}embed.js"></script></head><body><h1>Wiki</h1>${body}</body></html>`,
    );
  });
  test.afterAll(async () => {
    await planner.stop();
    await host.stop();
  });
  return {
    planner: () => planner.url,
    frameTo: (query, fragment, attributes = '') =>
      `<iframe title="Plan" width="700" height="150" ${attributes}
        src="${planner.url}?${query}${fragment.replaceAll('&', '&amp;')}"></iframe>`,
    open: async (page, html) => {
      body = html;
      await page.goto(host.url);
      return page.frameLocator('iframe');
    },
  };
}

/** What a browser says of the module script that a sandboxed frame is refused, before the other script takes over. */
const moduleRefused =
  /^Access to script at '[^']*' from origin 'null' has been blocked|^Failed to load resource/;

/** Collects what the browser complains of: content policies, faults of scripts, files that are not there. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!moduleRefused.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
