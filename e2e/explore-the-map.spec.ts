import type { Locator, Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { axe, expect, openLink, test } from './fixtures.ts';

const plan: PlanInput = {
  name: 'explored',
  model: 'overlay',
  vnet: ['10.0.0.0/8'],
  subnets: [
    { name: 'nodes', role: 'nodes', cidr: '10.20.0.0/24' },
    { name: 'links', role: 'other', cidr: '10.99.7.8/29' },
  ],
  podCidr: '172.16.0.0/14',
  serviceCidr: '172.20.0.0/16',
  pools: [{ name: 'user', count: 5, autoscale: { min: 3, max: 40 }, maxPods: 110, maxSurge: '33%' }],
  connected: [{ name: 'on-premises', kind: 'onPremises', cidr: '10.128.0.0/9' }],
};

const open = (page: Page, detail = '', given = plan) =>
  openLink(page, writeLink({ plan: given, view: detail === '' ? 'map' : `map/${detail}`, unknown: [] }));
const map = (page: Page): Locator => page.getByRole('tree', { name: /^Address map/ });
const block = (page: Page, name: RegExp): Locator => map(page).getByRole('treeitem', { name });
const here = (page: Page): Locator => page.getByRole('navigation', { name: 'Where you are' });

/** Words on the picture that lie over each other, over a handle, or beyond its edge. */
const collisions = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-map-canvas]').evaluate((canvas) => {
    const boxOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // A line box is higher than the letters in it.
      const leading = element instanceof SVGTextElement ? 2 : 0;
      return { left, right, top: top + leading, bottom: bottom - leading };
    };
    const edge = boxOf(canvas);
    const words = [...canvas.querySelectorAll('text')];
    const all = [...words, ...canvas.querySelectorAll('[data-handle]')];
    return words.flatMap((word, index) => {
      const a = boxOf(word);
      const inside = a.left >= edge.left && a.right <= edge.right && a.bottom <= edge.bottom;
      const over = all.slice(index + 1).filter((other) => {
        const b = boxOf(other);
        return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      });
      return inside && over.length === 0 ? [] : [`${word.textContent}`];
    });
  });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('a /29 beside a /8 is on the map and found by its name, and the link leads back to it', async ({
  page,
}) => {
  await open(page);
  await expect(block(page, /^Subnet links/)).toBeVisible();
  await expect(map(page).getByText('links  10.99.7.8/29')).toBeVisible();
  await block(page, /^Subnet links/).focus();
  expect(await collisions(page)).toEqual([]);
  await expect(page.getByRole('list', { name: 'Legend' })).not.toContainText('Load balancers');
  await page.getByText('Go to a subnet or range').click();
  await page.getByRole('list', { name: 'Subnets and ranges' }).getByText('Pod CIDR 172.16.0.0/14').click();
  await expect(here(page)).toContainText('172.16.0.0/14');
  await page.getByRole('textbox', { name: 'Find' }).fill('links');
  await page.getByRole('button', { name: 'Go' }).click();
  await expect(here(page)).toContainText('10.99.7.0/26');
  await expect(page.getByRole('heading', { name: 'Subnet links' })).toBeVisible();
  await expect(page).toHaveURL(/view=map\/10\.99\.7\.0\/26/);
  await page.reload();
  await expect(here(page)).toContainText('10.99.7.0/26');
});

test('by keyboard from the VNet to a node and out again, without a pointer', async ({ page }) => {
  await open(page);
  await block(page, /^Subnet nodes/).focus();
  await page.keyboard.press('Enter');
  await expect(here(page)).toContainText('10.20.0.0/24');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(block(page, /^User, 10\.20\.0\.4 to 10\.20\.0\.43/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, /^User 1, 10\.20\.0\.4/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(block(page, /^User 40, 10\.20\.0\.43/)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
  await expect(here(page)).toContainText('10.0.0.0/8');
});

test('zooming by wheel and buttons, and switching the layout, keep the place', async ({ page }) => {
  await open(page, '10.20.0.0/22');
  await page.getByRole('radio', { name: 'Grid' }).check({ force: true });
  await expect(here(page)).toContainText('10.20.0.0/22');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(here(page)).toContainText('512 addresses');
  await page.getByRole('radio', { name: 'Strip' }).check({ force: true });
  await expect(here(page)).toContainText('512 addresses');
  expect(await collisions(page)).toEqual([]);
  await map(page).hover();
  await page.mouse.wheel(0, 480);
  await expect(here(page)).not.toContainText('512 addresses');
  const minimap = page.getByRole('slider', { name: 'Part of VNet 10.0.0.0/8 on the map' });
  await minimap.press('Home');
  await expect(here(page)).toContainText(/10\.0\.0\.0\/\d+, /);
  const before = await minimap.getAttribute('aria-valuetext');
  await minimap.press('ArrowRight');
  await expect(minimap).not.toHaveAttribute('aria-valuetext', before ?? '');
  await minimap.press('0');
  await expect(here(page)).toContainText('16,777,216 addresses');
});

test('a subnet is moved and halved by keys and buttons, a refusal says why, and undo takes it back', async ({
  page,
}) => {
  await open(page, '10.20.0.0/20');
  await block(page, /^Subnet nodes/).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(block(page, /^Subnet nodes, 10\.20\.1\.0\/24/)).toBeFocused();
  await page.keyboard.press('Alt+-');
  await expect(block(page, /^Subnet nodes, 10\.20\.1\.0\/25/)).toBeFocused();
  await expect(page).toHaveURL(/10\.20\.1\.0\/25/);
  await page.getByRole('textbox', { name: 'CIDR of subnet nodes' }).fill('10.200.0.0/24');
  await page.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Refused' })).toContainText('on-premises');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(block(page, /^Subnet nodes, 10\.20\.1\.0\/24/)).toBeVisible();
});

test('a subnet is dragged to another aligned place and its edge to half the size, each undone', async ({
  page,
}) => {
  await open(page, '10.20.0.0/20');
  const nodes = block(page, /^Subnet nodes/);
  await nodes.focus();
  const drag = async (handle: string, by: (width: number, height: number) => readonly [number, number]) => {
    const from = await page.locator(`[data-handle=${handle}]`).boundingBox();
    const area = await page.locator('[data-map-canvas]').boundingBox();
    if (!from || !area) throw new Error('not drawn');
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    const [dx, dy] = by(area.width, area.height);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 5 });
    await page.mouse.up();
  };
  await drag('move', (width, height) => [width * 0.4, height * 0.5]);
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.\d+\.0\/24/);
  await expect(nodes).not.toHaveAccessibleName(/10\.20\.0\.0\/24/);
  await drag('resize', (width) => [-width * 0.25, 0]);
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.\d+\.0\/25/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(nodes).toHaveAccessibleName(/^Subnet nodes, 10\.20\.0\.0\/24/);
});

test('a fixed range is refused where it overlaps, and else becomes a subnet', async ({ page }) => {
  await open(page, '10.20.0.0/20');
  await page.getByText('Add a fixed range').click();
  const range = page.getByRole('textbox', { name: 'CIDR of the range' });
  await range.fill('10.20.0.128/25');
  await page.getByRole('textbox', { name: 'Name of the range' }).fill('gateway');
  await page.getByRole('button', { name: 'Add range' }).click();
  await expect(page.getByRole('region', { name: 'Refused' })).toContainText('the subnet nodes 10.20.0.0/24');
  await range.fill('10.20.8.0/24');
  await page.getByRole('button', { name: 'Add range' }).click();
  await expect(block(page, /^Subnet gateway, 10\.20\.8\.0\/24/)).toBeVisible();
});

test('an autoscale is played step by step with its figures, and stops with the service’s own error', async ({
  page,
}) => {
  await open(page, '', {
    ...plan,
    model: 'overlay',
    podCidr: '172.16.0.0/21',
    pools: [{ name: 'user', count: 5, autoscale: { min: 3, max: 40 }, maxPods: 110 }],
  });
  const panel = page.getByRole('region', { name: 'What happens' });
  await panel.getByRole('button', { name: 'Autoscale' }).click();
  const next = panel.getByRole('button', { name: 'Step', exact: true });
  while (await next.isEnabled()) await next.click();
  await expect(panel.getByRole('region', { name: 'Stopped' })).toContainText('InsufficientSubnetSize');
  await expect(panel.getByRole('table', { name: 'Figures after the step' })).toContainText('refused');
});

test('an upgrade that fits takes addresses and gives them back', async ({ page }) => {
  await open(page);
  const panel = page.getByRole('region', { name: 'What happens' });
  await panel.getByRole('button', { name: 'Upgrade' }).click();
  await expect(panel).toContainText(/takes 14 addresses/);
  const next = panel.getByRole('button', { name: 'Step', exact: true });
  while (await next.isEnabled()) await next.click();
  await expect(panel).toContainText(/gives back 14 addresses/);
  await expect(page).toHaveURL(/view=map\/upgrade-1-4/);
  await page.reload();
  await expect(panel).toContainText(/gives back 14 addresses/);
  await expect(page.getByRole('button', { name: /^Azure CNI Node Subnet.*The upgrade / })).toBeVisible();
  await panel.getByRole('button', { name: 'Reset' }).click();
  await expect(panel.getByRole('table')).toHaveCount(0);
});

test('another model becomes the map by a click, and is laid over it to be compared', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Azure CNI Node Subnet/ }).click();
  await expect(page).toHaveURL(/view=map\/node-subnet/);
  await page.getByRole('button', { name: 'Compare kubenet' }).click();
  const edge = page.getByRole('slider', { name: /^Edge between Azure CNI Node Subnet and kubenet/ });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveValue('55');
  await expect(page).toHaveURL(/vs-kubenet/);
});

test('the table tells the same in address order, and is filtered by an address', async ({ page }) => {
  await open(page);
  const table = page.getByRole('table', { name: 'Addresses of the map in order' });
  await expect(table).toContainText('10.20.0.4');
  await page.getByRole('combobox', { name: 'Down to' }).selectOption('Nodes');
  await page.getByRole('textbox', { name: 'Filter' }).fill('10.20.0.17');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('user 14');
});

test('nothing on the map is out of reach for anybody', async ({ page }) => {
  await open(page, '10.20.0.0/22:grid:node-subnet:vs-overlay');
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await axe(page);
});
