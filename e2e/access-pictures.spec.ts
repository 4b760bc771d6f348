import type { Locator, Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { noDetail, writeDetail } from '../src/ui/compare/compare-detail.ts';
import { expect, openLink } from './fixtures.ts';
import { cleanInEveryLook } from './looks.ts';
import { ailing, payments } from './plans.ts';

const link = (view: string, plan: PlanInput = payments): string => writeLink({ plan, view, unknown: [] });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const panel = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const block = (page: Page, name: RegExp): Locator =>
  page.getByRole('tree', { name: /^Address map/ }).getByRole('treeitem', { name });

/** Opens everything on the page that folds. */
const unfold = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });

cleanInEveryLook('on the map while it is worked with', async (page, clean) => {
  await openLink(page, link('map'));
  await block(page, /^Subnet nodes/).focus();
  await expect(page.getByRole('heading', { name: 'Subnet nodes' })).toBeVisible();
  await unfold(page);
  await field(page, 'Find').fill('user');
  await expect(page.getByRole('list', { name: 'Found' })).toBeVisible();
  await clean('a subnet chosen, and several found');
  await field(page, 'CIDR of subnet nodes').fill('10.0.0.0/24');
  await button(page, 'Place').click();
  await expect(panel(page, 'Refused')).toBeVisible();
  await button(page, 'Draw on the map').click();
  await field(page, 'Find').fill('nowhere');
  await button(page, 'Go').click();
  await expect(field(page, 'Find')).toHaveAttribute('aria-invalid', 'true');
  await clean('a place refused, nothing found, and a range to be drawn');
  await openLink(page, link('map/grid:vs-kubenet'));
  await expect(page.getByRole('slider', { name: /^Edge between/ })).toBeVisible();
  await clean('two models under one edge, as a grid');
  for (const event of ['addNode', 'upgrade', 'autoscale']) {
    await openLink(page, link(`map/${event}-2-2`, { ...payments, podCidr: '100.64.0.0/20' }));
    await expect(page.getByRole('table', { name: 'Figures after the step' })).toBeVisible();
    await clean(event, page.getByRole('main'));
  }
  await openLink(page, link('map', { ...payments, vnet: ['here'], podCidr: 'there', serviceCidr: '' }));
  await clean('ranges that are none');
});

cleanInEveryLook('on the way of a packet', async (page, clean) => {
  await openLink(page, link('packet/to:internet/compare:node-subnet'));
  const next = button(page, 'Next hop').first();
  while ((await next.getAttribute('aria-disabled')) !== 'true') await next.click();
  await unfold(page);
  await field(page, 'Pod addresses').fill('here');
  await expect(field(page, 'Pod addresses')).toHaveAttribute('aria-invalid', 'true');
  await clean('the last hop of two models, and a cluster that cannot be matched');
  await openLink(page, link('packet/from:vm/to:pod', ailing));
  await expect(page.getByText('Not possible')).toBeVisible();
  await clean('no way, in a plan that is refused');
});

cleanInEveryLook('in any chart with a place pointed at and its table', async (page, clean) => {
  await openLink(page, link('compare/open:none'));
  // The matrix is long, and the same beside every chart.
  await field(page, 'Search').fill('route table');
  const shows = button(page, 'Show chart');
  const questions = await shows.evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''));
  expect(questions).toHaveLength(8);
  for (const question of questions) {
    const chart = page.getByRole('region').filter({ has: page.getByText(question, { exact: true }) });
    await chart.getByRole('button', { name: 'Show chart' }).click();
    await chart.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await expect(chart.getByRole('status')).toBeVisible();
    await chart.locator('details').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await clean(question, chart);
    await chart.getByRole('button', { name: 'Hide chart' }).click();
  }
});

cleanInEveryLook('in the matrix and beside a second plan', async (page, clean) => {
  const other = { ...payments, name: 'payments-flat', model: 'node-subnet', vnet: ['10.40.0.0/18', 'here'] };
  const detail = writeDetail({ ...noDetail, open: [], planB: link('size', other) });
  await openLink(page, link(`compare/${detail}`));
  await expect(panel(page, 'What of plan B was not read')).toBeVisible();
  await field(page, 'Search').fill('route table');
  const cell = page.getByRole('table', { name: 'Features by model' }).getByRole('button').first();
  await cell.click();
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  await clean('two plans, and the sources of a cell');
  await field(page, 'Link of plan B').fill('https://planner.example/');
  await expect(field(page, 'Link of plan B')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Search').fill('zebra');
  await expect(page.getByText('No row has all of these words')).toBeVisible();
  await clean('a link without a plan, and no row');
});
