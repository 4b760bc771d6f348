import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { sideViews } from '../src/state/store.ts';
import { axe } from './fixtures.ts';
import { built, type Server, serveHost, servePlanner } from './other-origins.ts';
import { ailing, linkTo, payments } from './plans.ts';

let planner: Server;
let host: Server;
/** What stands in the host's page. */
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

/** What a browser says of the module script that a sandboxed frame is refused, before the other script takes over. */
const moduleRefused =
  /^Access to script at '[^']*' from origin 'null' has been blocked|^Failed to load resource/;

/** Collects what the browser complains of: content policies, faults of scripts, files that are not there. */
function complaintsOf(page: Page): string[] {
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

const frameTo = (query: string, fragment: string, attributes = ''): string =>
  `<iframe title="Plan" width="700" height="150" ${attributes}
    src="${planner.url}?${query}${fragment.replaceAll('&', '&amp;')}"></iframe>`;

async function openHost(page: Page, html: string): Promise<FrameLocator> {
  body = html;
  await page.goto(host.url);
  return page.frameLocator('iframe');
}

/** The events of the host's page, as they come. */
async function changesIn(
  page: Page,
): Promise<() => Promise<readonly { link: string; plan: { name?: string } }[]>> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    addEventListener('planchange', (event) => seen.push((event as CustomEvent).detail));
  });
  return () => page.evaluate(() => (window as unknown as { seen: [] }).seen);
}

const panels: readonly (readonly [panel: string, shows: (frame: FrameLocator | Page) => Locator])[] = [
  ['decide', (frame) => frame.getByRole('heading', { name: 'Ranking' })],
  ['tree', (frame) => frame.getByRole('tree', { name: 'Decision tree' })],
  ['map', (frame) => frame.getByRole('listbox', { name: /^Address map/ })],
  ['packet', (frame) => frame.getByRole('heading', { level: 1, name: 'Packet path' })],
  ['chart:growth', (frame) => frame.getByRole('heading', { name: /nodes/ })],
  ['matrix', (frame) => frame.getByRole('searchbox').or(frame.getByRole('textbox', { name: 'Search' }))],
  ['findings', (frame) => frame.getByRole('heading', { name: /^Refused by AKS or Azure/ })],
  ['summary', (frame) => frame.getByRole('table', { name: 'Address spaces' })],
];

const frames = { plain: '', sandboxed: 'sandbox="allow-scripts"' } as const;

for (const [kind, attributes] of Object.entries(frames)) {
  for (const [panel, shows] of panels) {
    test(`the panel ${panel} stands in a ${kind} frame of another origin, as tall as its content`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      const plan = panel === 'findings' ? ailing : payments;
      const frame = await openHost(page, frameTo(`embed=${panel}`, linkTo(plan), attributes));
      await expect(shows(frame).first()).toBeVisible();
      await expect(frame.getByRole('banner')).toHaveCount(0);
      await expect
        .poll(() =>
          frame.locator('html').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
        )
        .toBeLessThanOrEqual(0);
      await expect
        .poll(() => page.locator('iframe').evaluate((element) => element.style.height))
        .toMatch(/^\d+px$/);
      const { height } = (await shows(frame).first().boundingBox()) ?? { height: 0 };
      if (panel === 'tree') expect(height).toBeGreaterThan(300);
      const whole = frame.getByRole('link', { name: /full plan/ });
      await expect(whole).toHaveAttribute('href', new RegExp(`^${planner.url}#v=1&.*name=${plan.name}`));
      expect(complaints).toEqual([]);
    });
  }

  test(`an edit in a ${kind} frame reaches the page around it`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const frame = await openHost(page, frameTo('embed=summary&edit=1', linkTo(payments), attributes));
    const changes = await changesIn(page);
    await frame.getByText('Edit the plan').click();
    await frame.getByRole('textbox', { name: 'Nodes of pool system', exact: true }).fill('30');
    await expect.poll(async () => (await changes()).at(-1)?.link).toContain('pool=system,linux,30,');
    expect((await changes()).at(-1)?.plan).toMatchObject({
      name: 'payments-prod',
      pools: [{ count: 30 }, {}],
    });
    expect(complaints).toEqual([]);
  });
}

test('every chart of Compare stands in a frame by its name', async ({ page }) => {
  const complaints = complaintsOf(page);
  const frame = await openHost(page, frameTo('embed=chart:none', linkTo(payments)));
  const [, names = ''] =
    /There are: (.*)\./.exec(await frame.getByText('There is no such chart').innerText()) ?? [];
  expect(names).toContain('growth, use');
  for (const name of names.split(', ')) {
    await openHost(page, frameTo(`embed=chart:${name}`, linkTo(payments)));
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText(/./);
    await expect(frame.locator('svg').first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

for (const [panel] of panels) {
  test(`axe finds nothing in the panel ${panel}, to be read or edited`, async ({ page }) => {
    test.setTimeout(90_000);
    for (const query of ['', '&edit=1&theme=dark']) {
      await page.goto('about:blank');
      await page.goto(`${planner.url}?embed=${panel}${query}${linkTo(ailing)}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await axe(page);
    }
  });
}

test('the map is edited in a frame', async ({ page }) => {
  const complaints = complaintsOf(page);
  const frame = await openHost(page, frameTo('embed=map&edit=1', linkTo(payments)));
  await expect(frame.getByRole('heading', { level: 1, name: 'Address map' })).toBeVisible();
  await expect(frame.getByText('Edit the plan')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the element shows a panel, follows its attributes, takes a plan and tells of edits', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const src = `${planner.url}${linkTo(payments)}`.replaceAll('&', '&amp;');
  const frame = await openHost(
    page,
    `<aks-network-plan src="${src}" panel="decide" theme="dark" edit></aks-network-plan>`,
  );
  const element = page.locator('aks-network-plan');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const changes = await changesIn(page);

  await element.evaluate((plan) => plan.setAttribute('panel', 'summary'));
  await expect(frame.getByRole('table', { name: 'Address spaces' })).toBeVisible();
  await element.evaluate((plan) => plan.setAttribute('theme', 'transparent'));
  await expect(frame.locator('body')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await element.evaluate((plan) => plan.setAttribute('theme', 'transparent-dark'));
  await expect(frame.locator('body')).toHaveCSS('color', 'rgb(242, 242, 242)');
  await expect(frame.locator('html')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(frame.getByRole('table', { name: 'Address spaces' })).toBeVisible();

  await element.evaluate((plan) =>
    (plan as unknown as { open(plan: object): void }).open({ name: 'from-the-wiki' }),
  );
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Network plan, from-the-wiki');
  expect(await changes()).toEqual([]);

  await element.evaluate(
    (plan, link) => plan.setAttribute('src', link),
    `${planner.url}${linkTo({ ...payments, name: 'another-link' })}`,
  );
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Network plan, another-link');

  await frame.getByText('Edit the plan').click();
  await frame.getByRole('button', { name: 'Add pool' }).click();
  await expect.poll(async () => (await changes()).length).toBe(1);
  expect((await changes())[0]?.link).toContain('name=another-link');
  expect(complaints).toEqual([]);
});

test('a frame that is not for editing offers no edits, and a link on to the whole plan', async ({ page }) => {
  const frame = await openHost(page, frameTo('embed=findings', linkTo(ailing)));
  await expect(frame.getByRole('heading', { name: /^Refused by AKS or Azure/ })).toBeVisible();
  await expect(frame.getByRole('button', { name: /^(Apply|Go to field)/ })).toHaveCount(0);
  await expect(frame.getByText('Edit the plan')).toHaveCount(0);
  const [whole] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('link', { name: 'Open and edit the full plan' }).click(),
  ]);
  await expect(whole.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('does-not-fit');
});

test('a frame works where the browser bars storage', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Storage is barred', 'SecurityError');
        },
      });
    }
  });
  const complaints = complaintsOf(page);
  const frame = await openHost(page, frameTo('embed=decide&edit=1', linkTo(payments)));
  const changes = await changesIn(page);
  await frame.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(async () => (await changes()).at(-1)?.plan.name).toBe('payments-prod');
  expect(complaints).toEqual([]);
});

test('hostile messages change nothing, ask for nothing and break nothing', async ({ page }) => {
  const complaints = complaintsOf(page);
  await openHost(page, `${frameTo('embed=summary&edit=1', linkTo(payments))}<iframe id="evil"></iframe>`);
  const plan = page.frameLocator('iframe[title="Plan"]');
  await expect(plan.getByRole('table', { name: 'Address spaces' })).toBeVisible();
  const before = await plan.getByRole('table', { name: 'Address spaces' }).innerText();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    // A generator of Park and Miller: the same messages every time.
    let seed = 7;
    const below = (count: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % count;
    };
    const texts = [
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'javascript:alert(1)',
      '#w=1',
      '\u0000',
      '*',
      'open',
    ];
    const value = (depth: number): unknown => {
      const kind = below(depth > 4 ? 5 : 9);
      if (kind === 0) return texts[below(texts.length)];
      if (kind === 1) return below(1e9) - 5e8;
      if (kind === 2) return null;
      if (kind === 3) return Number.NaN;
      if (kind === 4) return new Date(below(1e9));
      if (kind === 5) return Array.from({ length: below(5) }, () => value(depth + 1));
      if (kind === 6) return new Map([[texts[below(texts.length)], value(depth + 1)]]);
      if (kind === 7) return new Uint8Array(below(1000));
      return Object.fromEntries(texts.map((key) => [key, value(depth + 1)]));
    };
    const types = ['open', 'theme', 'change', 'ready', 'constructor', 7, null];
    for (let round = 0; round < 3000; round++) {
      const type = types[below(types.length)];
      target?.postMessage(
        { aksNetworkPlan: below(3), type, theme: value(0), link: round % 2 ? value(1) : undefined },
        '*',
      );
      target?.postMessage(value(0), '*');
    }
    target?.postMessage({ aksNetworkPlan: 1, type: 'open', link: `#${'a=b&'.repeat(50_000)}` }, '*');
  });
  // The frame answers what comes after all of them.
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ aksNetworkPlan: 1, type: 'theme', theme: 'dark' }, '*'),
  );
  await expect(plan.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Whoever is not the parent is not heard, whatever it says.
  await page.locator('#evil').evaluate((evil) => {
    const script = (evil as HTMLIFrameElement).contentDocument?.createElement('script');
    if (!script) return;
    script.textContent = `parent.frames[0].postMessage({ aksNetworkPlan: 1, type: 'open', link: '#v=1&name=evil' }, '*')`;
    (evil as HTMLIFrameElement).contentDocument?.body.append(script);
  });
  expect(await plan.getByRole('table', { name: 'Address spaces' }).innerText()).toBe(before);
  await expect(plan.locator('img, script:not([src])')).toHaveCount(0);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the whole page keeps to the strict policy, in a folder of any origin', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${planner.url}${linkTo(payments)}`);
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toHaveValue('payments-prod');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.waitForLoadState('networkidle');
  }
  for (const view of sideViews) {
    await page.goto('about:blank');
    await page.goto(`${planner.url}#v=1&view=${view}&vnet=10.20.0.0/16`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('main')).not.toBeEmpty();
  }
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.frameLocator('iframe[title^="Preview"]');
  await expect(preview.getByRole('link', { name: /full plan/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the script for host pages weighs less than 2 KB', () => {
  const script = readFileSync(join(built, 'embed.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(2048);
  expect(script.toString()).not.toMatch(/\bimport\b/);
});
