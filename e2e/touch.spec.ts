import type { Locator, Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { views } from '../src/state/store.ts';
import { Fingers, moved, pointOf } from './fingers.ts';
import { expect, openLink, test } from './fixtures.ts';
import { payments } from './plans.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const plan: PlanInput = {
  ...payments,
  subnets: [{ name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' }],
  connected: [{ name: 'hub', kind: 'peered', cidr: '10.30.0.0/16' }],
};
const open = (page: Page, view: string) => openLink(page, writeLink({ plan, view, unknown: [] }));
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const canvas = (page: Page): Locator => page.locator('[data-map-canvas]');
const block = (page: Page, name: RegExp): Locator => page.getByRole('treeitem', { name });
const here = (page: Page): Locator => page.getByRole('navigation', { name: 'Where you are' });
const chart = (page: Page, question: string): Locator =>
  page.getByRole('region').filter({ has: page.getByText(question, { exact: true }) });
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

test('questions are answered, the result goes into the plan, and a pool is sized by tapping', async ({
  page,
}) => {
  await openLink(page, '');
  const answers = page.getByRole('list', { name: 'Answers' });
  const title = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  for (let answered = 0; answered < 2; answered++) {
    const asked = (await title.textContent()) ?? '';
    await answers.getByRole('button').first().tap();
    await expect(title).not.toHaveText(asked);
  }
  await button(page, 'Use this in the plan').first().tap();
  await expect(page.getByRole('heading', { name: 'Size', level: 1 })).toBeVisible();
  await field(page, 'Nodes of pool nodepool1').tap();
  await expect(field(page, 'Nodes of pool nodepool1')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12');
  await expect(page.getByRole('table', { name: 'Address spaces' })).toContainText('12 of 27');
  await button(page, 'Add pool').tap();
  await field(page, 'Nodes of pool user').fill('7');
  await expect(page.getByRole('region', { name: 'Node pools' })).toContainText('19 nodes');
  await button(page, 'Remove pool user').tap();
  await expect(field(page, 'Nodes of pool user')).toHaveCount(0);
  await button(page, 'Undo').tap();
  await expect(field(page, 'Nodes of pool user')).toHaveValue('7');
  const map = page.getByRole('region', { name: 'Address map' });
  const { x, y } = await pointOf(
    map
      .getByRole('option', { name: /^Subnet nodes/ })
      .locator('rect')
      .first(),
  );
  await page.touchscreen.tap(x, y);
  await expect(map.getByRole('option', { selected: true })).toHaveAccessibleName(/^Subnet nodes/);
});

test('a block is tapped and read, gone into by two taps, and the map is pinched and dragged', async ({
  page,
}) => {
  const fingers = await Fingers.on(page);
  await open(page, 'map/10.20.0.0/20');
  const free = block(page, /^Free, 10\.20\.0\.37/);
  await free.tap();
  await expect(free).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('heading', { name: /^Free/ })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Place of subnet nodes' })).toBeVisible();

  const middle = await pointOf(canvas(page));
  await fingers.drag(
    [moved(middle, -30, -20), moved(middle, -90, -60)],
    [moved(middle, 30, 20), moved(middle, 90, 60)],
  );
  await expect(here(page)).not.toContainText('10.20.0.0/20');
  await expect(here(page)).toContainText(/, (?:256|512|1,024) addresses/);
  await button(page, 'All').tap();
  await expect(here(page)).toContainText('65,536 addresses');

  await open(page, 'map/10.20.8.0/24');
  await expect(here(page)).toContainText('10.20.8.0/24');
  const from = await pointOf(canvas(page), 0.5, 0.8);
  const before = await scrolled(page);
  await fingers.drag([from, moved(from, 0, -260)]);
  await expect(here(page)).not.toContainText('10.20.8.0/24');
  await expect(here(page)).toContainText('256 addresses');
  expect(await scrolled(page)).toBe(before);
});

test('a subnet is dragged elsewhere and halved by its handles', async ({ page }) => {
  const fingers = await Fingers.on(page);
  await open(page, 'map/10.20.0.0/20');
  const nodes = block(page, /^Subnet nodes/);
  await block(page, /^Free, 10\.20\.0\.37/).tap();
  const { width, height } = (await canvas(page).boundingBox()) ?? { width: 0, height: 0 };
  const handle = async (kind: string, dx: number, dy: number) => {
    const at = await pointOf(page.locator(`[data-handle=${kind}]`));
    await fingers.drag([at, moved(at, dx, dy)]);
  };
  await handle('move', 0, height * 0.4);
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.\d+\.0\/24/);
  await expect(nodes).not.toHaveAccessibleName(/10\.20\.0\.0\/24/);
  await handle('resize', -width * 0.25, 0);
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.\d+\.0\/25/);
  await button(page, 'Undo').tap();
  await button(page, 'Undo').tap();
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.0\.0\/24/);

  // Where all of the VNet is shown a finger scrolls the page, but not from a handle.
  await button(page, 'All').tap();
  await expect(here(page)).toContainText('65,536 addresses');
  await nodes.focus();
  await handle('move', 0, height * 0.3);
  await expect(nodes).not.toHaveAccessibleName(/10\.20\.0\.0\/24/);
});

test('a model is laid over the map by holding its small map, and the edge and the frame are dragged', async ({
  page,
}) => {
  const fingers = await Fingers.on(page);
  await open(page, 'map/10.20.0.0/20');
  await fingers.down(await pointOf(button(page, /^kubenet/)));
  await expect(page).toHaveURL(/vs-kubenet/);
  await fingers.up();
  const edge = page.getByRole('slider', { name: /^Edge between Azure CNI Overlay and kubenet/ });
  await expect(edge).toHaveValue('50');
  const grip = await pointOf(canvas(page).locator('circle[data-handle]'));
  await fingers.drag([grip, moved(grip, -90, 0)]);
  await expect.poll(async () => Number(await edge.inputValue())).toBeLessThan(35);

  const part = page.getByRole('slider', { name: 'Part of VNet 10.20.0.0/16 on the map' });
  const before = (await part.getAttribute('aria-valuetext')) ?? '';
  await fingers.drag([await pointOf(part, 0.1), await pointOf(part, 0.8)]);
  await expect(part).not.toHaveAttribute('aria-valuetext', before);
});

test('the hops of a packet are walked by tapping', async ({ page }) => {
  await open(page, 'packet/to:internet');
  const diagram = page.getByRole('slider', { name: 'Hop of the packet, Azure CNI Overlay' });
  const hops = Number(await diagram.getAttribute('aria-valuemax'));
  expect(hops).toBeGreaterThan(2);
  for (let hop = 2; hop <= hops; hop++) {
    await button(page, 'Next hop').tap();
    await expect(diagram).toHaveAttribute('aria-valuetext', new RegExp(`^Hop ${hop} of ${hops}`));
  }
  await diagram.getByText('Outbound LB').tap();
  await expect(page.getByText(`Hop 3 of ${hops}`)).toBeVisible();
});

test('a chart says what is under the finger, and still says it when the finger is gone', async ({ page }) => {
  await open(page, 'compare/open:growth.use.upgrade.maxPods.runway.profile.timeline.measured');
  const panels = page.getByRole('region').filter({ has: page.getByRole('application') });
  await expect(panels).toHaveCount(8);
  for (const panel of await panels.all()) {
    const said = panel.getByRole('status');
    const heard = new Set<string>();
    const drawing = panel.getByRole('application');
    const places = drawing.locator('> rect[fill=transparent]');
    for (const at of [0.3, 0.5, 0.7]) {
      // Drawings of our own have places, those of lines are read anywhere.
      const place = places.nth(Math.floor(at * (await places.count())));
      const target = (await places.count()) > 0 ? await pointOf(place) : await pointOf(drawing, at, 0.4);
      await page.touchscreen.tap(target.x, target.y);
      await expect(said).toBeVisible();
      heard.add(await said.innerText());
    }
    expect([...heard]).toHaveLength(3);
  }
});

test('growth is zoomed by a finger that goes across it, and scrolled by one that goes up', async ({
  page,
}) => {
  const fingers = await Fingers.on(page);
  await open(page, 'compare/open:growth/zoom:0-500');
  const growth = chart(page, 'How does each model spend addresses as the cluster grows?');
  const at = await pointOf(growth.getByRole('application'), 0.4);
  const before = await scrolled(page);
  await fingers.drag([at, moved(at, 0, -200)]);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
  await expect(growth.getByText('Zoom: 0 to 500 nodes')).toBeVisible();
  const from = await pointOf(growth.getByRole('application'), 0.4);
  await fingers.drag([from, moved(from, 90, 0)]);
  await expect(growth.getByText(/^Zoom: 1\d\d to 3\d\d nodes$/)).toBeVisible();
  await growth.getByRole('button', { name: 'Reset zoom' }).tap();
  await expect(page).not.toHaveURL(/zoom:/);
});

test('a finger that begins on a picture and goes up scrolls the page', async ({ page }) => {
  const fingers = await Fingers.on(page);
  const pictures: readonly (readonly [view: string, picture: (page: Page) => Locator])[] = [
    ['size', (shown) => shown.getByRole('listbox', { name: /^Address map/ })],
    ['map', canvas],
    ['packet', (shown) => shown.getByRole('slider', { name: /^Hop of the packet/ })],
    ['tree', (shown) => shown.getByRole('tree')],
    ['compare/open:use', (shown) => shown.getByRole('application')],
    ['compare/open:timeline', (shown) => shown.getByRole('application')],
  ];
  for (const [view, picture] of pictures) {
    await open(page, view);
    await page.waitForLoadState('networkidle');
    const box = await picture(page).boundingBox();
    const top = Math.max(0, (box?.y ?? 0) - 300);
    await page.evaluate((to) => scrollTo(0, to), top);
    const shown = await picture(page).boundingBox();
    const at = { x: 195, y: Math.min(700, (shown?.y ?? 0) + Math.min(100, (shown?.height ?? 0) / 2)) };
    await fingers.drag([at, moved(at, 0, -150)]);
    await expect.poll(() => scrolled(page), view).toBeGreaterThan(top + 60);
  }
});

test('what is tapped is at least 24 px high and wide in every view', async ({ page }) => {
  const details: Readonly<Record<string, string>> = {
    compare: '/open:growth.use.upgrade.maxPods.runway.profile.timeline.measured',
    fits: '/10.1.0.0/24',
    map: '/vs-kubenet:upgrade-2-2',
    packet: '/to:internet/compare:kubenet',
  };
  for (const view of views) {
    await open(page, `${view}${details[view] ?? ''}`);
    await page.waitForLoadState('networkidle');
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = !each.closest('header');
    });
    const small = await page
      .locator(
        'button, select, textarea, input:not([type=file]), summary, [role=slider], [role=treeitem]:not(svg *)',
      )
      .evaluateAll((all) =>
        all.flatMap((each) => {
          // A box or a circle is tapped with the words beside it.
          const target =
            (each instanceof HTMLInputElement && each.labels?.[0]?.contains(each) && each.labels[0]) || each;
          const { width, height } = target.getBoundingClientRect();
          if (width <= 1 || each.matches('[class*=skip]')) return [];
          return width < 23.5 || height < 23.5
            ? [`${width} × ${height}: ${each.outerHTML.slice(0, 120)}`]
            : [];
        }),
      );
    expect(small, view).toEqual([]);
  }
});
