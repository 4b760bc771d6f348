import { readFileSync } from 'node:fs';
import { mainViews, sideViews } from '../../src/state/store.ts';
import { panelIds } from '../../src/ui/embed/embed-query.ts';
import { ailing, linkTo, payments } from '../plans.ts';
import type { BrowserWindow } from './window.ts';

/** Something that a browser has to show or to do. */
export interface Check {
  readonly group: 'journey' | 'views' | 'panels';
  readonly name: string;
  /** Gives the text that is shown at the end, which has to be the same in every browser. */
  readonly run: (window: BrowserWindow, planner: string) => Promise<string>;
}

const fragment = (link: string) => `#${link.replace(/^#/, '')}`;

/** The charts by name: read out of their list, which only a build can load, with all its styles. */
const chartIds = [
  ...readFileSync(new URL('../../src/ui/charts/index.ts', import.meta.url), 'utf8').matchAll(
    /\bid: '(\S+)'/g,
  ),
].map(([, id]) => id);

/** Every view of the page, and every panel that other pages can show. */
const screens: readonly Check[] = [
  ...[...mainViews, ...sideViews].map((view) => ({
    group: 'views' as const,
    name: view,
    run: (window: BrowserWindow, planner: string) =>
      shows(window, `${planner}${fragment(linkTo(payments, view))}`),
  })),
  ...panelIds
    .flatMap((panel) => (panel === 'chart' ? chartIds.map((id) => `chart:${id}`) : [panel]))
    .map((panel) => ({
      group: 'panels' as const,
      name: `embed=${panel}`,
      run: (window: BrowserWindow, planner: string) =>
        shows(window, `${planner}?embed=${panel}${fragment(linkTo(ailing))}`),
    })),
];

/** Opens the page and waits until it has nothing left to load. */
async function shows(window: BrowserWindow, url: string): Promise<string> {
  await window.open(url);
  await until(window, `document.querySelector('main') && !all('heading', 'Something went wrong…').length`);
  const text = await settledText(window);
  const wide = Number(await window.evaluate('document.documentElement.scrollWidth - innerWidth'));
  if (wide > 0) throw new Error(`scrolls sideways by ${wide} px`);
  return text;
}

/** One person's way from a question to a cluster, as steps that go on from each other. */
const journey: readonly Check[] = [
  {
    group: 'journey',
    name: 'decide: answer, and take the recommendation',
    run: async (window, planner) => {
      await window.open(planner);
      for (let answered = 0; answered < 3; answered++) {
        await until(window, `document.querySelector('[aria-label=Answers] button')`);
        await window.click(`document.querySelector('[aria-label=Answers] button')`);
        await until(window, `textOf(document.body).includes('${answered + 1} answered,')`);
      }
      await window.click(`one('button', 'Use this in the plan')`);
      await until(window, `one('textbox', 'Nodes of pool nodepool1')`);
      return settledText(window);
    },
  },
  {
    group: 'journey',
    name: 'size: type nodes, and read the result',
    run: async (window) => {
      await until(window, `(before = textOf(one('table', 'Address spaces')))`);
      await window.click(`one('textbox', 'Nodes of pool nodepool1')`);
      await window.press('End');
      await window.press('Backspace');
      await window.type('42');
      await until(window, `/pool=[^&]*,42/.test(location.hash)`);
      await until(window, `textOf(one('table', 'Address spaces')) !== before`);
      return settledText(window);
    },
  },
  {
    group: 'journey',
    name: 'map: open it, and walk in by keyboard',
    run: async (window) => {
      await goTo(window, 'Address map');
      await until(window, `one('treeitem', 'Subnet…')`);
      await window.evaluate(`one('treeitem', 'Subnet…').focus()`);
      await window.press('Enter');
      await until(window, `/view=map\\//.test(location.hash)`);
      return settledText(window);
    },
  },
  {
    group: 'journey',
    name: 'compare: charts, and search the matrix',
    run: async (window) => {
      await window.click(`one('tab', 'Compare')`);
      await until(window, `document.querySelector('svg.recharts-surface') && one('textbox', 'Search')`);
      await window.click(`one('textbox', 'Search')`);
      await window.type('route table');
      await until(window, `textOf(one('table', 'Features by model')).toLowerCase().includes('route table')`);
      return settledText(window);
    },
  },
  {
    group: 'journey',
    name: 'share: the link opens the same plan again',
    run: async (window, planner) => {
      await window.click(`one('tab', 'Size')`);
      await until(window, `one('textbox', 'Nodes of pool nodepool1')`);
      const link = String(await window.evaluate('location.href'));
      if (!link.startsWith(planner)) throw new Error(`the page stands at ${link}`);
      await window.open(link);
      await until(window, `one('textbox', 'Nodes of pool nodepool1')?.value === '42'`);
      return settledText(window);
    },
  },
  {
    group: 'journey',
    name: 'export: Terraform of the plan',
    run: async (window) => {
      await goTo(window, 'Export');
      await until(window, `one('tab', 'Terraform')`);
      await window.click(`one('tab', 'Terraform')`);
      await until(window, `textOf(document.querySelector('main')).includes('azurerm_kubernetes_cluster')`);
      return settledText(window);
    },
  },
];

export const checks: readonly Check[] = [...journey, ...screens];

async function goTo(window: BrowserWindow, side: string): Promise<void> {
  await window.click(`one('button', 'More')`);
  await until(window, `one('button', '${side}')`);
  await window.click(`one('button', '${side}')`);
  await until(window, `one('heading', '${side}')`);
}

/** The longest wait for anything, in ms. */
const patience = 20_000;

async function until(window: BrowserWindow, expression: string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await window.evaluate(`!!(${expression})`))) {
    if (Date.now() > end) throw new Error(`waited in vain for ${expression}`);
    await pause(50);
  }
}

/**
 * The text of the page as soon as it stays as it is, without what is drawn: labels are set by the width of fonts. Some
 * of it is worked out when the browser is idle, so it has to stay for a while.
 */
async function settledText(window: BrowserWindow): Promise<string> {
  const end = Date.now() + patience;
  let last = '';
  for (let same = 0; same < 4; ) {
    await pause(400);
    const text = String(await window.evaluate(shownText));
    same = text === last && text !== '' && !text.includes('Loading') ? same + 1 : 0;
    last = text;
    if (Date.now() > end) throw new Error(`the page does not come to rest: ${text.slice(0, 80)}`);
  }
  return last;
}

const shownText = `(() => {
  const copy = document.querySelector('main').cloneNode(true);
  for (const drawn of copy.querySelectorAll('svg, canvas, style, script')) drawn.remove();
  return textOf(copy);
})()`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
