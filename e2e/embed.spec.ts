import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { complaintsOf, serveWiki } from './embed-host.ts';
import { axe } from './fixtures.ts';
import { ailing, linkTo, payments } from './plans.ts';

const wiki = serveWiki();

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
      const frame = await wiki.open(page, wiki.frameTo(`embed=${panel}`, linkTo(plan), attributes));
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
      await expect(whole).toHaveAttribute('href', new RegExp(`^${wiki.planner()}#v=1&.*name=${plan.name}`));
      expect(complaints).toEqual([]);
    });
  }

  test(`an edit in a ${kind} frame reaches the page around it`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const frame = await wiki.open(page, wiki.frameTo('embed=summary&edit=1', linkTo(payments), attributes));
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
  const frame = await wiki.open(page, wiki.frameTo('embed=chart:none', linkTo(payments)));
  const [, names = ''] =
    /There are: (.*)\./.exec(await frame.getByText('There is no such chart').innerText()) ?? [];
  expect(names).toContain('growth, use');
  for (const name of names.split(', ')) {
    await wiki.open(page, wiki.frameTo(`embed=chart:${name}`, linkTo(payments)));
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
      await page.goto(`${wiki.planner()}?embed=${panel}${query}${linkTo(ailing)}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await axe(page);
    }
  });
}

test('the map is edited in a frame', async ({ page }) => {
  const complaints = complaintsOf(page);
  const frame = await wiki.open(page, wiki.frameTo('embed=map&edit=1', linkTo(payments)));
  await expect(frame.getByRole('heading', { level: 1, name: 'Address map' })).toBeVisible();
  await expect(frame.getByText('Edit the plan')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the element shows a panel, follows its attributes, takes a plan and tells of edits', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const src = `${wiki.planner()}${linkTo(payments)}`.replaceAll('&', '&amp;');
  const frame = await wiki.open(
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
    `${wiki.planner()}${linkTo({ ...payments, name: 'another-link' })}`,
  );
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Network plan, another-link');

  await frame.getByText('Edit the plan').click();
  await frame.getByRole('button', { name: 'Add pool' }).click();
  await expect.poll(async () => (await changes()).length).toBe(1);
  expect((await changes())[0]?.link).toContain('name=another-link');
  expect(complaints).toEqual([]);
});

test('a frame that is not for editing offers no edits, and a link on to the whole plan', async ({ page }) => {
  const frame = await wiki.open(page, wiki.frameTo('embed=findings', linkTo(ailing)));
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
  const frame = await wiki.open(page, wiki.frameTo('embed=decide&edit=1', linkTo(payments)));
  const changes = await changesIn(page);
  await frame.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(async () => (await changes()).at(-1)?.plan.name).toBe('payments-prod');
  expect(complaints).toEqual([]);
});
