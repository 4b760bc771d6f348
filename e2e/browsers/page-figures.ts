/**
 * Times the built page in a Chromium, as `npm run bench` asks: prints its figures as JSON. The processor is as it is,
 * neither slowed down nor to itself.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { median } from '../../src/bench/measure.ts';
import type { PageFigures } from '../../src/bench/page.ts';
import type { Timing } from '../../src/bench/report.ts';
import type { PlanInput } from '../../src/core/plan/plan.ts';
import { findBrowser } from '../browser.ts';
import { type Server, servePlanner } from '../other-origins.ts';
import { linkTo, payments } from '../plans.ts';
import { timeCharts } from './chart-figures.ts';
import { mainThread } from './main-thread.ts';

/** Page loads that a median is taken of, each without a cache. */
const loads = 5;

/** Keys that a median is taken of; as many are pressed before. */
const keys = 40;

/** Twenty pools that draw from one subnet, with neighbours and findings. */
const edited: PlanInput = {
  ...payments,
  model: 'node-subnet',
  vnet: ['10.20.0.0/20'],
  pools: Array.from({ length: 20 }, (_, index) => ({
    name: `work${index}`,
    mode: index === 0 ? 'System' : 'User',
    count: 2,
    maxPods: 30,
    maxSurge: '33%',
  })),
};

// Scripts for the page are texts: a compiler would put its own names into functions, which the page does not have.

const watchLoad = `
  window.seen = { largest: 0, blocked: 0 };
  new PerformanceObserver((list) => { seen.largest = list.getEntries().at(-1).startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
`;

/** Notes for each key when the frame after it was painted, and the last one with other figures in the results. */
const watchKeys = `
  window.keys = [];
  const painted = (tell) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(0);
  });
  addEventListener('keydown', (event) => {
    const key = { field: 0, results: 0 };
    keys.push(key);
    painted((now) => { key.field = now - event.timeStamp; });
    key.at = event.timeStamp;
  }, true);
  new MutationObserver(() => {
    const key = keys.at(-1);
    if (key) painted((now) => { key.results = now - key.at; });
  }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
`;

const browser = await chromium.launch(findBrowser());
const server = await servePlanner();
try {
  const figures: PageFigures = {
    timings: [
      ...(await timeLoads(browser, server, 'the start page', '')),
      ...(await timeLoads(browser, server, 'a link to a sized plan', linkTo(payments))),
      ...(await timeKeys(browser, server)),
      ...(await timeCharts(browser, server)),
    ],
    notes: [`The page was timed in Chromium ${browser.version()}, headless, without a graphics card.`],
  };
  process.stdout.write(JSON.stringify(figures));
} finally {
  await browser.close();
  await server.stop();
}

async function timeLoads(browser: Browser, server: Server, what: string, link: string): Promise<Timing[]> {
  const seen: { largest: number; blocked: number }[] = [];
  for (let load = 0; load < loads; load++) {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.addInitScript(watchLoad);
    await page.goto(`${server.url}${link && `#${link.replace(/^#/, '')}`}`);
    await page.waitForLoadState('networkidle');
    // A task is reported after it has ended.
    await page.waitForTimeout(1_000);
    seen.push(await page.evaluate('seen'));
    await page.close();
  }
  return [
    {
      name: `Largest Contentful Paint of ${what}`,
      ms: median(seen.map(({ largest }) => largest)),
      to: 'good (web.dev)',
      toMs: 2_500,
    },
    {
      name: `Total Blocking Time of ${what}`,
      ms: median(seen.map(({ blocked }) => blocked)),
      to: 'good (web.dev)',
      toMs: 200,
    },
  ];
}

async function timeKeys(browser: Browser, server: Server): Promise<Timing[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.goto(`${server.url}#${linkTo(edited).replace(/^#/, '')}`);
  await page.getByRole('textbox', { name: 'Nodes of pool work7', exact: true }).click();
  await page.keyboard.press('End');
  await page.waitForLoadState('networkidle');
  await page.evaluate(watchKeys);
  const busy = await mainThread(page);
  await press(page, keys);
  const before = await busy();
  await press(page, keys);
  const work = (await busy()) - before;
  const seen = (await page.evaluate<{ field: number; results: number }[]>('keys')).slice(-keys);
  await page.close();
  const name = 'a key in a table of 20 pools, map and findings open';
  const [field, results] = [seen.map((key) => key.field), seen.map((key) => key.results)];
  return [
    { name: `${name}, to its painted frame`, ms: median(field), to: 'two frames', toMs: 33 },
    { name: 'the same, to the frame with all results', ms: median(results), to: 'budget', toMs: 100 },
    { name: 'the same, CPU of the page’s main thread', ms: work / keys, to: 'budget', toMs: 100 },
  ];
}

/** Writes a digit and takes it back, so that every key changes the plan. */
async function press(page: Page, times: number): Promise<void> {
  for (let key = 0; key < times; key++) {
    await page.keyboard.press(key % 2 === 0 ? String((key / 2) % 10) : 'Backspace');
    await page.waitForTimeout(150);
  }
}
