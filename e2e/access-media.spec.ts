import { writeLink } from '../src/state/permalink.ts';
import { views } from '../src/state/store.ts';
import { panelIds } from '../src/ui/embed/embed-query.ts';
import { expect, openLink, test, themes } from './fixtures.ts';
import { cleanOn } from './looks.ts';
import { ailing, payments } from './plans.ts';

/** What each view needs to be told to show what it is for. */
const details: Readonly<Partial<Record<(typeof views)[number], string>>> = {
  compare: '/open:growth.profile',
  fits: '/10.1.0.0/24',
  map: '/upgrade-2-2',
  packet: '/to:internet',
};
const link = (view: (typeof views)[number]): string =>
  writeLink({ plan: payments, view: `${view}${details[view] ?? ''}`, unknown: [] });

for (const panel of panelIds) {
  test(`axe finds nothing in the panel ${panel} in the colours that a host may ask for`, async ({ page }) => {
    test.slow();
    const clean = cleanOn(page);
    const plan = writeLink({ plan: panel === 'findings' ? ailing : payments, view: 'decide', unknown: [] });
    // The panels as they are read in the light and edited in the dark theme are tried with the plan that is refused.
    for (const query of ['&theme=dark', '&theme=light&edit=1']) {
      await page.goto('about:blank');
      await page.goto(`/?embed=${panel}${panel === 'chart' ? ':growth' : ''}${query}${plan}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await page.waitForLoadState('networkidle');
      if (panel === 'matrix') await page.getByRole('textbox', { name: 'Search' }).fill('route table');
      await clean(query);
    }
  });
}

test('axe finds nothing in a frame of a panel or a chart that there is not, and of a link cut short', async ({
  page,
}) => {
  const clean = cleanOn(page);
  for (const theme of themes) {
    for (const query of ['?embed=dream', '?embed=chart:dream', '?embed=summary']) {
      await page.goto('about:blank');
      await page.goto(`/${query}&theme=${theme}#v=1&nonsense&vnet=10.1.2.3/8`);
      await expect(page.getByRole('main')).not.toBeEmpty();
      await page.waitForLoadState('networkidle');
      await clean(`${query}, ${theme}`);
    }
  }
});

for (const view of views) {
  test(`axe finds nothing in ${view} as it is printed, and in the colours that a system forces`, async ({
    page,
  }) => {
    test.slow();
    const clean = cleanOn(page);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await openLink(page, link(view));
    await page.waitForLoadState('networkidle');
    // Lists of one kind of thing are long.
    const part = view === 'rules' || view === 'disagreements' ? page.locator('main li').first() : undefined;
    if (view === 'compare') await page.getByRole('textbox', { name: 'Search' }).fill('route table');
    await page.emulateMedia({ media: 'print' });
    await clean('print', part);
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    await clean('forced colours', part);
  });
}
