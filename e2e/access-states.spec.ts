import type { Locator, Page } from '@playwright/test';
import { formats } from '../src/core/export/index.ts';
import type { PlanInput } from '../src/core/plan/plan.ts';
import { writeLink } from '../src/state/permalink.ts';
import { expect, openLink } from './fixtures.ts';
import { cleanInEveryLook } from './looks.ts';
import { breakNumbers, makeBreakable, mendNumbers, withoutWorker } from './made-to-fail.ts';
import { ailing, garbled, linkTo, payments, twentyPools } from './plans.ts';

const link = (view: string, plan: PlanInput = payments): string => writeLink({ plan, view, unknown: [] });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const panel = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** Formats that are coloured in ways of their own, and one with a field. The last of them says what a node count is. */
const kinds = ['terraform', 'way-script', 'markdown', 'azcli'];

cleanInEveryLook('in what the header opens', async (page, clean) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    }),
  );
  await openLink(page, linkTo(payments));
  await page.keyboard.press('Tab');
  await expect(button(page, 'Skip to the plan')).toBeFocused();
  await clean('the way past the header', button(page, 'Skip to the plan'));
  await page.locator('summary', { hasText: /^More$/ }).click();
  await expect(button(page, 'Saved plans')).toBeVisible();
  await clean('the other views', page.getByRole('banner'));
  await page.locator('summary', { hasText: /^As of$/ }).click();
  await field(page, 'Any day').fill('soon');
  await expect(field(page, 'Any day')).toHaveAttribute('aria-invalid', 'true');
  await clean('the day, which cannot be read', page.getByRole('banner'));
  await page.keyboard.press('Escape');
  await button(page, 'Copy link').click();
  await expect(page.getByRole('dialog', { name: 'Copy the link' })).toBeVisible();
  await clean('the link to be copied by hand', page.getByRole('dialog'));
});

cleanInEveryLook('in every way of sharing', async (page, clean) => {
  await openLink(page, linkTo(payments));
  await button(page, 'Share').click();
  await page.getByText('QR code').click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await button(page, 'Preview').click();
  const where = page.getByRole('combobox', { name: 'Where' });
  // A frame, a page of tables, and tables to be copied.
  for (const place of ['', 'MediaWiki', 'Word, Excel, Outlook, Confluence editor']) {
    if (place !== '') await where.selectOption(place);
    const live = page.frameLocator('dialog iframe').getByRole('link', { name: /full plan/ });
    const copy = page.getByRole('link', { name: 'Open this plan in the AKS Network Planner' });
    await expect(copy.or(page.locator('dialog iframe'))).toBeVisible();
    if (await page.locator('dialog iframe').isVisible()) await expect(live).toBeVisible();
    // In the whole page a preview would be a second one.
    await clean(place, page.getByRole('dialog'));
  }
});

cleanInEveryLook('among saved plans', async (page, clean) => {
  await page.addInitScript(() => {
    // An empty page has no storage.
    if (origin !== 'null') localStorage.setItem('aks-network-planner.plan.1.broken', '{');
  });
  for (const plan of [payments, ailing, twentyPools]) {
    await openLink(page, link('saved', plan));
    await button(page, 'Save').click();
    await expect(button(page, `Open ${plan.name}`)).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Keep a draft while I type' }).check();
  await field(page, 'Name of the plan').fill('draft');
  await expect(button(page, 'Open draft')).toBeVisible();
  await clean('three, a draft and a damaged one');
  await button(page, 'Delete payments-prod').click();
  await expect(button(page, 'Bring it back')).toBeFocused();
  await clean('one deleted');
  await page
    .getByLabel('File to import')
    .setInputFiles({ name: 'plans.json', mimeType: 'application/json', buffer: Buffer.from('[]?') });
  await expect(panel(page, 'Not everything was done')).toBeVisible();
  await clean('a file that is none');
});

cleanInEveryLook('where nothing can be stored', async (page, clean) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  });
  await openLink(page, link('saved'));
  await expect(panel(page, 'Storage')).toBeVisible();
  await clean('barred storage');
});

cleanInEveryLook('at any step of the tour', async (page, clean) => {
  await openLink(page, '');
  await button(page, 'Take the 90-second tour').click();
  const tour = panel(page, 'Tour');
  for (let step = 1; step <= 7; step++) {
    await expect(tour.getByText(`${step} of 7`)).toBeVisible();
    await clean(`step ${step}`, step === 1 ? undefined : tour);
    await tour.getByRole('button', { name: /^(Next|Done)$/ }).click();
  }
  await expect(tour).toHaveCount(0);
});

cleanInEveryLook('when the link cannot be read', async (page, clean) => {
  await openLink(page, '#v=1&view=dream&nonsense&pool=main,linux,4&vnet=10.1.2.3/8&podCidr=10.0.0.0/33');
  await expect(panel(page, 'Notes on the link')).toBeVisible();
  await clean('notes on the link');
  await openLink(page, link('rules/no-such-rule'));
  await expect(panel(page, 'Unknown rule')).toBeVisible();
  await field(page, 'Search').fill('zebra');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  await clean('no such rule');
  await openLink(page, link('fits/10.1.0.0/24,here?maxPods=many'));
  await expect(field(page, 'Ranges')).toHaveAttribute('aria-invalid', 'true');
  await clean('ranges that are none');
});

cleanInEveryLook('when a part does not load', async (page, clean, complaints) => {
  await withoutWorker(page);
  await openLink(page, linkTo(payments, 'decide'));
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/*', (route) => route.abort('connectionrefused'));
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(button(page, 'Load it again')).toBeVisible();
  await clean('a part that did not load');
  complaints.length = 0;
});

cleanInEveryLook('after a fault of the program', async (page, clean, complaints) => {
  await makeBreakable(page);
  await openLink(page, linkTo(payments));
  await expect(field(page, 'Nodes of pool system')).toHaveValue('3');
  await breakNumbers(page);
  await field(page, 'Nodes of pool system').fill('31');
  await expect(page.getByRole('heading', { name: 'The planner met a fault of its own' })).toBeVisible();
  // Axe counts too.
  await mendNumbers(page);
  await clean('the fault');
  complaints.length = 0;
});

cleanInEveryLook('in Decide from its first question to its last', async (page, clean) => {
  await openLink(page, linkTo({ answers: { podAccess: 'yes', dualStack: 'yes' } }, 'decide'));
  await expect(panel(page, 'No model fits these answers')).toBeVisible();
  await clean('a contradiction');
  await openLink(page, linkTo(garbled, 'decide'));
  await clean('an answer that there is not');
  await openLink(page, '');
  await page.getByRole('checkbox', { name: /^Keys/ }).uncheck();
  await clean('no keys');
  const outcome = page.getByRole('heading', { name: /^So far: / });
  const skip = button(page, 'Skip');
  while (await skip.isVisible()) await skip.click();
  await expect(outcome).toBeVisible();
  await clean('all questions skipped');
});

cleanInEveryLook('in Size while a plan is mended', async (page, clean) => {
  await openLink(page, linkTo(payments));
  await page
    .getByRole('row', { name: /^Node subnet/ })
    .getByRole('button')
    .first()
    .click();
  const grown = panel(page, 'What would it take').getByRole('textbox');
  await grown.fill('12');
  await expect(page.getByRole('list', { name: 'What every model takes' })).toBeVisible();
  await clean('a figure explained, and growth asked for');
  await button(page, /^(Switch to|Apply)/)
    .first()
    .click();
  await expect(button(page, /^Undo: /)).toBeFocused();
  await clean('growth applied');
  await openLink(page, linkTo(ailing));
  await page.getByRole('list', { name: 'Fixes' }).getByRole('button').first().click();
  await expect(button(page, /^Undo: /)).toBeFocused();
  await clean('a fix applied');
});

cleanInEveryLook('in the exports', async (page, clean) => {
  for (const kind of kinds) {
    expect(formats.map(({ id }) => id)).toContain(kind);
    await openLink(page, link(`export/${kind}`));
    await expect(panel(page, /^payments-prod-/)).not.toBeEmpty();
    await clean(kind, page.getByRole('main'));
  }
  await page.getByRole('tab', { name: 'Size' }).click();
  await field(page, 'Nodes of pool user').fill('7');
  await page.goBack();
  await expect(panel(page, 'Changes of the plan')).toBeVisible();
  await clean('what changed');
  await openLink(page, link('export/pulumi', ailing));
  await expect(panel(page, 'Format in the link')).toBeVisible();
  await clean('no such format, of a plan that is refused');
});

cleanInEveryLook('in the reference, with one rule found and what fits a range', async (page, clean) => {
  await openLink(page, link('fits/10.1.0.0/24,10.2.0.0/25?maxPods=30'));
  await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
  await clean('what fits');
  await openLink(page, link('tree'));
  await expect(page.getByRole('tree', { name: 'Decision tree' })).toBeVisible();
  const items = page.getByRole('treeitem', { expanded: false });
  await items.first().focus();
  for (let unfolded = 0; unfolded < 12; unfolded++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
  await clean('a tree unfolded');
});
