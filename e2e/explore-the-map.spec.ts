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

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('a /29 beside a /8 is on the map and found by its name, and the link leads back to it', async ({
  page,
}) => {
  await open(page);
  await expect(block(page, /^Subnet links/)).toBeVisible();
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
  await map(page).hover();
  await page.mouse.wheel(0, 480);
  await expect(here(page)).not.toContainText('512 addresses');
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

test('a subnet is dragged to another aligned place', async ({ page }) => {
  await open(page, '10.20.0.0/20');
  await block(page, /^Subnet nodes/).focus();
  const grip = page.locator('[data-handle=move]');
  const from = await grip.boundingBox();
  const area = await page.locator('[data-map-canvas]').boundingBox();
  if (!from || !area) throw new Error('not drawn');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.7, area.y + area.height * 0.6, { steps: 5 });
  await page.mouse.up();
  await expect(block(page, /^Subnet nodes/)).not.toHaveAccessibleName(/10\.20\.0\.0\/24/);
  await expect(block(page, /^Subnet nodes, 10\.20\.\d+\.0\/24/)).toBeVisible();
});

test('a fixed range is typed and becomes a subnet', async ({ page }) => {
  await open(page, '10.20.0.0/20');
  await page.getByText('Add a fixed range').click();
  await page.getByRole('textbox', { name: 'CIDR of the range' }).fill('10.20.8.0/24');
  await page.getByRole('textbox', { name: 'Name of the range' }).fill('gateway');
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
