import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { axe, expect, openLink, test, themes } from './fixtures.ts';
import { ailing, payments } from './plans.ts';

const questions = {
  growth: 'How does each model spend addresses as the cluster grows?',
  use: 'What are today’s addresses used for?',
  upgrade: 'What does one more upgrade cost?',
  maxPods: 'Which maxPods is wasteful?',
  runway: 'How long will it last?',
  profile: 'What does each model give up?',
  timeline: 'When does what end?',
  measured: 'What has been measured?',
} as const;
type ChartId = keyof typeof questions;
const ids = Object.keys(questions) as ChartId[];

/** The link to a plan with these charts open, in full, and what else Compare shows of itself. */
const linkTo = (plan: PlanInput, open: readonly ChartId[], more = ''): string =>
  writeLink({ plan, view: `compare/open:${open.join('.')}${more}`, unknown: [] });

const chart = (page: Page, id: ChartId): Locator =>
  page.getByRole('region').filter({ has: page.getByText(questions[id], { exact: true }) });

test('every chart answers its question in its title, and is drawn when it is asked for', async ({ page }) => {
  await openLink(page, writeLink({ plan: payments, view: 'compare', unknown: [] }));
  for (const id of ids) await expect(chart(page, id).getByRole('heading', { level: 2 })).not.toBeEmpty();
  const show = page.getByRole('button', { name: 'Show chart', exact: true });
  await expect(show).toHaveCount(ids.length - 2);
  await page.getByRole('button', { name: 'Show all charts' }).click();
  await expect(page.getByRole('application')).toHaveCount(ids.length);
  await expect.poll(() => page.url()).toContain('open:growth.use.upgrade');
});

test('the arrow keys walk every chart, and say another thing at the next place', async ({ page }) => {
  await openLink(page, linkTo(payments, ids));
  for (const id of ids) {
    const drawing = chart(page, id).getByRole('application');
    const said = chart(page, id).getByRole('status');
    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    await expect(said).toContainText(/\S: \S.*\./s);
    const first = await said.innerText();
    await page.keyboard.press('ArrowRight');
    await expect(said).not.toHaveText(first);
    await drawing.blur();
  }
});

test('the months a plan lasts follow the growth that is typed, and the link keeps it', async ({ page }) => {
  await openLink(page, linkTo(payments, ['runway']));
  const title = chart(page, 'runway').getByRole('heading', { level: 2 });
  const field = chart(page, 'runway').getByRole('textbox', { name: 'Growth per month' });
  await field.fill('2');
  await expect(title).toHaveText(/^At 2 nodes a month .* 20\d\d-\d\d/);
  await field.fill('soon');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(chart(page, 'runway')).toContainText('"soon" cannot be read');
  await field.fill('10%');
  await expect(title).toHaveText(/^At 10% a month/);
  await expect.poll(() => page.url()).toContain('growth:10%');
  await page.reload();
  await expect(title).toHaveText(/^At 10% a month/);
});

test('growth is zoomed with the keyboard between two numbers of nodes', async ({ page }) => {
  await openLink(page, linkTo(payments, ['growth'], '/zoom:0-500'));
  const most = chart(page, 'growth').getByRole('slider', { name: 'Most nodes' });
  await expect(most).toHaveAttribute('aria-valuetext', '500 nodes');
  await most.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(most).not.toHaveAttribute('aria-valuetext', '500 nodes');
  await expect.poll(() => page.url()).not.toContain('zoom:0-500');
  await chart(page, 'growth').getByRole('button', { name: 'Reset zoom' }).click();
  await expect.poll(() => page.url()).not.toContain('zoom:');
  await chart(page, 'growth').getByText('Pod CIDR', { exact: true }).click();
  await expect(chart(page, 'growth')).toContainText('Addresses of the pod CIDR to plan for');
});

test('growth is zoomed by dragging over the drawing, and the link keeps it', async ({ page }) => {
  await openLink(page, linkTo(payments, ['growth'], '/zoom:0-500'));
  const drawing = chart(page, 'growth').getByRole('application');
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (!box) throw new Error('the chart is not drawn');
  const [left, right, y] = [box.x + box.width * 0.3, box.x + box.width * 0.5, box.y + box.height * 0.4];
  await page.mouse.move(left, y);
  await page.mouse.down();
  await page.mouse.move(right, y, { steps: 5 });
  await page.mouse.up();
  await expect(chart(page, 'growth').getByText(/^Zoom: 1\d\d to 2\d\d nodes$/)).toBeVisible();
  await expect.poll(() => page.url()).toMatch(/zoom:1\d\d-2\d\d/);
});

test('a chart is saved as SVG and as PNG with its title, its plan and its link', async ({ page }) => {
  await openLink(page, linkTo(payments, ['growth', 'profile']));
  for (const id of ['growth', 'profile'] as const) {
    const title = await chart(page, id).getByRole('heading', { level: 2 }).innerText();
    const saved = page.waitForEvent('download');
    await chart(page, id).getByRole('button', { name: 'SVG' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(`payments-prod-${id.toLowerCase()}.svg`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(`<title>${title}</title>`);
    expect(text).toContain('payments-prod');
    expect(text).toMatch(/<a href="http[^"]*#v=1/);
    expect(text).not.toMatch(/var\(--|light-dark/);
  }
  const saved = page.waitForEvent('download');
  await chart(page, 'growth').getByRole('button', { name: 'PNG' }).click();
  const bytes = await readFile(await (await saved).path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1_000);
});

test('the profile names the rows of the matrix behind a value', async ({ page }) => {
  await openLink(page, linkTo(payments, ['profile']));
  await chart(page, 'profile').getByRole('application').focus();
  const said = chart(page, 'profile').getByRole('status');
  await expect(said).toContainText('Reach from outside, kubenet: 0 of 3');
  await expect(said).toContainText('M12 A pod IP is reachable from outside the cluster: No (does not count)');
  await chart(page, 'profile').getByText('Radar', { exact: true }).click();
  await expect(chart(page, 'profile')).toContainText('area mean nothing');
  await chart(page, 'profile').getByRole('application').focus();
  await expect(said).toContainText('Node Subnet: 3 of 3, by M10, M11, M12.');
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Pod identity.');
});

test('a measurement shows its set-up, its date and its caveat in the drawing', async ({ page }) => {
  await openLink(
    page,
    linkTo({ ...payments, model: 'kubenet', dataplane: 'azure', networkPolicy: 'none' }, ['measured']),
  );
  const measured = chart(page, 'measured');
  await expect(measured.getByRole('heading', { level: 2 })).toHaveText(/^Nobody has published/);
  await measured.getByRole('combobox', { name: 'Measurement' }).selectOption('sidecars');
  const drawing = measured.getByRole('application');
  for (const part of ['Set-up: Kubernetes 1.28.5', 'Published 2024-03-19', 'Caveat: ', '30,000 sidecars'])
    await expect(drawing).toContainText(part);
});

for (const theme of themes) {
  test(`no chart has an accessibility violation, in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openLink(page, linkTo(ailing, ids));
    await expect(page.getByRole('application')).toHaveCount(ids.length);
    await axe(page);
  });
}

test('the charts do not scroll the page sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openLink(page, linkTo(payments, ids));
  await expect(page.getByRole('application')).toHaveCount(ids.length);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});
