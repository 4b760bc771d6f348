import type { Browser, Page } from '@playwright/test';
import { median } from '../../src/bench/measure.ts';
import type { Timing } from '../../src/bench/report.ts';
import type { PlanInput } from '../../src/core/plan/plan.ts';
import { writeLink } from '../../src/state/permalink.ts';
import type { Server } from '../other-origins.ts';
import { mainThread } from './main-thread.ts';

/** Keys that a median is taken of; a quarter as many are pressed before. */
const keys = 40;

/** Twenty pools that fill a cluster. */
const full: PlanInput = {
  name: 'five-thousand',
  model: 'overlay',
  vnet: ['10.0.0.0/8'],
  serviceCidr: '172.20.0.0/16',
  podCidr: '100.64.0.0/10',
  pools: Array.from({ length: 20 }, (_, index) => ({
    name: `work${index}`,
    mode: index === 0 ? 'System' : 'User',
    count: 40,
    autoscale: { min: 10, max: 240 },
    maxPods: 60,
    maxSurge: '4%',
    podsPerNode: 40,
  })),
};

/** What the page's main thread does for a key while growth to 5,000 nodes is drawn for every model. In processor time. */
export async function timeCharts(browser: Browser, { url }: Server): Promise<readonly Timing[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const link = writeLink({ plan: full, view: 'compare/open:growth/zoom:0-5000', unknown: [] });
  await page.goto(`${url}#${link.replace(/^#/, '')}`);
  await page.getByRole('application').scrollIntoViewIfNeeded();
  const busy = await mainThread(page);
  const redraw = await perKey(page, busy, 'Most nodes', (key) =>
    key % 2 === 0 ? 'ArrowLeft' : 'ArrowRight',
  );
  const edit = await perKey(page, busy, 'Name of the plan', (key) => (key % 2 === 0 ? 'a' : 'Backspace'));
  await page.close();
  const frame = { to: 'a frame', toMs: 16.7 };
  return [
    { name: 'a key that zooms the growth of every model to 5,000 nodes', ms: redraw, ...frame },
    {
      name: 'a letter in the name of the plan beside it, 20 pools evaluated and drawn anew',
      ms: edit,
      ...frame,
    },
  ];
}

async function perKey(
  page: Page,
  busy: () => Promise<number>,
  field: string,
  keyAt: (key: number) => string,
) {
  await page.getByLabel(field).focus();
  const each: number[] = [];
  for (let key = 0; key < keys * 1.25; key++) {
    const before = await busy();
    await page.keyboard.press(keyAt(key));
    // Less than what is out of sight waits, and more than a redraw takes.
    await page.waitForTimeout(200);
    if (key >= keys / 4) each.push((await busy()) - before);
  }
  return median(each);
}
