import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, openLink, test } from './fixtures.ts';
import { linkTo, payments } from './plans.ts';

/** What the first load may weigh: HTML, scripts and styles, each compressed as well as it goes, in bytes. */
const budget = { gzip: 110_000, brotli: 96_000 };

/** How many files the first load may ask for: page, two scripts, styles, icon. */
const requestBudget = 5;

/** The first part that brings the evaluation with it, and what that may weigh with gzip, in kB. */
const arithmetic = 'src/ui/header/PlanStatus.tsx';
const arithmeticBudget = 60;

/** What each later part may weigh with gzip beside the first load and the evaluation, its own files and those it shares, in kB. */
const partBudgets = {
  'ui/compare/CompareView.tsx': 210,
  'ui/paper/PaperCharts.tsx': 185,
  'ui/embed/ChartPanel.tsx': 180,
  'ui/exports/ExportView.tsx': 90,
  'ui/embed/EditedMap.tsx': 70,
  'ui/paper/PaperView.tsx': 60,
  'ui/size/SizeView.tsx': 60,
  'ui/canvas/MapView.tsx': 55,
  'ui/embed/MatrixPanel.tsx': 40,
  'ui/packet/PacketView.tsx': 40,
  'ui/embed/EditedFindings.tsx': 35,
  'ui/reference/DisagreementsView.tsx': 30,
} as const;

/** A later part that is smaller than this, in kB, needs no budget of its own. */
const small = 22;

/** A class name that every chart of Recharts writes into the page, and so a text that its code contains. */
const chartLibraryMark = 'recharts-wrapper';

/** What the build's manifest says of a part. */
interface Part {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isDynamicEntry?: boolean;
}

const built = new URL('../dist/', import.meta.url);
const inBuild = (path: string) => readFileSync(new URL(path, built));
const isCode = (path: string) => /\.(html|js|css)$/.test(path);
const kilo = (bytes: number) => (bytes / 1000).toFixed(1);

const compressed = {
  gzip: (path: string) => gzipSync(inBuild(path), { level: 9 }).length,
  brotli: (path: string) => brotliCompressSync(inBuild(path)).length,
};

const weight = (files: Iterable<string>, by: keyof typeof compressed) =>
  [...files].reduce((sum, path) => sum + compressed[by](path), 0);

test('the first load is light, asks for few files, and leaves the chart library for later', async ({
  page,
  baseURL,
}) => {
  const asked = new Set<string>();
  page.on('response', (response) => {
    if (response.url().startsWith(baseURL ?? ''))
      asked.add(new URL(response.url()).pathname.slice(1) || 'index.html');
  });
  await openLink(page, '');
  await page.waitForLoadState('networkidle');
  const files = [...asked].filter(isCode);
  const total = { gzip: weight(files, 'gzip'), brotli: weight(files, 'brotli') };
  process.stdout.write(
    `first load: ${kilo(total.gzip)} kB of ${kilo(budget.gzip)} kB gzip, ${kilo(total.brotli)} kB of ${kilo(budget.brotli)} kB brotli, ${asked.size} of ${requestBudget} requests\n`,
  );
  expect(files).toContain('index.html');
  expect(files.filter((path) => path.endsWith('.js'))).not.toEqual([]);
  const listed = files.map((path) => `${path} ${compressed.gzip(path)}`).join('\n');
  expect(total.gzip, listed).toBeLessThan(budget.gzip);
  expect(total.brotli, listed).toBeLessThan(budget.brotli);
  expect(asked.size, [...asked].join(' ')).toBeLessThanOrEqual(requestBudget);
  expect(files.filter((path) => inBuild(path).includes(chartLibraryMark))).toEqual([]);
});

test('every later part is on the list and keeps to its own budget', () => {
  const parts = JSON.parse(inBuild('.vite/manifest.json').toString()) as Record<string, Part>;
  const filesOf = (id: string, into = new Set<string>()): Set<string> => {
    const { file, css = [], imports = [] } = parts[id] as Part;
    if (into.has(file)) return into;
    for (const path of [file, ...css]) into.add(path);
    for (const other of imports) filesOf(other, into);
    return into;
  };
  const before = filesOf(arithmetic, filesOf('index.html'));
  const evaluation =
    weight(
      [...before].filter((path) => !filesOf('index.html').has(path)),
      'gzip',
    ) / 1000;
  process.stdout.write(`evaluation: ${evaluation.toFixed(1)} kB of ${arithmeticBudget} kB gzip\n`);
  expect.soft(evaluation).toBeLessThan(arithmeticBudget);
  const weights = Object.entries(parts)
    .filter(([id, { isDynamicEntry }]) => isDynamicEntry && id !== arithmetic)
    .map(([id]) => {
      const files = [...filesOf(id)].filter((path) => !before.has(path));
      return [id.replace(/^src\//, ''), weight(files, 'gzip') / 1000] as const;
    })
    .toSorted(([, a], [, b]) => b - a);
  for (const [id, kB] of weights) {
    const limit = partBudgets[id as keyof typeof partBudgets] ?? small;
    process.stdout.write(`${id}: ${kB.toFixed(1)} kB of ${limit} kB gzip\n`);
    expect.soft(kB, id).toBeLessThan(limit);
  }
  expect(weights.map(([id]) => id)).toEqual(expect.arrayContaining(Object.keys(partBudgets)));
});

for (const [view, width] of [
  ['decide', 1440],
  ['decide', 390],
  ['size', 1440],
  ['compare', 1440],
] as const) {
  test(`nothing moves while ${view} loads at a width of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openLink(page, linkTo(payments, view));
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    const total = shifts.reduce((sum, shift) => sum + shift, 0);
    process.stdout.write(`layout shift of ${view} at ${width}: ${total.toFixed(3)}\n`);
    expect(total).toBeLessThan(0.01);
  });
}

test('the mark of the chart library is in the library', () => {
  const library = new URL('../node_modules/recharts/es6/chart/', import.meta.url);
  const marked = readdirSync(library).filter((file) =>
    readFileSync(new URL(file, library), 'utf8').includes(chartLibraryMark),
  );
  expect(marked).not.toEqual([]);
});

test('nothing is shipped but what README lists, and all of that is', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const table = readme.split('## What is shipped')[1]?.split('\n## ')[0] ?? '';
  const listed = [...table.matchAll(/`([^`.]+|decimal\.js-light)`/g)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(JSON.parse(inBuild('.vite/packages.json').toString()));
});
