import type { Page } from '@playwright/test';
import { expect, openLink, test } from './fixtures.ts';
import { breakNumbers, makeBreakable, mendNumbers, withoutWorker } from './made-to-fail.ts';
import { linkTo, payments } from './plans.ts';

const nameOf = (page: Page) => page.getByRole('textbox', { name: 'Name of the plan' });

test('a part that does not load says so in its place, keeps what was typed, and comes when asked again', async ({
  page,
  context,
  complaints,
}) => {
  await withoutWorker(page);
  await openLink(page, linkTo(payments, 'decide'));
  await expect(page.getByRole('banner')).toContainText('42 nodes');
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/*', (route) => route.abort('connectionrefused'));
  await page.getByRole('tab', { name: 'Compare' }).click();
  const again = page.getByRole('main').getByRole('button', { name: 'Load it again' });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('did not load');
  await context.setOffline(true);
  await again.click();
  await expect(page.getByText('Still no connection')).toBeAttached();
  await context.setOffline(false);
  await page.unroute('**/assets/*');
  await nameOf(page).fill('typed-meanwhile');
  await again.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  await expect(nameOf(page)).toHaveValue('typed-meanwhile');

  const other = complaints.filter(
    (each) =>
      !/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|did not load|dynamically imported/.test(each),
  );
  expect(other).toEqual([]);
  complaints.length = 0;
});

test('a fault of the program shows the link with what was typed last, and the plan comes back', async ({
  page,
  complaints,
}) => {
  await makeBreakable(page);
  await openLink(page, linkTo(payments));
  const nodes = page.getByRole('textbox', { name: 'Nodes of pool system', exact: true });
  await expect(nodes).toHaveValue('3');
  await breakNumbers(page);
  await nodes.fill('31');
  await expect(page.getByRole('heading', { name: 'The planner met a fault of its own' })).toBeVisible();
  await expect(page.locator('pre')).toContainText('pool=system,linux,31,');
  await mendNumbers(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(nodes).toHaveValue('31');

  expect(complaints.filter((each) => !each.includes('Broken on purpose'))).toEqual([]);
  complaints.length = 0;
});

test('a computer whose clock is years behind still gets a plan, dated as its clock says', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2015-03-01T00:00:00Z'));
  await openLink(page, linkTo(payments));
  await expect(page.getByText('23 nodes').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Decide' }).click();
  await expect(page.getByRole('heading', { name: 'Ranking' })).toBeVisible();
});
